package io.github.jiandu.kind;

import io.github.jiandu.calendar.WorkingDays;
import io.github.jiandu.config.SiteConfig;
import io.github.jiandu.diagnostic.Diagnostics;
import io.github.jiandu.entry.Attachment;
import io.github.jiandu.entry.Picture;
import io.github.jiandu.field.Field;
import io.github.jiandu.site.Column;
import io.github.jiandu.source.SourceTree;
import io.github.jiandu.source.YamlNode;
import java.time.LocalDateTime;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** What stands around a page that is being read. */
public interface Surroundings {

    SiteConfig config();

    Column column();

    /** The time of the build, local time of Asia/Shanghai. */
    LocalDateTime now();

    Diagnostics diagnostics();

    /** 发文字号 of an official document, from its head or from the beginning of its text, or null. */
    @Nullable
    String documentNumber();

    /** The days on which offices work. */
    WorkingDays workingDays();

    /** The text below the head, read anew; empty for an entry that has none. */
    Optional<WrittenText> text();

    /** Has the text changed before anything is made of it; lines must stay lines. */
    void mask(UnaryOperator<String> mask);

    /** The file at a path as in links, to be published; empty after reporting that there is none. */
    Optional<Attachment> file(YamlNode.Scalar written);

    /** The picture at a path as in links, to be published; empty after reporting that there is none. */
    Optional<Picture> picture(YamlNode.Scalar written);

    /**
     * A file that the build makes beside one that is published.
     *
     * @param beside the published file
     * @param title what the reader is told it is
     * @param ending the ending of its name, which is otherwise the same
     * @param writer writes what is in it, always the same
     */
    Attachment made(Attachment beside, String title, String ending, FileWriter writer);

    /** The file at a path as in links, to be read, not published; empty after reporting that there is none. */
    Optional<SourceTree.Item> source(YamlNode.Scalar written);

    /**
     * The file of the page at a path as in links; empty after reporting that there is none, or none that is published.
     *
     * @param field who names it
     */
    Optional<String> page(YamlNode.Scalar written, Field<?> field);
}
