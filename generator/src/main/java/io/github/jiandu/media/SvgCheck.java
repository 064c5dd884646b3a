package io.github.jiandu.media;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** Whether an SVG picture is a picture and nothing more: opened by its address, it is a page that may run scripts. */
public final class SvgCheck {

    private static final int MAX_BYTES = 8 << 20;

    private static final Set<String> ACTIVE =
            Set.of("script", "foreignObject", "handler", "listener", "iframe", "embed", "object", "audio", "video");
    private static final Set<String> ANIMATIONS = Set.of("set", "animate", "animateTransform", "animateMotion");

    private static final Pattern DECLARATIONS = Pattern.compile("<!ENTITY|<!DOCTYPE[^>\\[]*\\[");
    private static final Pattern SAFE_REFERENCE =
            Pattern.compile("\\s*(?:#.*|data:image/(?:png|jpe?g|gif|webp)[;,].*)?", Pattern.DOTALL);
    private static final Pattern SAFE_LINK = Pattern.compile("\\s*(?:https?:|mailto:|tel:|[^:]*$|#).*", Pattern.DOTALL);
    private static final Pattern LOADED = Pattern.compile(
            "@import|expression\\s*\\(|url\\s*\\(\\s*[\"']?\\s*(?!#|data:image/)|\\\\", Pattern.CASE_INSENSITIVE);

    /** What makes an SVG more than a picture. */
    public enum Problem {
        /** Scripts, or elements and attributes that may run them. */
        SCRIPT,
        /** Something that would be fetched from elsewhere. */
        FOREIGN,
        /** Entities of its own, which may grow without measure. */
        ENTITIES,
        /** Parts that repeat each other without measure. */
        BOMB,
        /** It is not well-formed. */
        MALFORMED,
        /** It is too large to be looked through. */
        LARGE
    }

    /**
     * A problem and its place.
     *
     * @param what the element, attribute or word at fault
     */
    public record Finding(Problem problem, String what, int line, int col) {}

    private final SvgUses uses = new SvgUses();

    private SvgCheck() {}

    /** The first problem of a file; empty when it may be published as it is. */
    public static Optional<Finding> check(Path file) throws IOException {
        byte[] bytes;
        try (InputStream in = Files.newInputStream(file)) {
            bytes = in.readNBytes(MAX_BYTES + 1);
        }
        if (bytes.length > MAX_BYTES) {
            return Optional.of(new Finding(Problem.LARGE, (MAX_BYTES >> 20) + " MB", 1, 1));
        }
        boolean wide = bytes.length > 1 && (bytes[0] == -1 || bytes[0] == -2 || bytes[0] == 0 || bytes[1] == 0);
        String text = new String(bytes, wide ? StandardCharsets.UTF_16 : StandardCharsets.UTF_8);
        Optional<Finding> declared = declarations(text);
        return declared.isPresent()
                ? declared
                : Optional.ofNullable(new SvgCheck().elements(bytes)).map(finding -> atStart(finding, text));
    }

    private static Optional<Finding> declarations(String text) {
        Matcher found = DECLARATIONS.matcher(text);
        if (!found.find()) {
            return Optional.empty();
        }
        String before = text.substring(0, found.start());
        int line = (int) before.chars().filter(c -> c == '\n').count() + 1;
        return Optional.of(
                new Finding(Problem.ENTITIES, "<!DOCTYPE", line, before.length() - before.lastIndexOf('\n')));
    }

    /** Readers of XML tell where an element's tag ends; people look for where it begins. */
    private static Finding atStart(Finding finding, String text) {
        String line = text.lines().skip(finding.line() - 1L).findFirst().orElse("");
        int start = line.lastIndexOf('<', finding.col() - 2);
        return start < 0 ? finding : new Finding(finding.problem(), finding.what(), finding.line(), start + 1);
    }

    private @Nullable Finding elements(byte[] bytes) {
        XMLStreamReader xml = null;
        try {
            xml = XmlParts.factory().createXMLStreamReader(new ByteArrayInputStream(bytes));
            boolean inStyle = false;
            while (xml.hasNext()) {
                int event = xml.next();
                Finding finding = null;
                if (event == XMLStreamConstants.START_ELEMENT) {
                    inStyle = xml.getLocalName().equals("style");
                    finding = element(xml);
                } else if (event == XMLStreamConstants.END_ELEMENT) {
                    inStyle = false;
                    uses.end();
                } else if (event == XMLStreamConstants.PROCESSING_INSTRUCTION) {
                    finding = xml.getPITarget().equals("xml-stylesheet")
                            ? finding(xml, Problem.FOREIGN, xml.getPITarget())
                            : null;
                } else if (event == XMLStreamConstants.ENTITY_REFERENCE) {
                    finding = finding(xml, Problem.ENTITIES, "&" + xml.getLocalName() + ";");
                } else if (inStyle
                        && xml.hasText()
                        && LOADED.matcher(xml.getText()).find()) {
                    finding = finding(xml, Problem.FOREIGN, "<style>");
                }
                if (finding != null) {
                    return finding;
                }
            }
            return uses.isBomb() ? new Finding(Problem.BOMB, "<use>", 1, 1) : null;
        } catch (XMLStreamException e) {
            var at = e.getLocation();
            boolean known = at != null && at.getLineNumber() > 0 && at.getColumnNumber() > 0;
            return new Finding(Problem.MALFORMED, "", known ? at.getLineNumber() : 1, known ? at.getColumnNumber() : 1);
        }
    }

    private @Nullable Finding element(XMLStreamReader xml) {
        String name = xml.getLocalName();
        if (ACTIVE.contains(name)) {
            return finding(xml, Problem.SCRIPT, "<" + name + ">");
        }
        String id = null;
        String used = null;
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            String attribute = xml.getAttributeLocalName(i);
            String value = xml.getAttributeValue(i);
            Finding finding = attribute(xml, name, attribute, value);
            if (finding != null) {
                return finding;
            }
            if (attribute.equals("id")) {
                id = value;
            } else if (attribute.equals("href") && name.equals("use")) {
                used = value.strip().replaceFirst("^#", "");
            }
        }
        uses.start(id, used);
        return null;
    }

    private static @Nullable Finding attribute(XMLStreamReader xml, String element, String attribute, String value) {
        String lower = attribute.toLowerCase(Locale.ROOT);
        boolean animatesLink = ANIMATIONS.contains(element) && lower.equals("attributename") && value.contains("href");
        if (lower.startsWith("on") || animatesLink) {
            return finding(xml, Problem.SCRIPT, attribute);
        }
        boolean link = element.equals("a");
        if (lower.equals("href") || lower.equals("src")) {
            Pattern safe = link ? SAFE_LINK : SAFE_REFERENCE;
            return safe.matcher(value).matches()
                    ? null
                    : finding(
                            xml, link ? Problem.SCRIPT : Problem.FOREIGN, attribute + "=\"" + shortened(value) + "\"");
        }
        return (value.contains("url") || lower.equals("style"))
                        && LOADED.matcher(value).find()
                ? finding(xml, Problem.FOREIGN, attribute)
                : null;
    }

    private static String shortened(String value) {
        return value.length() > 60 ? value.substring(0, 60) + "…" : value;
    }

    private static Finding finding(XMLStreamReader xml, Problem problem, String what) {
        var at = xml.getLocation();
        return new Finding(problem, what, Math.max(1, at.getLineNumber()), Math.max(1, at.getColumnNumber()));
    }
}
