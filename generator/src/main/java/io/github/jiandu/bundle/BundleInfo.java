package io.github.jiandu.bundle;

import io.github.jiandu.json.JsonReader;
import io.github.jiandu.json.JsonWriter;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;

/**
 * What {@code bundle.json} says besides the site's own card.
 *
 * @param generator version of Jiandu that packed it
 * @param lucene version of Lucene that wrote the index; empty when there is none
 * @param basePath path of the site on its server, from {@code /} to {@code /}
 * @param root where the rules of servers expect the bundle to be unpacked
 * @param files number of files besides the two lists
 * @param bytes of these together
 * @param manifest digest of the site's manifest
 * @param contents digest of the list of all files
 */
public record BundleInfo(
        String generator,
        String lucene,
        String basePath,
        String root,
        long files,
        long bytes,
        String manifest,
        String contents) {

    /** Where it stands in a bundle: first. */
    static final String PATH = "bundle.json";

    /** Grows when a program that reads the former form could stumble. */
    static final int FORMAT = 1;

    /** The text of {@code bundle.json}. */
    String text(Card card) {
        JsonWriter json = new JsonWriter().object().field("format", FORMAT);
        json.key("generator").object().field("name", "jiandu").field("version", generator);
        if (!lucene.isEmpty()) {
            json.field("lucene", lucene);
        }
        json.end().field("basePath", basePath).field("root", root);
        for (String part : Card.PARTS) {
            Object value = Card.value(card.whole(), part);
            if (value != null) {
                json.key(part);
                Card.write(value, json);
            }
        }
        json.field("files", files).field("bytes", bytes);
        json.key("sha256")
                .object()
                .field("manifest", manifest)
                .field("contents", contents)
                .end();
        return json.end().toString();
    }

    /** Reads such a text; empty when it is none, or of a form that this program does not know. */
    static Optional<BundleInfo> read(String text) {
        return JsonReader.read(text).orElse(null) instanceof Map<?, ?> all
                        && Card.value(all, "format") instanceof BigDecimal format
                        && format.compareTo(BigDecimal.valueOf(FORMAT)) == 0
                        && Card.value(all, "generator", "version") instanceof String generator
                        && Card.value(all, "basePath") instanceof String basePath
                        && Card.value(all, "root") instanceof String root
                        && Card.value(all, "files") instanceof BigDecimal files
                        && Card.value(all, "bytes") instanceof BigDecimal bytes
                        && Card.value(all, "sha256", "manifest") instanceof String manifest
                        && Card.value(all, "sha256", "contents") instanceof String contents
                ? Optional.of(new BundleInfo(
                        generator,
                        Card.value(all, "generator", "lucene") instanceof String lucene ? lucene : "",
                        basePath,
                        root,
                        files.longValue(),
                        bytes.longValue(),
                        manifest,
                        contents))
                : Optional.empty();
    }
}
