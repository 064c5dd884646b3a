package io.github.jiandu.markdown;

import io.github.jiandu.diagnostic.Diagnostics;
import io.github.jiandu.diagnostic.Location;
import io.github.jiandu.source.SourceFile;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A heading of the first level that begins a text and serves as the page's title.
 *
 * @param text without any markup
 * @param lines how many lines it takes
 */
public record TitleLine(String text, int lines) {

    /** Also without the blank, which editors forget. */
    private static final Pattern HASH = Pattern.compile("#(?!#)\\s*(\\S.*?)\\s*#*\\s*");

    private static final Pattern UNDERLINE = Pattern.compile("=+\\s*");
    private static final Pattern FOOTNOTE = Pattern.compile("\\[\\^[^\\]]*\\]");
    private static final String MARKUP = "*_`[]&<>\\{~!";

    /** Links of a title are told by their words. */
    private static final LinkResolver NO_LINKS = new LinkResolver() {
        @Override
        public Optional<Link> link(String target, Location at) {
            return Optional.empty();
        }

        @Override
        public Optional<Image> image(String target, Location at) {
            return Optional.empty();
        }
    };

    /** The title that stands at a line; empty when the line is none. */
    public static Optional<TitleLine> at(SourceFile file, int line, MarkdownReader markdown) {
        String text = file.line(line);
        Matcher matcher = HASH.matcher(text);
        if (matcher.matches()) {
            return Optional.of(new TitleLine(plain(matcher.group(1), markdown), 1));
        }
        boolean underlined = !text.isBlank()
                && !text.startsWith("#")
                && UNDERLINE.matcher(file.line(line + 1)).matches();
        return underlined ? Optional.of(new TitleLine(plain(text.strip(), markdown), 2)) : Optional.empty();
    }

    private static String plain(String text, MarkdownReader markdown) {
        if (text.chars().noneMatch(c -> MARKUP.indexOf(c) >= 0)) {
            return text;
        }
        String line = "# " + FOOTNOTE.matcher(text).replaceAll("");
        Markdown read = markdown.read(new SourceFile("", line), 1, NO_LINKS, new Diagnostics());
        return read.headings().isEmpty() ? text : read.headings().get(0).text();
    }
}
