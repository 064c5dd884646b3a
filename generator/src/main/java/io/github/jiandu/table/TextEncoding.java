package io.github.jiandu.table;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * In which charset a text file is written: strict UTF-8, else GB18030, which Excel on Chinese Windows writes.
 *
 * @param charset null when the file is in neither, and so is damaged
 * @param wrongLine the line of the first byte that is not UTF-8
 */
record TextEncoding(@Nullable Charset charset, int wrongLine) {

    static final Charset GB18030 = Charset.forName("GB18030");

    private static final int BUFFER = 1 << 16;

    /** So many Chinese characters read well by chance in the wrong charset hardly ever. */
    private static final int CHANCE = 4;

    /** What a decoder met before it ended or failed. */
    private record Run(boolean whole, int lines, int chinese) {}

    static TextEncoding of(Path file) throws IOException {
        Run utf8 = run(file, StandardCharsets.UTF_8);
        if (utf8.whole()) {
            return new TextEncoding(StandardCharsets.UTF_8, 0);
        }
        boolean other = utf8.chinese() < CHANCE && run(file, GB18030).whole();
        return new TextEncoding(other ? GB18030 : null, utf8.lines());
    }

    private static Run run(Path file, Charset charset) throws IOException {
        CharsetDecoder decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer bytes = ByteBuffer.allocate(BUFFER);
        CharBuffer chars = CharBuffer.allocate(BUFFER);
        int lines = 1;
        int chinese = 0;
        try (InputStream in = Files.newInputStream(file)) {
            boolean end = false;
            while (!end) {
                int read = in.read(bytes.array(), bytes.position(), bytes.remaining());
                end = read < 0;
                bytes.position(bytes.position() + Math.max(0, read)).flip();
                CoderResult result = decoder.decode(bytes, chars, end);
                chars.flip();
                while (chars.hasRemaining()) {
                    char c = chars.get();
                    lines += c == '\n' ? 1 : 0;
                    chinese += c >= 0x4E00 && c <= 0x9FFF ? 1 : 0;
                }
                if (result.isError()) {
                    return new Run(false, lines, chinese);
                }
                chars.clear();
                bytes.compact();
            }
        }
        return new Run(true, lines, chinese);
    }
}
