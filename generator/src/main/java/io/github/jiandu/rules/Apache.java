package io.github.jiandu.rules;

/**
 * Settings of Apache httpd 2.4 for mod_rewrite: with a table for the settings of the server, rule by rule for an {@code
 * .htaccess}, where tables are not allowed.
 *
 * <p>What the browser asked for is taken from the line of the request, which httpd has not changed yet. What comes from a
 * table is not looked through for variables again.
 */
final class Apache {

    private static final String REQUEST = "RewriteCond %{THE_REQUEST} \"^[A-Z]+ (/[^ ]*) HTTP/\"\n";

    private Apache() {}

    /** The table: an address and where it leads, a blank between them. */
    static String map(RuleTable table) {
        StringBuilder out = new StringBuilder();
        table.byKey()
                .forEach((key, value) ->
                        out.append(key).append(' ').append(value).append('\n'));
        return out.toString();
    }

    /**
     * The rules that use the table.
     *
     * @param place folder of these settings on the server
     * @param file name of the table beside these settings
     */
    static String use(RuleTable table, String place, String file) {
        String folder = "JIANDU_" + table.id();
        String map = "jiandu-" + table.id();
        String lookup = "RewriteCond ${" + map + ":${jiandu-lower:%1}} ";
        StringBuilder out = new StringBuilder();
        out.append("<IfDefine !").append(folder).append(">\n");
        out.append("    Define ").append(folder).append(" \"").append(place).append("\"\n</IfDefine>\n");
        out.append("RewriteEngine On\nRewriteMap jiandu-lower int:tolower\nRewriteMap ")
                .append(map)
                .append(" \"txt:${")
                .append(folder)
                .append("}/")
                .append(file)
                .append("\"\n");
        out.append(singly(table));
        out.append(REQUEST).append(lookup).append("\"^").append(Rule.GONE).append("$\"\nRewriteRule ^ - [G,L]\n");
        // httpd refuses a question mark that it did not see in the rule itself
        out.append(REQUEST).append(lookup).append("\"^([^?]+)[?](.*)$\"\nRewriteRule ^ \"%1?%2\" [R=301,L,NE,QSD]\n");
        out.append(REQUEST).append(lookup).append("\"^([^?]+)$\"\nRewriteRule ^ \"%1\" [R=301,L,NE,QSD]\n");
        return out.toString();
    }

    private static String singly(RuleTable table) {
        StringBuilder out = new StringBuilder();
        table.singly().forEach(rule -> append(out, rule.request(), rule.value(), ""));
        return out.toString();
    }

    /** All rules one by one. */
    static String htaccess(RuleTable table) {
        StringBuilder out = new StringBuilder("RewriteEngine On\n");
        out.append(singly(table));
        table.byKey().forEach((key, value) -> append(out, key, value, " [NC]"));
        return out.toString();
    }

    private static void append(StringBuilder out, String form, String value, String flags) {
        out.append("RewriteCond %{THE_REQUEST} \"^[A-Z]+ ")
                .append(Patterns.exact(form))
                .append(" HTTP/\"")
                .append(flags)
                .append("\nRewriteRule ^ ");
        if (value.equals(Rule.GONE)) {
            out.append("- [G,L]\n");
        } else {
            // %2 would be what the second bracket of the condition matched
            out.append('"').append(value.replace("%", "\\%")).append("\" [R=301,L,NE,QSD]\n");
        }
    }

    /** A virtual host for a retired domain. */
    static String retired(RuleTable table, String host, String place, String file, String page) {
        int colon = host.indexOf(':');
        String name = colon < 0 ? host : host.substring(0, colon);
        String port = colon < 0 ? "80" : host.substring(colon + 1);
        return "<VirtualHost *:" + port + ">\n    ServerName " + name + "\n    ErrorDocument 404 \"" + page + "\"\n"
                + use(table, place, file).indent(4)
                + "    RewriteRule ^ - [R=404,L]\n</VirtualHost>\n";
    }
}
