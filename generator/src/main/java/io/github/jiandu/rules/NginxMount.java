package io.github.jiandu.rules;

import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Set;

/** Settings that hang a site in nginx: a part for the {@code http} block, one for {@code server}. */
final class NginxMount {

    private NginxMount() {}

    /** @param id of the table of redirects */
    static String http(Mount mount, String id) {
        return "include \"" + mount.root() + "/server/nginx/maps.conf\";\n"
                + "map $uri $jiandu_cache_" + id + " {\n    default \"" + Mount.ASK + "\";\n    \"~" + Mount.HASHED
                + "\" \"" + Mount.FOREVER + "\";\n}\n";
    }

    static String server(Mount mount, String id) {
        StringBuilder out = new StringBuilder();
        String base = mount.basePath();
        out.append("include \"").append(mount.root()).append("/server/nginx/site.conf\";\n");
        if (!base.equals("/")) {
            out.append("location = ")
                    .append(mount.withoutSlash())
                    .append(" {\n    absolute_redirect off;\n    return 301 ")
                    .append(base)
                    .append(";\n}\n");
        }
        if (mount.closedUntil() == null) {
            location(base, "", mount, id, out);
            page("404", mount, out, id, "");
        } else {
            out.append("location ^~ ")
                    .append(base)
                    .append(" {\n    error_page 503 @jiandu_503_")
                    .append(id)
                    .append(";\n    return 503;\n}\n");
            location(base + "assets/", "assets/", mount, id, out);
            page("404", mount, out, id, "");
            String retry = Objects.requireNonNull(mount.retryAfter());
            page("503", mount, out, id, "    add_header Retry-After \"" + retry + "\" always;\n");
        }
        return out.toString();
    }

    private static void location(String at, String below, Mount mount, String id, StringBuilder out) {
        out.append("location ^~ ").append(at).append(" {\n");
        out.append("    alias \"")
                .append(mount.root())
                .append("/site/")
                .append(below)
                .append(
                        "\";\n    index index.html;\n    absolute_redirect off;\n    gzip_static on;\n    gzip_vary on;\n");
        if (mount.includes()) {
            out.append("    ssi on;\n");
        }
        types(out);
        headers(mount, "$jiandu_cache_" + id, out);
        out.append("    error_page 403 =404 @jiandu_404_").append(id).append(";\n");
        out.append("    error_page 404 @jiandu_404_").append(id).append(";\n}\n");
    }

    private static void page(String status, Mount mount, StringBuilder out, String id, String more) {
        out.append("location @jiandu_").append(status).append('_').append(id).append(" {\n");
        out.append("    root \"")
                .append(mount.root())
                .append("/server/pages\";\n    try_files /")
                .append(status)
                .append(".html =")
                .append(status)
                .append(";\n");
        if (mount.includes()) {
            out.append("    ssi on;\n");
        }
        types(out);
        headers(mount, "\"" + Mount.ASK + "\"", out);
        out.append(more).append("}\n");
    }

    private static void types(StringBuilder out) {
        out.append("    types {\n");
        ServedTypes.all()
                .forEach((ending, type) -> out.append("        ")
                        .append(type)
                        .append(' ')
                        .append(ending)
                        .append(";\n"));
        out.append("    }\n    default_type application/octet-stream;\n    charset utf-8;\n    charset_types");
        Set<String> texts = new LinkedHashSet<>(ServedTypes.texts().values());
        // nginx adds this one itself and warns of a second
        texts.remove("text/html");
        texts.forEach(type -> out.append(' ').append(type));
        out.append(";\n");
    }

    private static void headers(Mount mount, String cache, StringBuilder out) {
        mount.headers()
                .forEach((name, value) -> out.append("    add_header ")
                        .append(name)
                        .append(" \"")
                        .append(value)
                        .append("\" always;\n"));
        // the time of an unpacked file says nothing of when it changed; the tag does
        out.append("    add_header Last-Modified \"\";\n");
        out.append("    add_header Cache-Control ").append(cache).append(" always;\n");
    }
}
