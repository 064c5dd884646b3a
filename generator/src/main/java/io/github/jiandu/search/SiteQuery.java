package io.github.jiandu.search;

import io.github.jiandu.analysis.CharacterFold;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/**
 * A question as Lucene queries, the same as {@code search-engine.js} computes. A page must have every part; titles that
 * have the words in their order count more, and most one that is just what was asked (IND-29).
 */
final class SiteQuery {

    /** With more terms than this, every other one of a run is looked up, which still has every character. */
    private static final int MANY = 16;
    /** Terms that are looked up. */
    private static final int MOST = 32;

    private static final float OFFICIAL = 0.9f;
    private static final float PHRASE = 2f;
    private static final float WHOLE = 50f;
    private static final float NUMBER = 100f;
    private static final float NUMBER_OF_ANY_ISSUER = 50f;
    /** Of the words of a question, how many a page must have when none has all. */
    private static final double SHARE = 0.7;

    /** Fewer terms than this have no most of them. */
    private static final int FEWEST = 3;

    private final Question question;
    private final List<List<Integer>> chosen = new ArrayList<>();
    private final boolean many;

    SiteQuery(Question question) {
        this.question = question;
        this.many =
                question.parts().stream().mapToInt(part -> part.terms().size()).sum() > MANY;
        int left = MOST;
        for (Question.Part part : question.parts()) {
            List<Integer> places = choose(part.terms(), many && !part.quoted());
            places = places.subList(0, Math.min(places.size(), Math.max(1, left)));
            left -= places.size();
            chosen.add(places);
        }
    }

    private static List<Integer> choose(List<String> terms, boolean many) {
        List<Integer> places = new ArrayList<>();
        for (int i = 0; i < terms.size(); i++) {
            if (!many
                    || i % 2 == 0
                    || i == terms.size() - 1
                    || !CharacterFold.isHan(terms.get(i).codePointAt(0))) {
                places.add(i);
            }
        }
        return places;
    }

    Question question() {
        return question;
    }

    /** The terms of a part that are looked up. */
    Set<String> kept(int part) {
        List<String> terms = question.parts().get(part).terms();
        return chosen.get(part).stream().map(terms::get).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** A Chinese character alone; it is looked up among all single ones. */
    static boolean isSingle(String term) {
        return term.codePointCount(0, term.length()) == 1 && CharacterFold.isHan(term.codePointAt(0));
    }

    private static Query term(String term, float boost) {
        if (isSingle(term)) {
            return boosted(new TermQuery(new Term(Fields.SINGLE, term)), boost);
        }
        return new BooleanQuery.Builder()
                .add(boosted(new TermQuery(new Term(Fields.TITLE, term)), Fields.TITLE_BOOST * boost), SHOULD)
                .add(boosted(new TermQuery(new Term(Fields.BODY, term)), boost), SHOULD)
                .build();
    }

    private static final BooleanClause.Occur SHOULD = BooleanClause.Occur.SHOULD;
    private static final BooleanClause.Occur MUST = BooleanClause.Occur.MUST;

    private static Query boosted(Query query, float boost) {
        return boost == 1 ? query : new BoostQuery(query, boost);
    }

    private static Query all(Set<String> terms, float boost) {
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        terms.forEach(term -> query.add(term(term, boost), MUST));
        return query.build();
    }

    /** Pages that have every part. */
    Query every() {
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < question.parts().size(); i++) {
            Question.Part part = question.parts().get(i);
            Set<String> kept = kept(i);
            if (!part.others().isEmpty() || !part.numbers().isEmpty()) {
                // said twice is said once
                if (seen.add("=" + kept + part.others() + part.numbers())) {
                    query.add(choices(part, kept), MUST);
                }
            } else {
                kept.stream().filter(seen::add).forEach(term -> query.add(term(term, 1), MUST));
            }
            if (part.quoted() && part.terms().size() > 1 && kept.stream().noneMatch(SiteQuery::isSingle)) {
                query.add(quoted(part.terms(), chosen.get(i)), BooleanClause.Occur.FILTER);
            }
        }
        addTitles(query);
        return query.build();
    }

