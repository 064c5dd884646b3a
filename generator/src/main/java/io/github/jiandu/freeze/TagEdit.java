package io.github.jiandu.freeze;

import io.github.jiandu.splice.HtmlScanner;
import io.github.jiandu.splice.Splice;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The edits of one tag, in whatever order they are found. */
final class TagEdit {

    /** Bytes and what stands in their place. */
    private record Edit(int start, int end, String text) {}

    private final HtmlScanner tag;
    private final Ink ink;
    private final List<Edit> edits = new ArrayList<>(4);

    TagEdit(HtmlScanner tag, Ink ink) {
        this.tag = tag;
        this.ink = ink;
    }

    void remove(int attribute) {
        edits.add(new Edit(tag.attributeStart(attribute), tag.attributeEnd(attribute), ""));
    }

    /** Gives an attribute another value, plain text. */
    void value(int attribute, String plain) {
        if (tag.quote(attribute) != 0) {
            edits.add(new Edit(tag.valueStart(attribute), tag.valueEnd(attribute), ink.text(plain)));
        } else {
            String name = tag.attributeName(attribute);
            edits.add(new Edit(
                    tag.attributeStart(attribute),
                    tag.attributeEnd(attribute),
                    name + "=\"" + ink.text(plain) + "\" "));
        }
    }

    /** Adds an attribute behind the name of the tag. */
    void add(String name, String plain) {
        int at = tag.start() + 1 + tag.name().length();
        edits.add(new Edit(at, at, " " + name + "=\"" + ink.text(plain) + "\""));
    }

    /** Adds a class to those the tag has. */
    void addClass(String name) {
        int has = tag.attribute("class");
        if (has < 0) {
            add("class", name);
        } else if (tag.quote(has) != 0) {
            edits.add(new Edit(tag.valueEnd(has), tag.valueEnd(has), " " + name));
        } else {
            add("data-jiandu", name);
        }
    }

    /** Tells something more when the pointer rests on it, in the place of what it told. */
    void title(String plain) {
        int has = tag.attribute("title");
        if (has >= 0) {
            remove(has);
        }
        add("title", plain);
    }

    /** Puts in markup as it is. */
    void insert(int at, String markup) {
        edits.add(new Edit(at, at, markup));
    }

    /** Gives the tag another name. */
    void rename(String name) {
        int at = tag.start() + 1;
        edits.add(new Edit(at, at + tag.name().length(), name));
    }

    void cutFrom(int position) {
        edits.removeIf(edit -> edit.start() >= position);
        edits.add(new Edit(position, tag.end() - 1, ""));
    }

    boolean isEmpty() {
        return edits.isEmpty();
    }

    void apply(Splice out) throws IOException {
        edits.sort(Comparator.comparingInt(Edit::start).thenComparingInt(Edit::end));
        for (Edit edit : edits) {
            if (edit.start() >= out.position()) {
                out.replace(edit.start(), edit.end(), edit.text());
            }
        }
    }
}
