package io.github.jiandu.fourchecks;

import io.github.jiandu.diagnostic.Code;
import io.github.jiandu.diagnostic.Location;
import java.io.BufferedInputStream;
import java.io.FilterReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.XMLConstants;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParserFactory;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import javax.xml.validation.ValidatorHandler;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXNotRecognizedException;
import org.xml.sax.SAXParseException;
import org.xml.sax.XMLReader;
import org.xml.sax.helpers.DefaultHandler;

/**
 * Reads an XML file of a medium element by element and holds it against a schema. Nothing outside the file is ever
 * opened: a document type, and with it every entity, is refused.
 */
final class XmlFile {

    /** Deeper than any file of ours. */
    private static final int DEEPEST = 50;

    /** Most characters from one tag to the next; schemas take time and memory that grow with them. */
    private static final int LONGEST = 20_000;

    private static final Pattern DECLARATION =
            Pattern.compile("^<\\?xml\\s[^>]{0,200}?encoding\\s*=\\s*[\"']([A-Za-z0-9._-]+)[\"']");
    private static final int HEAD = 400;
    /** Each a part of the next. */
    private static final Set<String> GB = Set.of("GB2312", "GBK", "GB18030");

    private static final Map<String, Schema> SCHEMAS = new ConcurrentHashMap<>();

    /** Is told of each element when it ends. */
    interface Elements {
        /**
         * An element ends.
         *
         * @param text what stands in the element itself
         */
        void end(String name, String text, Attributes attributes, int depth) throws SAXException;

        /** An element begins. */
        default void start(String name, int depth) {}
    }

    private final Path file;
    private final String path;
    private final Findings findings;
    private boolean sound = true;

    private XmlFile(Path file, String path, Findings findings) {
        this.file = file;
        this.path = path;
        this.findings = findings;
    }

    /**
     * Reads a file.
     *
     * @param schema name and text of the schema it must keep to, or null when it needs only be well formed
     * @return whether it could be read to its end
     */
    static boolean read(Path file, String path, byte @Nullable [] schema, Elements elements, Findings findings) {
        return new XmlFile(file, path, findings).read(schema, elements);
    }

