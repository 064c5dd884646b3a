package io.github.jiandu.source;

import io.github.jiandu.diagnostic.Location;
import java.util.List;

/** A value of a YAML document and its place. Scalars stay text: what they mean is the reader's business. */
public sealed interface YamlNode {

    Location at();

    /**
     * A single value.
     *
     * @param text the value; empty when nothing was written
     * @param quoted whether it was written in quotes or as a block
     */
    record Scalar(String text, boolean quoted, Location at) implements YamlNode {}

    record Sequence(List<YamlNode> items, Location at) implements YamlNode {
        public Sequence {
            items = List.copyOf(items);
        }
    }

    record Mapping(List<Entry> entries, Location at) implements YamlNode {
        public Mapping {
            entries = List.copyOf(entries);
        }
    }

    record Entry(Scalar key, YamlNode value) {}
}
