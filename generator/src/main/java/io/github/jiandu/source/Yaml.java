package io.github.jiandu.source;

import io.github.jiandu.diagnostic.Code;
import io.github.jiandu.diagnostic.Diagnostics;
import io.github.jiandu.diagnostic.Location;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.composer.Composer;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.parser.ParserImpl;
import org.yaml.snakeyaml.reader.ReaderException;
import org.yaml.snakeyaml.reader.StreamReader;
import org.yaml.snakeyaml.resolver.Resolver;

/**
 * Reads YAML as a tree of located values. Aliases are refused, so a tree is never larger than its text; nesting is
 * limited. Nothing is ever constructed from tags.
 */
public final class Yaml {

    /** Deepest nesting of lists and maps. */
    private static final int MAX_NESTING = 30;

    private static final Pattern ODD_SPACE_FIRST = Pattern.compile("^" + YamlSlips.ODD_SPACE + "+");

    private static final LoaderOptions OPTIONS = new LoaderOptions();

    static {
        OPTIONS.setCodePointLimit(Math.toIntExact(SourceTree.MAX_TEXT_BYTES));
        OPTIONS.setNestingDepthLimit(MAX_NESTING);
        // Anchors are refused at their places, so no alias is ever followed.
        OPTIONS.setMaxAliasesForCollections(Integer.MAX_VALUE);
    }

    /** Guesses no types: every scalar stays text, and dates and numbers are read by those who know the field. */
    private static final class TextOnly extends Resolver {
        @Override
        protected void addImplicitResolvers() {}
    }

    private static final Resolver RESOLVER = new TextOnly();

    private final SourceFile source;
    private final int firstLine;
    private final int lineShift;
    private final Diagnostics diagnostics;

    private Yaml(SourceFile source, int firstLine, Diagnostics diagnostics) {
        this.source = source;
        this.firstLine = firstLine;
        this.lineShift = firstLine - 1;
        this.diagnostics = diagnostics;
    }

    /** Reads a file that holds one mapping. An empty file is an empty mapping; what cannot be read is reported. */
    public static Optional<YamlNode.Mapping> readMapping(SourceFile source, Diagnostics diagnostics) {
        return readMapping(source, source.text(), 1, diagnostics);
    }

    /** Reads a part of a file, whose text begins at {@code firstLine}, as one mapping. */
    static Optional<YamlNode.Mapping> readMapping(
            SourceFile source, String text, int firstLine, Diagnostics diagnostics) {
        Yaml yaml = new Yaml(source, firstLine, diagnostics);
        return yaml.read(text).flatMap(node -> {
            if (node instanceof YamlNode.Mapping mapping) {
                return Optional.of(mapping);
            }
            if (node instanceof YamlNode.Scalar scalar && scalar.text().isEmpty()) {
                return Optional.of(new YamlNode.Mapping(List.of(), node.at()));
            }
            yaml.explain(text, node.at(), Code.YAML_NOT_A_MAPPING);
            return Optional.empty();
        });
    }

    /** Reads a file that holds one list. An empty file is an empty list. */
    public static Optional<YamlNode.Sequence> readSequence(SourceFile source, Diagnostics diagnostics) {
        Yaml yaml = new Yaml(source, 1, diagnostics);
        return yaml.read(source.text()).flatMap(node -> {
            if (node instanceof YamlNode.Sequence sequence) {
                return Optional.of(sequence);
            }
            if (node instanceof YamlNode.Scalar scalar && scalar.text().isEmpty()) {
                return Optional.of(new YamlNode.Sequence(List.of(), node.at()));
            }
            diagnostics.report(Code.YAML_NOT_A_LIST, node.at());
            return Optional.empty();
        });
    }

    /** Reads a file that holds a list, or a mapping about one. An empty file is an empty list. */
    public static Optional<YamlNode> readListOrMapping(SourceFile source, Diagnostics diagnostics) {
        Optional<YamlNode> node = new Yaml(source, 1, diagnostics).read(source.text());
        return node.flatMap(read -> {
            if (!(read instanceof YamlNode.Scalar scalar)) {
                return node;
            }
            if (scalar.text().isEmpty()) {
                return Optional.of(new YamlNode.Sequence(List.of(), read.at()));
            }
            diagnostics.report(Code.YAML_NOT_A_LIST, read.at());
            return Optional.empty();
        });
    }

