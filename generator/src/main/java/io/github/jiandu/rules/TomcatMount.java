package io.github.jiandu.rules;

import java.util.Map;
import java.util.TreeMap;

/**
 * Settings that hang a site in Tomcat: a file for {@code conf/Catalina/localhost} and the {@code web.xml} it names, which
 * stands outside the site. Tomcat's own filters set no content security policy; the pages carry it themselves.
 */
final class TomcatMount {

    private TomcatMount() {}

    /** The files by their names; a context is named after its path, {@code #} for {@code /}. */
    static Map<String, String> files(Mount mount) {
        Map<String, String> files = new TreeMap<>();
        String name = mount.withoutSlash().isEmpty()
                ? "ROOT"
                : mount.withoutSlash().substring(1).replace('/', '#');
        String site = mount.root() + "/site";
        if (mount.closedUntil() == null) {
            files.put("contexts/" + name + ".xml", context(mount, site, "404", ""));
        } else {
            files.put("contexts/" + name + ".xml", context(mount, site, "503", """
                      <Valve className="org.apache.catalina.valves.RemoteAddrValve" deny=".*" denyStatus="503"/>
                    """));
            files.put(
                    "contexts/" + (name.equals("ROOT") ? "" : name + "#") + "assets.xml",
                    context(mount, site + "/assets", "404", ""));
        }
        files.put("web.xml", web(mount));
        return files;
    }

    private static String context(Mount mount, String folder, String page, String more) {
        String privileged = mount.includes() ? " privileged=\"true\" crossContext=\"true\"" : "";
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <Context docBase="%1$s" altDDName="%2$s/server/tomcat/web.xml"%5$s>
                  <Resources>
                    <PreResources className="org.apache.catalina.webresources.FileResourceSet"
                                  base="%2$s/server/pages/%3$s.html" webAppMount="/_jiandu-%3$s.html"/>
                  </Resources>
                %4$s</Context>
                """.formatted(Iis.escaped(folder), Iis.escaped(mount.root()), page, more, privileged);
    }

    private static String web(Mount mount) {
        StringBuilder out = new StringBuilder("""
                <?xml version="1.0" encoding="UTF-8"?>
                <web-app xmlns="https://jakarta.ee/xml/ns/jakartaee" version="6.0" metadata-complete="true">
                  <servlet>
                    <servlet-name>default</servlet-name>
                    <servlet-class>org.apache.catalina.servlets.DefaultServlet</servlet-class>
                    <init-param><param-name>precompressed</param-name><param-value>gzip=.gz</param-value></init-param>
                    <init-param><param-name>listings</param-name><param-value>false</param-value></init-param>
                    <init-param><param-name>fileEncoding</param-name><param-value>UTF-8</param-value></init-param>
                    <load-on-startup>1</load-on-startup>
                  </servlet>
                  <servlet-mapping><servlet-name>default</servlet-name><url-pattern>/</url-pattern></servlet-mapping>
                """);
        filter(out, "security", "org.apache.catalina.filters.HttpHeaderSecurityFilter", "/*", """
                    <init-param><param-name>hstsEnabled</param-name><param-value>false</param-value></init-param>
                    <init-param><param-name>antiClickJackingOption</param-name><param-value>SAMEORIGIN</param-value></init-param>
                """);
        filter(out, "cache", "org.apache.catalina.filters.ExpiresFilter", "/assets/*", """
                    <init-param><param-name>ExpiresDefault</param-name><param-value>access plus 1 year</param-value></init-param>
                """);
        if (mount.includes()) {
            filter(out, "includes", "org.apache.catalina.ssi.SSIFilter", "*.html", """
                        <init-param><param-name>contentType</param-name><param-value>text/html(;.*)?</param-value></init-param>
                        <init-param><param-name>isVirtualWebappRelative</param-name><param-value>false</param-value></init-param>
                    """);
        }
        ServedTypes.all()
                .forEach((ending, type) -> out.append("  <mime-mapping><extension>")
                        .append(ending)
                        .append("</extension><mime-type>")
                        .append(type)
                        .append(ServedTypes.texts().containsKey(ending) ? ";charset=UTF-8" : "")
                        .append("</mime-type></mime-mapping>\n"));
        out.append("  <welcome-file-list><welcome-file>index.html</welcome-file></welcome-file-list>\n");
        for (String status : new String[] {"404", "503"}) {
            out.append("  <error-page><error-code>")
                    .append(status)
                    .append("</error-code><location>/_jiandu-")
                    .append(status)
                    .append(".html</location></error-page>\n");
        }
        return out.append("</web-app>\n").toString();
    }

    private static void filter(StringBuilder out, String name, String type, String where, String parameters) {
        out.append("  <filter>\n    <filter-name>")
                .append(name)
                .append("</filter-name>\n    <filter-class>")
                .append(type)
                .append("</filter-class>\n")
                .append(parameters)
                .append("  </filter>\n  <filter-mapping><filter-name>")
                .append(name)
                .append("</filter-name><url-pattern>")
                .append(where)
                .append("</url-pattern></filter-mapping>\n");
    }
}