    /** The best of a part as it is, with official words, and as a number. */
    private Query choices(Question.Part part, Set<String> kept) {
        List<Query> choices = new ArrayList<>();
        choices.add(all(kept, 1));
        for (List<String> other : part.others()) {
            Set<String> terms =
                    choose(other, many).stream().map(other::get).collect(Collectors.toCollection(LinkedHashSet::new));
            choices.add(all(terms, OFFICIAL));
        }
        for (int i = 0; i < part.numbers().size(); i++) {
            Query number = new ConstantScoreQuery(
                    new TermQuery(new Term(Fields.NUMBER, part.numbers().get(i))));
            choices.add(new BoostQuery(number, i == 0 ? NUMBER : NUMBER_OF_ANY_ISSUER));
        }
        return new DisjunctionMaxQuery(choices, 0);
    }

    private static Query quoted(List<String> terms, List<Integer> places) {
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        for (String field : List.of(Fields.BODY, Fields.TITLE)) {
            PhraseQuery.Builder phrase = new PhraseQuery.Builder();
            places.forEach(place -> phrase.add(new Term(field, terms.get(place)), place));
            query.add(phrase.build(), SHOULD);
        }
        return query.build();
    }

    private void addTitles(BooleanQuery.Builder query) {
        PhraseQuery.Builder phrase = new PhraseQuery.Builder();
        List<String> whole = new ArrayList<>();
        boolean ends = true;
        int count = 0;
        for (int i = 0; i < question.parts().size(); i++) {
            List<String> terms = question.parts().get(i).terms();
            for (int place : chosen.get(i)) {
                phrase.add(new Term(Fields.TITLE, terms.get(place)), whole.size() + place);
                count++;
            }
            List<Integer> places = chosen.get(i);
            ends &= places.get(places.size() - 1) == terms.size() - 1;
            whole.addAll(terms);
        }
        if (count > 1) {
            query.add(new BoostQuery(phrase.build(), PHRASE), SHOULD);
        }
        if (ends && count > 0) {
            Query title = new TermQuery(new Term(Fields.WHOLE_TITLE, String.join(" ", whole)));
            query.add(new BoostQuery(new ConstantScoreQuery(title), WHOLE), SHOULD);
        }
    }

    /** Pages that have most of the terms. */
    Query most() {
        Set<String> terms = new LinkedHashSet<>();
        for (int i = 0; i < question.parts().size(); i++) {
            terms.addAll(kept(i));
        }
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        if (terms.size() >= FEWEST) {
            terms.forEach(term -> query.add(term(term, 1), SHOULD));
            query.setMinimumNumberShouldMatch((int) Math.ceil(terms.size() * SHARE));
        }
        return query.build();
    }

    /** The same query without pages that no longer hold, unless they are asked for. */
    static Query current(Query query, SearchRequest request) {
        if (request.withdrawn()) {
            return query;
        }
        return new BooleanQuery.Builder()
                .add(query, MUST)
                .add(new TermQuery(new Term(Fields.STATE, SearchPage.WITHDRAWN)), BooleanClause.Occur.MUST_NOT)
                .build();
    }

    /** The same query for pages in chosen columns, of chosen years, kinds and issuers. */
    static Query filtered(Query query, SearchRequest request) {
        BooleanQuery.Builder all = new BooleanQuery.Builder().add(query, MUST);
        filter(all, Fields.COLUMN, request.columns());
        filter(all, Fields.YEAR, request.years());
        filter(all, Fields.KIND, request.kinds());
        filter(all, Fields.ISSUER, request.issuers());
        return all.build();
    }

    private static void filter(BooleanQuery.Builder query, String field, List<String> values) {
        if (!values.isEmpty()) {
            BooleanQuery.Builder any = new BooleanQuery.Builder();
            values.forEach(value -> any.add(new TermQuery(new Term(field, value)), SHOULD));
            query.add(any.build(), BooleanClause.Occur.FILTER);
        }
    }
}
