package io.github.jiandu.search;

import io.github.jiandu.address.SitePath;
import io.github.jiandu.config.SiteConfigReader;
import io.github.jiandu.diagnostic.Location;
import io.github.jiandu.json.JsonWriter;
import io.github.jiandu.output.OutputFile;
import io.github.jiandu.output.OutputSink;
import java.util.List;

/**
 * Files for the search page: each is a classic script of one call, {@code jianduData("name", "build", value)}, so that a
 * page can load it from a disc too, and a program can read it as text.
 *
 * @param build tells files of one export from those of another
 */
record BrowserFiles(OutputSink sink, String build) {

    /** Where they stand in a site. */
    static final String FOLDER = "search/";

    private static final Location ORIGIN = Location.ofFile(SiteConfigReader.FILE);

    /** Writes a file that holds a text. */
    void text(String name, CharSequence text) {
        json(name, quoted(text.toString()));
    }

    /** Writes a file that holds any value. */
    void json(String name, String json) {
        String script = "jianduData(\"" + name + "\",\"" + build + "\"," + json + ");\n";
        sink.write(OutputFile.text(new SitePath(FOLDER + name + ".js"), ORIGIN, script));
    }

    static String quoted(String text) {
        return JsonWriter.quoted(text).replace("\u2028", "\\u2028").replace("\u2029", "\\u2029");
    }

    /** A list of texts in JSON. */
    static String list(List<String> texts) {
        return "[" + String.join(",", texts.stream().map(BrowserFiles::quoted).toList()) + "]";
    }
}
