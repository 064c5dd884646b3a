package io.github.jiandu.rules;

/**
 * Settings of IIS for its URL Rewrite module: a table that ignores case, and rules that look it up by what the browser
 * asked for.
 */
final class Iis {

    private Iis() {}

    /** The tables, in a file of their own since {@code web.config} may not grow beyond 250 KB. */
    static String maps(RuleTable table) {
        StringBuilder out = new StringBuilder("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<rewriteMaps>\n");
        out.append("  <rewriteMap name=\"jiandu\" defaultValue=\"\" ignoreCase=\"true\">\n");
        table.byKey()
                .forEach((key, value) -> out.append("    <add key=\"")
                        .append(escaped(key))
                        .append("\" value=\"")
                        .append(escaped(value))
                        .append("\" />\n"));
        return out.append("  </rewriteMap>\n</rewriteMaps>\n").toString();
    }

    /**
     * The settings of a site.
     *
     * @param retired whether every other address is answered with the page in {@code moved.html}
     * @param more further elements of {@code system.webServer}
     */
    static String webConfig(RuleTable table, boolean retired, String more) {
        StringBuilder out = new StringBuilder("""
                <?xml version="1.0" encoding="utf-8"?>
                <configuration>
                  <system.webServer>
                    <rewrite>
                      <rewriteMaps configSource="redirects.config" />
                      <rules>
                """);
        int number = 1;
        for (Rule rule : table.singly()) {
            String pattern = "^" + Patterns.exact(rule.request()) + "$";
            append(out, "jiandu " + number++, "{UNENCODED_URL}", pattern, false, rule.value());
        }
        append(out, "jiandu gone", "{jiandu:{UNENCODED_URL}}", "^" + Rule.GONE + "$", true, Rule.GONE);
        append(out, "jiandu", "{jiandu:{UNENCODED_URL}}", "(.+)", true, "{C:1}");
        if (retired) {
            out.append("""
                            <rule name="jiandu others" stopProcessing="true">
                              <match url=".*" />
                              <action type="CustomResponse" statusCode="404" statusReason="Not Found" statusDescription="Not Found" />
                            </rule>
                    """);
        }
        out.append("      </rules>\n    </rewrite>\n");
        if (retired) {
            out.append("""
                        <httpErrors errorMode="Custom">
                          <remove statusCode="404" />
                          <error statusCode="404" path="moved.html" responseMode="File" />
                        </httpErrors>
                    """);
        }
        out.append(more);
        return out.append("  </system.webServer>\n</configuration>\n").toString();
    }

    private static void append(
            StringBuilder out, String name, String input, String pattern, boolean anyCase, String value) {
        String action = value.equals(Rule.GONE)
                ? "type=\"CustomResponse\" statusCode=\"410\" statusReason=\"Gone\" statusDescription=\"Gone\""
                : "type=\"Redirect\" url=\"" + escaped(value)
                        + "\" appendQueryString=\"false\" redirectType=\"Permanent\"";
        out.append("        <rule name=\"").append(name).append("\" stopProcessing=\"true\">\n");
        out.append("          <match url=\".*\" />\n          <conditions>\n            <add input=\"")
                .append(input)
                .append("\" pattern=\"")
                .append(pattern)
                .append("\" ignoreCase=\"")
                .append(anyCase)
                .append("\" />\n          </conditions>\n          <action ")
                .append(action)
                .append(" />\n        </rule>\n");
    }

    static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
