package io.github.jiandu.rules;

import io.github.jiandu.fixity.Algorithm;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * The rules of one host, divided by how servers can look them up.
 *
 * <p>The case of letters does not matter, as it did not to the old servers, and browsers write {@code %d5} and {@code %D5}
 * alike. Only addresses that differ by case alone and lead to different places are told apart; these are compared one by
 * one.
 */
final class RuleTable {

    /** Longest line of a table; Apache httpd reads no more than 1,024 bytes. */
    private static final int MAX_LINE = 1000;

    private final String id;
    private final Map<String, String> byKey = new TreeMap<>();
    private final List<Rule> singly = new ArrayList<>();

    /**
     * @param name what names the table among those of other sites and domains on the same server
     * @param rules sorted
     */
    RuleTable(String name, List<Rule> rules) {
        this.id = digest(name);
        Map<String, Set<String>> targets = new TreeMap<>();
        for (Rule rule : rules) {
            for (String form : forms(rule.request())) {
                targets.computeIfAbsent(key(form), k -> new LinkedHashSet<>()).add(rule.value());
            }
        }
        for (Rule rule : rules) {
            Set<String> forms = forms(rule.request());
            boolean alone = forms.stream()
                    .allMatch(form -> targets.getOrDefault(key(form), Set.of()).size() == 1);
            boolean fits =
                    forms.stream().allMatch(form -> form.length() + rule.value().length() < MAX_LINE);
            if (alone && fits) {
                forms.forEach(form -> byKey.put(key(form), rule.value()));
            } else {
                forms.forEach(form -> singly.add(new Rule(form, rule.to())));
            }
        }
    }

    /** Eight letters and digits that belong to this table alone. */
    String id() {
        return id;
    }

    /** Values by address in lower case. */
    Map<String, String> byKey() {
        return byKey;
    }

    /** Rules whose address must be compared by itself. */
    List<Rule> singly() {
        return singly;
    }

    /** Characters of the longest address in {@link #byKey}. */
    int longestKey() {
        return byKey.keySet().stream().mapToInt(String::length).max().orElse(0);
    }

    static String key(String form) {
        return form.toLowerCase(Locale.ROOT);
    }

    /**
     * The ways to ask for an address: with everything percent-encoded that RFC 3986 wants so, and as browsers do it, which
     * leave some of that as it is; and with each byte of Chinese in GBK, as old systems do it.
     */
    static Set<String> forms(String request) {
        int mark = request.indexOf('?');
        String path = mark < 0 ? request : request.substring(0, mark);
        String query = mark < 0 ? "" : request.substring(mark);
        Set<String> forms = new LinkedHashSet<>();
        forms.add(request);
        forms.add(
                path.replace("%5B", "[").replace("%5D", "]").replace("%7C", "|").replace("%5E", "^")
                        + query.replace("%5B", "[")
                                .replace("%5D", "]")
                                .replace("%7C", "|")
                                .replace("%5E", "^")
                                .replace("%7B", "{")
                                .replace("%7D", "}")
                                .replace("%60", "`")
                                .replace("%5C", "\\")
                                .replace("'", "%27"));
        forms.add(path + query.replace("'", "%27"));
        forms.add(withTrailBytes(request));
        return forms;
    }

    /** With the second byte of a Chinese character in GBK percent-encoded, be it a letter by itself: 镕 is {@code %E9%46}. */
    private static String withTrailBytes(String request) {
        StringBuilder out = new StringBuilder();
        boolean lead = false;
        for (int i = 0; i < request.length(); i++) {
            char c = request.charAt(i);
            if (c == '%' && i + 2 < request.length()) {
                out.append(request, i, i + 3);
                lead = !lead && request.charAt(i + 1) >= '8';
                i += 2;
            } else if (lead && c >= '@') {
                out.append('%').append(Integer.toHexString(c).toUpperCase(Locale.ROOT));
                lead = false;
            } else {
                out.append(c);
                lead = false;
            }
        }
        return out.toString();
    }

    private static String digest(String name) {
        return Algorithm.SHA256.hex(name).substring(0, 8);
    }
}