    private Optional<YamlNode> read(String text) {
        ParserImpl parser = new ParserImpl(new StreamReader(text), OPTIONS);
        try {
            Node node = new Composer(parser, RESOLVER, OPTIONS).getSingleNode();
            if (node == null) {
                return Optional.of(new YamlNode.Scalar("", false, Location.of(source.path(), firstLine, 1, 1)));
            }
            return convert(node);
        } catch (ReaderException e) {
            int offset = text.offsetByCodePoints(0, Math.min(e.getPosition(), text.codePointCount(0, text.length())));
            diagnostics.report(
                    Code.SOURCE_CONTROL_CHARACTER,
                    source.at(source.offsetOf(firstLine) + offset, 1),
                    "U+" + Integer.toHexString(0x10000 | e.getCodePoint()).substring(1));
        } catch (MarkedYAMLException e) {
            Mark mark = e.getProblemMark() != null ? e.getProblemMark() : e.getContextMark();
            Location at = mark == null ? Location.ofFile(source.path()) : place(mark, null);
            explain(text, at, Code.YAML_SYNTAX, e.getProblem() == null ? "" : e.getProblem());
        } catch (YAMLException e) {
            // The limit of nesting is reported without a mark; the parser still stands at the place.
            Location at = place(parser.peekEvent().getStartMark(), null);
            String message = String.valueOf(e.getMessage());
            if (message.contains("Nesting Depth")) {
                diagnostics.report(Code.YAML_TOO_DEEP, at, MAX_NESTING);
            } else {
                diagnostics.report(Code.YAML_SYNTAX, at, message);
            }
        }
        return Optional.empty();
    }

    private Optional<YamlNode> convert(Node node) {
        Location at = place(node.getStartMark(), node.getEndMark());
        if (node.getAnchor() != null) {
            diagnostics.report(Code.YAML_ALIAS, at);
            return Optional.empty();
        }
        if (node instanceof ScalarNode scalar) {
            return Optional.of(new YamlNode.Scalar(scalar.getValue().strip(), !scalar.isPlain(), at));
        }
        if (node instanceof SequenceNode sequence) {
            List<YamlNode> items = new ArrayList<>();
            for (Node item : sequence.getValue()) {
                Optional<YamlNode> converted = convert(item);
                if (converted.isEmpty()) {
                    return converted;
                }
                items.add(converted.get());
            }
            return Optional.of(new YamlNode.Sequence(items, at));
        }
        List<YamlNode.Entry> entries = new ArrayList<>();
        for (NodeTuple tuple : ((MappingNode) node).getValue()) {
            Optional<YamlNode> key = convert(tuple.getKeyNode());
            Optional<YamlNode> value = convert(tuple.getValueNode());
            if (key.isEmpty() || value.isEmpty()) {
                return Optional.empty();
            }
            if (!(key.get() instanceof YamlNode.Scalar name)) {
                diagnostics.report(Code.YAML_SYNTAX, key.get().at(), "a key must be text");
                return Optional.empty();
            }
            entries.add(new YamlNode.Entry(withoutOddSpace(name, tuple.getKeyNode()), value.get()));
        }
        return Optional.of(new YamlNode.Mapping(entries, at));
    }

    /** A full-width blank before a key is invisible to its writer and a part of the key to YAML. */
    private YamlNode.Scalar withoutOddSpace(YamlNode.Scalar key, Node node) {
        String raw = node instanceof ScalarNode scalar ? scalar.getValue() : "";
        if (key.quoted() || !ODD_SPACE_FIRST.matcher(raw).find()) {
            return key;
        }
        diagnostics.report(Code.YAML_ODD_SPACE, place(node.getStartMark(), null));
        return new YamlNode.Scalar(ODD_SPACE_FIRST.matcher(raw).replaceFirst("").strip(), false, key.at());
    }

    private void explain(String text, Location at, Code otherwise, Object... args) {
        if (!YamlSlips.report(source, firstLine, firstLine + (int) text.lines().count(), at, diagnostics)) {
            diagnostics.report(otherwise, at, args);
        }
    }

    /** SnakeYAML counts lines from 0 and columns in code points from 0. */
    private Location place(Mark start, @Nullable Mark end) {
        int line = start.getLine() + 1 + lineShift;
        int col = utf16(line, start.getColumn());
        int length = end != null && end.getLine() == start.getLine() ? utf16(line, end.getColumn()) - col : 1;
        return Location.of(source.path(), line, col + 1, Math.max(1, length));
    }

    private int utf16(int line, int codePoints) {
        String text = source.line(line);
        return text.offsetByCodePoints(0, Math.min(codePoints, text.codePointCount(0, text.length())));
    }
}
