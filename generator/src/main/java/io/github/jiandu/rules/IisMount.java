package io.github.jiandu.rules;

/** Elements of {@code web.config} that make a folder of IIS show a site as it should be. */
final class IisMount {

    private IisMount() {}

    static String elements(Mount mount) {
        StringBuilder out = new StringBuilder("""
                    <defaultDocument enabled="true">
                      <files>
                        <clear />
                        <add value="index.html" />
                      </files>
                    </defaultDocument>
                    <directoryBrowse enabled="false" />
                    <staticContent>
                """);
        ServedTypes.all()
                .forEach((ending, type) -> out.append("      <remove fileExtension=\".")
                        .append(ending)
                        .append("\" />\n      <mimeMap fileExtension=\".")
                        .append(ending)
                        .append("\" mimeType=\"")
                        .append(type)
                        .append(ServedTypes.texts().containsKey(ending) ? "; charset=utf-8" : "")
                        .append("\" />\n"));
        out.append("    </staticContent>\n    <httpProtocol>\n      <customHeaders>\n");
        mount.headers().forEach((name, value) -> header(name, value, out));
        header("Cache-Control", Mount.ASK, out);
        String retry = mount.retryAfter();
        if (retry != null) {
            header("Retry-After", retry, out);
        }
        out.append("      </customHeaders>\n    </httpProtocol>\n");
        String status = retry == null ? "404" : "503";
        return out.append(
                        "    <httpErrors errorMode=\"Custom\" existingResponse=\"Auto\">\n      <remove statusCode=\"")
                .append(status)
                .append("\" />\n      <error statusCode=\"")
                .append(status)
                .append("\" path=\"")
                .append(status)
                .append("-iis.html\" responseMode=\"File\" />\n    </httpErrors>\n")
                .toString();
    }

    private static void header(String name, String value, StringBuilder out) {
        out.append("        <remove name=\"")
                .append(name)
                .append("\" />\n        <add name=\"")
                .append(name)
                .append("\" value=\"")
                .append(Iis.escaped(value))
                .append("\" />\n");
    }
}
