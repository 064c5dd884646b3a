package io.github.jiandu.rules;

import java.util.Map;
import java.util.TreeMap;

/**
 * Settings of Tomcat's rewrite valve at a host, with a table; Tomcat 9.0.36, 10.0 or newer reads tables.
 *
 * <p>Tomcat cannot tell a missing query from an empty one, so every address ends with its question mark here. It writes a
 * {@code #} of a new address as {@code %23}, unless the rule forbids it, and then it decodes what is percent-encoded too.
 */
final class Tomcat {

    private static final String REQUEST = "%{REQUEST_URI}?%{QUERY_STRING}";

    private Tomcat() {}

    /** The table: an address and where it leads, a blank between them. */
    static String map(RuleTable table) {
        StringBuilder out = new StringBuilder();
        table.byKey().forEach((key, value) -> {
            if (isPlain(value)) {
                out.append(withMark(key)).append(' ').append(value).append('\n');
            }
        });
        return out.toString();
    }

    /**
     * The rules that use the table.
     *
     * @param file the table, absolute or below the base folder of the server
     */
    static String use(RuleTable table, String file) {
        String map = "jiandu-" + table.id();
        String lookup = "RewriteCond ${" + map + ":${jiandu-lower:" + REQUEST + "}|-} ";
        StringBuilder out = new StringBuilder();
        out.append("RewriteMap jiandu-lower int:tolower\nRewriteMap ")
                .append(map)
                .append(" txt:")
                .append(file)
                .append('\n');
        table.singly().forEach(rule -> append(out, rule.request(), rule.value(), ""));
        Map<String, String> others = new TreeMap<>(table.byKey());
        others.values().removeIf(Tomcat::isPlain);
        others.forEach((key, value) -> append(out, key, value, " [NC]"));
        out.append(lookup).append(Rule.GONE).append("\nRewriteRule .* - [G,L]\n");
        out.append(lookup).append("(.{2,})\nRewriteRule .* %1 [R=301,QSD,L]\n");
        return out.toString();
    }

    private static boolean isPlain(String value) {
        return value.indexOf('#') < 0;
    }

    private static String withMark(String form) {
        return form.indexOf('?') < 0 ? form + "?" : form;
    }

    private static void append(StringBuilder out, String form, String value, String flags) {
        out.append("RewriteCond ")
                .append(REQUEST)
                .append(' ')
                .append(Patterns.exact(withMark(form)))
                .append(flags)
                .append("\nRewriteRule .* ");
        if (value.equals(Rule.GONE)) {
            out.append("- [G,L]\n");
            return;
        }
        boolean fragment = !isPlain(value);
        boolean kept = fragment && value.indexOf('%') < 0;
        String target = fragment && !kept ? value.substring(0, value.indexOf('#')) : value;
        out.append(target.replace("%", "\\%")).append(kept ? " [R=301,QSD,NE,L]\n" : " [R=301,QSD,L]\n");
    }

    /** What {@code server.xml} needs for a retired domain. */
    static String host(String name) {
        return """
                <Host name="%s" appBase="webapps-%s" autoDeploy="false">
                  <Valve className="org.apache.catalina.valves.rewrite.RewriteValve"/>
                  <Valve className="org.apache.catalina.valves.ErrorReportValve" showReport="false" showServerInfo="false"
                         errorCode.404="conf/Catalina/%s/moved.html"/>
                </Host>
                """.formatted(name, name, name);
    }
}
