package io.github.jiandu.rules;

import java.util.List;

/**
 * Settings of nginx: a {@code map} from what the browser asked for to where it leads, and two lines that use it.
 *
 * <p>Keys and values stand in double quotes, where nginx gives a meaning to the backslash alone; a value cannot hold
 * {@code $}, since new addresses are percent-encoded.
 */
final class Nginx {

    /** What an element of the table needs besides its key, in bytes. */
    private static final int OVERHEAD = 32;

    private Nginx() {}

    /** The table, for the {@code http} block. */
    static String map(RuleTable table) {
        StringBuilder out = new StringBuilder();
        out.append("map $request_uri $jiandu_").append(table.id()).append(" {\n    default \"\";\n");
        table.byKey()
                .forEach((key, value) -> out.append("    ")
                        .append(quoted(key))
                        .append(' ')
                        .append(quoted(value))
                        .append(";\n"));
        for (Rule rule : table.singly()) {
            out.append("    \"~^")
                    .append(Patterns.exact(rule.request()))
                    .append("\\z\" ")
                    .append(quoted(rule.value()))
                    .append(";\n");
        }
        return out.append("}\n").toString();
    }

    /** How large tables may be; once for the whole server. */
    static String sizes(List<RuleTable> tables) {
        int entries =
                tables.stream().mapToInt(table -> table.byKey().size()).max().orElse(0);
        int longest = tables.stream().mapToInt(RuleTable::longestKey).max().orElse(0);
        int bucket = (Math.max(longest + OVERHEAD, 256) + 63) / 64 * 64;
        int size = Math.max(2048, Integer.highestOneBit(Math.max(1, entries)) * 2);
        return "map_hash_max_size " + size + ";\nmap_hash_bucket_size " + bucket + ";\n";
    }

    /** The lines that answer, for a {@code server} block. */
    static String use(RuleTable table, String indent) {
        String variable = "$jiandu_" + table.id();
        return indent + "if (" + variable + " = \"" + Rule.GONE + "\") {\n" + indent + "    return 410;\n" + indent
                + "}\n" + indent + "if (" + variable + ") {\n" + indent + "    return 301 " + variable + ";\n" + indent
                + "}\n";
    }

    /** A server for a retired domain. */
    static String retired(RuleTable table, String host, String page) {
        int colon = host.indexOf(':');
        String name = colon < 0 ? host : host.substring(0, colon);
        String port = colon < 0 ? "80" : host.substring(colon + 1);
        return "server {\n    listen " + port + ";\n    server_name " + name + ";\n    default_type text/html;\n\n"
                + use(table, "    ")
                + "    location / {\n        return 404 \"" + page + "\";\n    }\n}\n";
    }

    private static String quoted(String text) {
        return "\"" + text.replace("\\", "\\\\") + "\"";
    }
}
