package io.github.jiandu;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/**
 * What IIS is documented to do with settings of its URL Rewrite module, as far as ours use them: rules in order, a condition
 * each, tables that ignore case. No IIS was asked.
 */
final class IisModel {

    private final Document config;
    private final Map<String, String> map = new TreeMap<>();

    IisModel(Path folder) throws IOException {
        config = xml(folder.resolve("web.config"));
        Document maps = xml(folder.resolve(config.select("rewriteMaps").attr("configSource")));
        for (Element add : maps.select("rewriteMap[name=jiandu][ignoreCase=true] > add")) {
            String key = add.attr("key").toLowerCase(Locale.ROOT);
            if (map.put(key, add.attr("value")) != null) {
                throw new IOException("a key twice: " + key);
            }
        }
    }

    private static Document xml(Path file) throws IOException {
        try {
            // well-formed to a parser that forgives nothing
            javax.xml.parsers.DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(file.toFile());
        } catch (javax.xml.parsers.ParserConfigurationException | org.xml.sax.SAXException e) {
            throw new IOException(file.toString(), e);
        }
        return Jsoup.parse(Files.readString(file), "", Parser.xmlParser());
    }

    OldSystem.Answer get(String rawUrl) {
        for (Element rule : config.select("rules > rule")) {
            Element condition = rule.selectFirst("conditions > add");
            String captured = "";
            if (condition != null) {
                String input = condition.attr("input").equals("{UNENCODED_URL}")
                        ? rawUrl
                        : map.getOrDefault(rawUrl.toLowerCase(Locale.ROOT), "");
                boolean anyCase = condition.attr("ignoreCase").equals("true");
                Matcher matcher = Pattern.compile(condition.attr("pattern"), anyCase ? Pattern.CASE_INSENSITIVE : 0)
                        .matcher(input);
                if (!matcher.find()) {
                    continue;
                }
                captured = matcher.groupCount() > 0 ? matcher.group(1) : "";
            }
            Element action = rule.select("action").first();
            if (action == null || action.attr("type").equals("CustomResponse")) {
                return new OldSystem.Answer(action == null ? 500 : Integer.parseInt(action.attr("statusCode")), null);
            }
            return new OldSystem.Answer(301, action.attr("url").replace("{C:1}", captured));
        }
        return new OldSystem.Answer(404, null);
    }
}
