package io.github.jiandu.crawl;

import io.github.jiandu.crawl.Answer.Cut;
import io.github.jiandu.crawl.Answer.Header;
import io.github.jiandu.crawl.Answer.Kind;
import java.io.BufferedReader;
import java.io.Closeable;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The folder that a crawl leaves: {@code crawl.log} with a line for each answer, and bodies and headers in numbered files. A line
 * is written when its files are whole, so that a crawl which was killed is there up to its last full line.
 */
public final class CrawlFolder implements Closeable {

    private static final String HEAD = "jiandu-crawl 1 ";
    private static final String LOG = "crawl.log";
    private static final int FIELDS = 9;
    private static final int PER_FOLDER = 1000;

    private final Path folder;
    private final FileChannel log;
    private final Map<String, Answer> known = new HashMap<>();
    private int count;

    private CrawlFolder(Path folder, FileChannel log) {
        this.folder = folder;
        this.log = log;
    }

    /** Opens the folder for a crawl, new or to go on with. */
    static CrawlFolder open(Path folder, CrawlRequest request) throws IOException {
        Files.createDirectories(folder);
        Path file = folder.resolve(LOG);
        FileChannel log =
                FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        boolean opened = false;
        try {
            if (!lock(log)) {
                throw new IOException("another crawl writes into " + folder);
            }
            String head = HEAD + request.identity();
            CrawlFolder result = new CrawlFolder(folder, log);
            long[] good = {0};
            String found = read(folder, (answer, end) -> {
                result.known.put(name(answer.kind(), answer.address()), answer);
                result.count++;
                good[0] = end;
            });
            if (found == null) {
                log.truncate(0);
                log.position(0);
                result.append(head + "\n");
            } else if (!found.equals(head)) {
                throw new IOException("another crawl is in " + folder + ": " + found);
            } else {
                // behind the last good line: half of one, or lines whose files are lost
                log.truncate(Math.max(good[0], head.getBytes(StandardCharsets.UTF_8).length + 1));
                log.position(log.size());
            }
            opened = true;
            return result;
        } finally {
            if (!opened) {
                log.close();
            }
        }
    }

    private static boolean lock(FileChannel log) throws IOException {
        try {
            FileLock lock = log.tryLock(Long.MAX_VALUE - 1, 1, false);
            return lock != null;
        } catch (OverlappingFileLockException e) {
            return false;
        }
    }

    /**
     * Gives all answers of a crawl, in the order in which they were asked for; of an address that was asked for again, each.
     *
     * @throws FileNotFoundException if there is no crawl in the folder
     */
    public static void read(Path folder, AnswerSink sink) throws IOException {
        if (read(folder, (answer, end) -> sink.take(answer)) == null) {
            throw new FileNotFoundException(folder.resolve(LOG).toString());
        }
    }

    private interface Lines {
        void line(Answer answer, long end) throws IOException;
    }

    /** Reads lines as far as they are good; the first line, or null if there is none. */
    private static @Nullable String read(Path folder, Lines lines) throws IOException {
        Path file = folder.resolve(LOG);
        if (!Files.exists(file)) {
            return null;
        }
        try (BufferedReader reader = Files.newBufferedReader(file, StandardCharsets.ISO_8859_1)) {
            // all of it is ASCII: addresses are escaped
            String head = line(reader);
            if (head == null || !head.startsWith(HEAD)) {
                return null;
            }
            long end = head.length() + 1L;
            int number = 0;
            for (String line = line(reader); line != null; line = line(reader)) {
                Answer answer = answer(folder, ++number, line);
                if (answer == null) {
                    break;
                }
                end += line.length() + 1L;
                lines.line(answer, end);
            }
            return head;
        }
    }

    /** A line that has its end; null if there is none. */
    private static @Nullable String line(BufferedReader reader) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int c = reader.read(); c >= 0; c = reader.read()) {
            if (c == '\n') {
                return line.toString();
            }
            line.append((char) c);
        }
        return null;
    }

    private static @Nullable Answer answer(Path folder, int number, String line) throws IOException {
        String[] fields = line.split("\t", -1);
        Path body = file(folder, number, "body");
        Path head = file(folder, number, "head");
        if (fields.length != FIELDS || !Files.isRegularFile(body) || !Files.isRegularFile(head)) {
            return null;
        }
        try {
            Answer answer = new Answer(
                    Kind.valueOf(fields[1]),
                    fields[8],
                    Instant.parse(fields[2]),
                    fields[3],
                    Integer.parseInt(fields[4]),
                    headers(head),
                    body,
                    Long.parseLong(fields[5]),
                    fields[6],
                    Cut.valueOf(fields[7]));
            return Integer.parseInt(fields[0]) == number && Files.size(body) == answer.size() ? answer : null;
        } catch (IllegalArgumentException | DateTimeParseException e) {
            return null;
        }
    }

    private static List<Header> headers(Path head) throws IOException {
        List<Header> headers = new ArrayList<>();
        for (String line : Files.readAllLines(head, StandardCharsets.UTF_8)) {
            int colon = line.indexOf(": ");
            if (colon > 0) {
                headers.add(new Header(line.substring(0, colon), line.substring(colon + 2)));
            }
        }
        return headers;
    }

    /** The answer to a former request of this crawl; null if there is none. */
    @Nullable
    Answer find(Kind kind, Address address) {
        return known.get(name(kind, address.toString()));
    }

    private static String name(Kind kind, String address) {
        return kind + " " + address;
    }

    /** A file for a body that is being received. */
    Path draft(int slot) {
        return folder.resolve("draft-" + slot);
    }

    /** Keeps an answer whose body is a draft; it is safe when this returns. */
    Answer keep(Answer draft) throws IOException {
        int number = count + 1;
        Path body = file(folder, number, "body");
        Files.createDirectories(Objects.requireNonNull(body.getParent()));
        Files.move(draft.body(), body, StandardCopyOption.REPLACE_EXISTING);
        StringBuilder head = new StringBuilder();
        for (Header header : draft.headers()) {
            head.append(header.name()).append(": ").append(header.value()).append('\n');
        }
        Files.writeString(file(folder, number, "head"), head);
        append(String.join(
                        "\t",
                        String.valueOf(number),
                        draft.kind().name(),
                        draft.date().toString(),
                        draft.protocol(),
                        String.valueOf(draft.status()),
                        String.valueOf(draft.size()),
                        draft.sha256(),
                        draft.cut().name(),
                        draft.address())
                + "\n");
        count = number;
        Answer kept = new Answer(
                draft.kind(),
                draft.address(),
                draft.date(),
                draft.protocol(),
                draft.status(),
                draft.headers(),
                body,
                draft.size(),
                draft.sha256(),
                draft.cut());
        known.put(name(kept.kind(), kept.address()), kept);
        return kept;
    }

    private void append(String line) throws IOException {
        ByteBuffer bytes = ByteBuffer.wrap(line.getBytes(StandardCharsets.UTF_8));
        while (bytes.hasRemaining()) {
            log.write(bytes);
        }
    }

    private static Path file(Path folder, int number, String kind) {
        return folder.resolve(String.format(Locale.ROOT, "%04d", number / PER_FOLDER))
                .resolve(String.format(Locale.ROOT, "%07d.%s", number, kind));
    }

    @Override
    public void close() throws IOException {
        log.close();
    }
}
