package io.github.jiandu.bundle;

import io.github.jiandu.diagnostic.Diagnostics;
import io.github.jiandu.json.JsonWriter;
import io.github.jiandu.source.SourceFile;
import io.github.jiandu.source.Yaml;
import io.github.jiandu.source.YamlNode;
import java.util.Objects;
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
            YamlNode value = Card.value(card.whole(), part);
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
        Diagnostics unread = new Diagnostics();
        Optional<YamlNode.Mapping> read = Yaml.readMapping(new SourceFile(PATH, text), unread);
        if (read.isEmpty() || unread.hasErrors()) {
            return Optional.empty();
        }
        YamlNode.Mapping all = read.get();
        if (!String.valueOf(FORMAT).equals(Card.text(all, "format"))) {
            return Optional.empty();
        }
        try {
            return Optional.of(new BundleInfo(
                    Objects.requireNonNull(Card.text(all, "generator", "version")),
                    Objects.requireNonNullElse(Card.text(all, "generator", "lucene"), ""),
                    Objects.requireNonNull(Card.text(all, "basePath")),
                    Objects.requireNonNull(Card.text(all, "root")),
                    Long.parseLong(Objects.requireNonNull(Card.text(all, "files"))),
                    Long.parseLong(Objects.requireNonNull(Card.text(all, "bytes"))),
                    Objects.requireNonNull(Card.text(all, "sha256", "manifest")),
                    Objects.requireNonNull(Card.text(all, "sha256", "contents"))));
        } catch (NullPointerException | NumberFormatException e) {
            return Optional.empty();
        }
    }
}
