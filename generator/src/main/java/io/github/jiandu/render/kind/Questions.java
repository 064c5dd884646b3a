package io.github.jiandu.render.kind;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Clean HTML cut at its second-level headings: each is a question, what follows it the answer.
 *
 * @param intro what stands before the first of them
 * @param items the questions
 * @param outro what stands below the last answer: the footnotes
 */
record Questions(String intro, List<Item> items, String outro) {

    private static final Pattern TAG = Pattern.compile("<(/?)([a-z][a-z0-9]*)([^>]*)>");
    private static final Pattern ID = Pattern.compile("\\bid=\"([^\"]*)\"");
    private static final Set<String> VOID = Set.of("br", "hr", "img", "col", "input", "wbr");

    /** A question. */
    record Item(String id, String title, String answer) {}

    private record Part(int start, int textStart, int textEnd, int end, String id) {}

    static Questions of(String html) {
        List<Part> parts = new ArrayList<>();
        int outro = html.length();
        int depth = 0;
        Matcher tag = TAG.matcher(html);
        while (tag.find()) {
            boolean closes = !tag.group(1).isEmpty();
            if (VOID.contains(tag.group(2))) {
                continue;
            }
            depth -= closes ? 1 : 0;
            if (depth == 0 && !closes && tag.group(2).equals("h2")) {
                parts.add(part(html, tag));
            } else if (depth == 0 && !closes && tag.group(3).contains("class=\"footnotes\"")) {
                outro = tag.start();
            }
            depth += closes ? 0 : 1;
        }
        List<Item> items = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            Part part = parts.get(i);
            int end = i + 1 < parts.size() ? parts.get(i + 1).start() : Math.max(outro, part.end());
            items.add(new Item(
                    part.id(),
                    html.substring(part.textStart(), part.textEnd()),
                    html.substring(part.end(), end).strip()));
        }
        int first = parts.isEmpty() ? outro : parts.get(0).start();
        return new Questions(html.substring(0, first), items, html.substring(outro));
    }

    private static Part part(String html, Matcher tag) {
        Matcher id = ID.matcher(tag.group(3));
        int close = html.indexOf("</h2>", tag.end());
        int textEnd = close < 0 ? tag.end() : close;
        int end = close < 0 ? tag.end() : close + "</h2>".length();
        return new Part(tag.start(), tag.end(), textEnd, end, id.find() ? id.group(1) : "");
    }
}
