package io.github.jiandu.attachment;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Decodes XML before it is parsed: of a byte that is wrong, the parser of the JDK would tell on the standard error, which
 * nobody asked for.
 */
final class XmlCharset {

    private static final Pattern DECLARED = Pattern.compile("^<\\?xml[^>]*encoding\\s*=\\s*[\"']([\\w.:-]+)");

    /** A declaration is shorter. */
    private static final int HEAD = 256;

    private XmlCharset() {}

    /** The characters; wrong bytes are an exception. */
    static Reader decode(InputStream bytes) throws IOException {
        BufferedInputStream in = new BufferedInputStream(bytes);
        in.mark(HEAD);
        String head = new String(in.readNBytes(HEAD), StandardCharsets.ISO_8859_1);
        in.reset();
        if (head.startsWith("\u00EF\u00BB\u00BF")) {
            in.skipNBytes(3);
            return new InputStreamReader(in, StandardCharsets.UTF_8.newDecoder());
        }
        if (head.startsWith("\u00FE\u00FF") || head.startsWith("\u00FF\u00FE")) {
            return new InputStreamReader(in, StandardCharsets.UTF_16.newDecoder());
        }
        return new InputStreamReader(in, declared(head).newDecoder());
    }

    private static Charset declared(String head) throws IOException {
        Matcher declared = DECLARED.matcher(head);
        try {
            return declared.find() ? Charset.forName(declared.group(1)) : StandardCharsets.UTF_8;
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            throw new IOException(e);
        }
    }
}
