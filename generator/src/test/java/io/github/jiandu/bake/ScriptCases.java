package io.github.jiandu.bake;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Small pages with scripts, and what they are to be when what the scripts wrote stands in them. */
public final class ScriptCases {

    /** The script files that are beside the pages. */
    public static final Map<String, String> FILES = Map.of(
            "date.js", "document.write('更新于'+2005+'年6月7日');",
            "lib.js", "function box(text) { document.write('<i>' + text + '</i>'); }",
            "loader.js",
                    "document.write('['); document.write('<script src=\"date.js\"></script>'); document.write(']');");

    public static final String TITLE = "云溪镇";

    private static final Pattern SCRIPT =
            Pattern.compile("<script\\b([^>]*)>(.*?)</script>", Pattern.DOTALL | Pattern.CASE_INSENSITIVE);

    private ScriptCases() {}

    /** A page before and after. */
    public record Case(String name, String page, String expected) {

        @Override
        public String toString() {
            return name;
        }
    }

    /** The cases of a file. */
    public static List<Case> read(String file) throws IOException {
        try (InputStream in = Objects.requireNonNull(ScriptCases.class.getResourceAsStream(file))) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            List<Case> cases = new ArrayList<>();
            for (String part : text.substring("== ".length()).split("\n== ", -1)) {
                int end = part.indexOf('\n');
                int line = part.indexOf("\n--\n");
                cases.add(new Case(
                        part.substring(0, end),
                        part.substring(end + 1, line),
                        part.substring(line + 4).replaceAll("\n$", "")));
            }
            return cases;
        }
    }

    static List<PageScript> scripts(String page) {
        List<PageScript> scripts = new ArrayList<>();
        Matcher element = SCRIPT.matcher(page);
        while (element.find()) {
            String tag = element.group(1);
            scripts.add(PageScript.of(name -> attribute(tag, name), element.group(2)));
        }
        return scripts;
    }

    private static @Nullable String attribute(String tag, String name) {
        Matcher found = Pattern.compile("\\b" + name + "=[\"']?([^\"'\\s>]*)").matcher(tag);
        return found.find() ? found.group(1) : null;
    }

    /** The page with what its scripts wrote in their places; what was lost is named. */
    public static String bake(Baker baker, String page) throws IOException {
        PageFacts facts = PageFacts.of("http://www.qinglan.example/yx/a.htm", TITLE);
        List<Baked> baked = baker.bake(facts, scripts(page), FILES::get).scripts();
        StringBuilder text = new StringBuilder();
        Matcher element = SCRIPT.matcher(page);
        int i = 0;
        while (element.find()) {
            Baked script = baked.get(i++);
            element.appendReplacement(
                    text,
                    Matcher.quoteReplacement(
                            switch (script.outcome()) {
                                case WRITTEN -> script.html();
                                case NONE -> "";
                                default -> "[" + script.outcome() + "]";
                            }));
        }
        element.appendTail(text);
        return text.toString().replace("\0", "\\0").replace("\ud800", "\\ud800");
    }
}
