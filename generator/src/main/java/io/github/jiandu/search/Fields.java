package io.github.jiandu.search;

import io.github.jiandu.analysis.JianduAnalyzer;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;

/** What the fields of the Lucene index are called and how they are indexed; a portal that merges indexes relies on it. */
final class Fields {

    /** Grows with every change of the fields; an index of another one is made anew. */
    static final String FORMAT = JianduAnalyzer.VERSION + "/2";

    /** Where the commit says the above. */
    static final String FORMAT_KEY = "jiandu.format";

    /** Address of the page within the site; one document each. */
    static final String ID = "id";

    static final String SITE = "site";
    static final String TITLE = "title";
    /** The terms of the title as one, which finds a page by its exact title (IND-29). */
    static final String WHOLE_TITLE = "whole";

    static final String BODY = "body";
    /** Single Chinese characters of title and text. */
    static final String SINGLE = "uni";
    /** 文号 and 索引号, see {@link Numbers}. */
    static final String NUMBER = "no";
    /** The columns that a page stands in, by path. */
    static final String COLUMN = "column";

    static final String KIND = "kind";
    static final String YEAR = "year";
    static final String ISSUER = "issuer";
    /** {@code archived}, {@code withdrawn} or {@code moved}; absent for current pages. */
    static final String STATE = "state";
    /** What readers call the state, such as 已废止. */
    static final String STATE_NAME = "stateName";
    /** Days since 1970; absent for pages without a date. */
    static final String DATE = "date";
    /** Phrases of titles, for suggestions. */
    static final String TITLE_PHRASE = "titlePhrase";
    /** Phrases of texts. */
    static final String TEXT_PHRASE = "textPhrase";

    /** Stored: the title as written. */
    static final String SHOWN_TITLE = "shownTitle";
    /** Stored: the pieces of the text, see {@link TextPieces}, those of attachments behind. */
    static final String TEXT = "text";
    /** Stored: first piece, title and address of each attachment. */
    static final String ATTACHMENT = "attachment";

    /** Stored: phrases of the title, by which related words are offered. */
    static final String PHRASES = "phrases";

    static final String SUMMARY = "summary";
    static final String KEYWORDS = "keywords";
    /** How many pieces the text has. */
    static final String PIECES = "pieces";
    /** A digest of all that is indexed of a page, the same on every machine. */
    static final String CONTENT = "content";
    /** A digest of what the above is made of: a page with the same one is not indexed again. */
    static final String STAMP = "stamp";

    static final float TITLE_BOOST = 3f;

    /** Newest first, so that of pages that fit as well as each other the newest comes first; addresses decide the rest. */
    static final Sort ORDER = new Sort(newestFirst(), new SortField(ID, SortField.Type.STRING));

    private Fields() {}

    private static SortField newestFirst() {
        SortField field = new SortField(DATE, SortField.Type.LONG, true);
        field.setMissingValue(Long.MIN_VALUE);
        return field;
    }

    static FieldType text(IndexOptions options, boolean norms) {
        FieldType type = new FieldType();
        type.setTokenized(true);
        type.setIndexOptions(options);
        type.setOmitNorms(!norms);
        type.freeze();
        return type;
    }
}