    private boolean read(byte @Nullable [] schema, Elements elements) {
        findings.checked(CheckItem.XML);
        findings.checked(CheckItem.FORM);
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
            Charset charset = charset(in);
            if (charset == null) {
                return false;
            }
            Reader text = new Bounded(new InputStreamReader(
                    in,
                    charset.newDecoder()
                            .onMalformedInput(CodingErrorAction.REPORT)
                            .onUnmappableCharacter(CodingErrorAction.REPORT)));
            XMLReader reader = reader();
            Handler handler = new Handler(elements);
            if (schema == null) {
                reader.setContentHandler(handler);
            } else {
                ValidatorHandler validator = schema(schema).newValidatorHandler();
                validator.setContentHandler(handler);
                validator.setErrorHandler(handler);
                reader.setContentHandler(validator);
            }
            reader.setErrorHandler(handler);
            reader.parse(new InputSource(text));
        } catch (SAXParseException e) {
            unreadable(e.getLineNumber(), String.valueOf(e.getMessage()));
        } catch (SAXException | IOException | RuntimeException e) {
            String message = e.getMessage();
            boolean bytes = e instanceof java.nio.charset.CharacterCodingException;
            unreadable(0, bytes ? "bytes are not of the declared encoding" : String.valueOf(message));
        }
        return sound;
    }

    private void unreadable(int line, String message) {
        sound = false;
        findings.report(Code.FOUR_CHECKS_XML, at(line), message);
    }

    private Location at(int line) {
        return line > 0 ? Location.of(path, line, 1, 1) : Location.ofFile(path);
    }

    /** The declared encoding; UTF-8 when the one declared is none that a medium may have. Null for UTF-16. */
    private @Nullable Charset charset(InputStream in) throws IOException {
        in.mark(HEAD + 8);
        byte[] head = in.readNBytes(HEAD);
        in.reset();
        String start = new String(head, StandardCharsets.ISO_8859_1);
        if (start.startsWith("\u00EF\u00BB\u00BF")) {
            in.skipNBytes(3);
            start = start.substring(3);
        } else if (start.startsWith("\u00FE\u00FF") || start.startsWith("\u00FF\u00FE")) {
            findings.report(Code.FOUR_CHECKS_ENCODING, path, "UTF-16");
            unreadable(0, "UTF-16");
            return null;
        }
        Matcher declared = DECLARATION.matcher(start);
        String name = declared.find() ? declared.group(1).toUpperCase(Locale.ROOT) : "";
        if (name.equals("UTF-8")) {
            return StandardCharsets.UTF_8;
        }
        if (GB.contains(name)) {
            return Charset.forName("GB18030");
        }
        findings.report(Code.FOUR_CHECKS_ENCODING, path, name.isEmpty() ? "-" : name);
        return StandardCharsets.UTF_8;
    }

    private static XMLReader reader() throws SAXException {
        try {
            SAXParserFactory factory = SAXParserFactory.newDefaultInstance();
            factory.setNamespaceAware(true);
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.setFeature("http://xml.org/sax/features/external-general-entities", false);
            factory.setFeature("http://xml.org/sax/features/external-parameter-entities", false);
            return factory.newSAXParser().getXMLReader();
        } catch (ParserConfigurationException | SAXNotRecognizedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Schema schema(byte[] text) {
        return SCHEMAS.computeIfAbsent(new String(text, StandardCharsets.UTF_8), xsd -> {
            try {
                SchemaFactory factory = SchemaFactory.newDefaultInstance();
                factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
                factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
                factory.setProperty(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
                return factory.newSchema(new StreamSource(new java.io.StringReader(xsd)));
            } catch (SAXException e) {
                throw new IllegalStateException(e);
            }
        });
    }

    /** Passes text on as long as there is a tag now and then. */
    private static final class Bounded extends FilterReader {
        private int sinceTag;

        private Bounded(Reader in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            char[] one = new char[1];
            return read(one, 0, 1) < 0 ? -1 : one[0];
        }

        @Override
        public int read(char[] buffer, int offset, int length) throws IOException {
            int read = super.read(buffer, offset, length);
            for (int i = offset; i < offset + read; i++) {
                sinceTag = buffer[i] == '<' ? 0 : sinceTag + 1;
                if (sinceTag > LONGEST) {
                    throw new IOException("more than " + LONGEST + " characters without a tag");
                }
            }
            return read;
        }
    }

    private final class Handler extends DefaultHandler {
        private final Elements elements;
        private final java.util.ArrayDeque<StringBuilder> texts = new java.util.ArrayDeque<>();
        private final java.util.ArrayDeque<Attributes> attributes = new java.util.ArrayDeque<>();

        private Handler(Elements elements) {
            this.elements = elements;
        }

        @Override
        public void startElement(String uri, String name, String qualified, Attributes given) throws SAXException {
            if (texts.size() >= DEEPEST) {
                throw new SAXException("nested too deeply");
            }
            elements.start(qualified, texts.size());
            texts.push(new StringBuilder());
            attributes.push(new org.xml.sax.helpers.AttributesImpl(given));
        }

        @Override
        public void characters(char[] characters, int start, int length) {
            StringBuilder text = texts.peek();
            if (text != null && text.length() < LONGEST) {
                text.append(characters, start, length);
            }
        }

        @Override
        public void endElement(String uri, String name, String qualified) throws SAXException {
            String text = texts.pop().toString();
            elements.end(qualified, text, attributes.pop(), texts.size());
        }

        @Override
        public void error(SAXParseException e) {
            findings.report(Code.FOUR_CHECKS_XML_INVALID, at(e.getLineNumber()), String.valueOf(e.getMessage()));
        }

        @Override
        public void fatalError(SAXParseException e) throws SAXException {
            throw e;
        }
    }
}
