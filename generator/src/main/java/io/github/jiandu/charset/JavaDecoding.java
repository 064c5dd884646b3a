package io.github.jiandu.charset;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;

/** Decodes with a decoder of Java, a piece at a time. */
final class JavaDecoding {

    private static final int PIECE = 8192;

    private JavaDecoding() {}

    static void decode(Charset charset, ByteBuffer bytes, int start, int end, TextSink out) {
        CharsetDecoder decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer in = bytes.duplicate();
        in.limit(end).position(start);
        CharBuffer chars = CharBuffer.allocate(PIECE);
        while (true) {
            CoderResult result = decoder.decode(in, chars, true);
            chars.flip();
            chars.chars().forEach(new Joined(out)::add);
            chars.clear();
            if (result.isError()) {
                out.malformed(in.position());
                // what may be a tag is never swallowed with a bad byte before it
                in.position(in.position() + 1);
            } else if (result.isUnderflow()) {
                return;
            }
        }
    }

    /** Joins the two halves of characters beyond the first 65,536. None of these encodings cuts them at the end of a piece. */
    private static final class Joined {
        private final TextSink out;
        private int high;

        Joined(TextSink out) {
            this.out = out;
        }

        void add(int unit) {
            if (Character.isHighSurrogate((char) unit)) {
                high = unit;
            } else if (high != 0) {
                out.append(Character.toCodePoint((char) high, (char) unit));
                high = 0;
            } else {
                out.append(unit);
            }
        }
    }
}
