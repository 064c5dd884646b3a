package io.github.jiandu.kind;

import io.github.jiandu.calendar.WorkingDays;
import io.github.jiandu.config.SiteConfig;
import io.github.jiandu.diagnostic.Diagnostics;
import io.github.jiandu.entry.Attachment;
import io.github.jiandu.entry.Picture;
import io.github.jiandu.site.Column;
import io.github.jiandu.source.SourceTree;
import io.github.jiandu.source.YamlNode;
import java.time.LocalDateTime;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** What stands around a page that is being read. */
public interface Surroundings {

    SiteConfig config();

    Column column();

    /** The time of the build, local time of Asia/Shanghai. */
    LocalDateTime now();

    Diagnostics diagnostics();

    /** The days on which offices work. */
    WorkingDays workingDays();

    /** The text below the head, read anew; empty for an entry that has none. */
    Optional<PageText> text();

    /** Has the text changed before anything is made of it; lines must stay lines. */
    void mask(UnaryOperator<String> mask);

    /** The file at a path as in links, to be published; empty after reporting that there is none. */
    Optional<Attachment> file(YamlNode.Scalar written);

    /** The picture at a path as in links, to be published; empty after reporting that there is none. */
    Optional<Picture> picture(YamlNode.Scalar written);

    /** The file at a path as in links, to be read, not published; empty after reporting that there is none. */
    Optional<SourceTree.Item> source(YamlNode.Scalar written);
}
