package io.github.jiandu.attachment;

import io.github.jiandu.attachment.AttachmentText.Outcome;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Reads a text file: UTF-8, else GB18030, which Windows in China writes; UTF-16 when it says so at its top. */
record PlainText(Path file, int characters) implements TextReader {

    private static final Charset GB18030 = Charset.forName("GB18030");

    /** The most that one UTF-16 unit takes in GB18030 and UTF-8. */
    private static final int BYTES_OF_ONE = 4;

    @Override
    public Outcome read(TextCollector text) throws IOException {
        byte[] bytes;
        boolean whole;
        try (InputStream in = Files.newInputStream(file)) {
            bytes = in.readNBytes((int) Math.min(Integer.MAX_VALUE - 8, (characters + 1L) * BYTES_OF_ONE));
            whole = in.read() < 0;
        }
        Optional<String> decoded = isUtf16(bytes)
                ? decode(bytes, StandardCharsets.UTF_16, whole)
                : decode(bytes, StandardCharsets.UTF_8, whole).or(() -> decode(bytes, GB18030, whole));
        if (decoded.isEmpty() || decoded.get().indexOf('\0') >= 0) {
            return Outcome.DAMAGED;
        }
        text.add(decoded.get().replace("\r\n", "\n").replace('\r', '\n'));
        return whole ? Outcome.READ : Outcome.TRUNCATED;
    }

    private static boolean isUtf16(byte[] bytes) {
        return bytes.length >= 2 && (bytes[0] == -1 && bytes[1] == -2 || bytes[0] == -2 && bytes[1] == -1);
    }

    /** Empty when there are other bytes than the charset has; what was cut off may end within a character. */
    private static Optional<String> decode(byte[] bytes, Charset charset, boolean whole) {
        CharBuffer chars = CharBuffer.allocate(bytes.length);
        boolean wrong = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT)
                .decode(ByteBuffer.wrap(bytes), chars, whole)
                .isError();
        return wrong ? Optional.empty() : Optional.of(chars.flip().toString());
    }
}
