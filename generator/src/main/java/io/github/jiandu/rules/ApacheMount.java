package io.github.jiandu.rules;

/** Settings that hang a site in Apache httpd 2.4, for a virtual host or the main server. */
final class ApacheMount {

    /** Names of the pages for errors below the site; nothing of a site begins with a point. */
    private static final String PAGE = ".jiandu-";

    private ApacheMount() {}

    static String virtualHost(Mount mount) {
        String base = mount.basePath();
        String root = mount.root();
        StringBuilder out = new StringBuilder();
        out.append("Include \"").append(root).append("/server/apache/site.conf\"\n");
        String retry = mount.retryAfter();
        if (retry != null) {
            out.append("RewriteCond %{ENV:REDIRECT_STATUS} ^$\nRewriteCond %{REQUEST_URI} \"^")
                    .append(Patterns.exact(base))
                    .append("\"\nRewriteCond %{REQUEST_URI} \"!^")
                    .append(Patterns.exact(base + "assets/"))
                    .append("\"\nRewriteRule ^ - [R=503,L]\n");
        }
        for (String status : new String[] {"404", "503"}) {
            if (status.equals("404") || retry != null) {
                out.append("Alias \"")
                        .append(base + PAGE + status)
                        .append(".html\" \"")
                        .append(root + "/server/pages/" + status)
                        .append(".html\"\n");
            }
        }
        if (base.equals("/")) {
            out.append("DocumentRoot \"").append(root).append("/site\"\n");
        } else {
            out.append("RedirectMatch 301 \"^")
                    .append(Patterns.exact(mount.withoutSlash()))
                    .append("$\" \"")
                    .append(base)
                    .append("\"\n");
            out.append("Alias \"").append(base).append("\" \"").append(root).append("/site/\"\n");
        }
        out.append("<Directory \"").append(root).append("/server/pages\">\n    Require all granted\n");
        common(mount, out);
        out.append("    Header always set Cache-Control \"").append(Mount.ASK).append("\"\n</Directory>\n");
        out.append("<Directory \"").append(root).append("/site\">\n    Require all granted\n");
        common(mount, out);
        out.append("    DirectoryIndex index.html\n    DirectorySlash On\n");
        out.append("    Header always set Cache-Control \"").append(Mount.ASK).append("\"\n");
        out.append("    <FilesMatch \"-[0-9a-f]{8}[.][a-z0-9]+([.]gz)?$\">\n        Header always set Cache-Control \"")
                .append(Mount.FOREVER)
                .append("\"\n    </FilesMatch>\n");
        compressed(base, out);
        out.append("</Directory>\n");
        out.append("<Location \"")
                .append(base)
                .append("\">\n    ErrorDocument 404 ")
                .append(base + PAGE);
        // a folder without a page is answered like an address that is not there
        out.append("404.html\n    ErrorDocument 403 ").append(base + PAGE).append("404.html\n");
        if (retry != null) {
            out.append("    ErrorDocument 503 ").append(base + PAGE).append("503.html\n");
            out.append("    Header always set Retry-After \"")
                    .append(retry)
                    .append("\" \"expr=%{REQUEST_STATUS} == 503\"\n");
        }
        return out.append("</Location>\n").toString();
    }

    private static void common(Mount mount, StringBuilder out) {
        out.append("    AllowOverride None\n    Options FollowSymLinks");
        out.append(mount.includes() ? " Includes\n    AddOutputFilter INCLUDES .html\n" : "\n");
        ServedTypes.all()
                .forEach((ending, type) -> out.append("    AddType ")
                        .append(type)
                        .append(" .")
                        .append(ending)
                        .append('\n'));
        ServedTypes.texts()
                .keySet()
                .forEach(ending ->
                        out.append("    AddCharset utf-8 .").append(ending).append('\n'));
        mount.headers()
                .forEach((name, value) -> out.append("    Header always set ")
                        .append(name)
                        .append(" \"")
                        .append(value)
                        .append("\"\n"));
    }

    /** A precompressed file is sent under the name, type and charset of the file it stands for. */
    private static void compressed(String base, StringBuilder out) {
        out.append("    RewriteEngine On\n    RewriteBase \"").append(base).append("\"\n");
        out.append("    RewriteCond %{HTTP:Accept-Encoding} \\bgzip\\b\n    RewriteCond %{REQUEST_FILENAME}.gz -f\n");
        out.append("    RewriteRule ^(.+)$ $1.gz [L,E=no-gzip:1]\n    RemoveEncoding .gz\n    RemoveType .gz\n");
        ServedTypes.texts().forEach((ending, type) -> {
            out.append("    <FilesMatch \"[.]").append(ending).append("([.]gz)?$\">\n");
            out.append("        Header append Vary Accept-Encoding\n    </FilesMatch>\n");
            out.append("    <FilesMatch \"[.]").append(ending).append("[.]gz$\">\n        ForceType \"");
            out.append(type).append("; charset=utf-8\"\n        Header set Content-Encoding gzip\n    </FilesMatch>\n");
        });
    }
}
