package io.github.jiandu.fourchecks;

import io.github.jiandu.address.SitePath;
import io.github.jiandu.diagnostic.Code;
import io.github.jiandu.diagnostic.Location;
import io.github.jiandu.file.FileNames;
import io.github.jiandu.file.SystemMessages;
import io.github.jiandu.fixity.Algorithm;
import io.github.jiandu.handover.FileList;
import io.github.jiandu.handover.Layout;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads the lists of a medium's files. There is one way to write them, so whatever is written otherwise was written by
 * somebody else.
 */
final class Lists {

    /** Longer than any line of ours: a path, an address and a few numbers. */
    private static final int LONGEST = 32 << 10;

    private final Path root;
    private final String prefix;
    private final Findings findings;
    private final Map<String, FileList.Line> lines = new HashMap<>();
    private boolean any;
    private long fileBytes;

    Lists(Path root, String prefix, Findings findings) {
        this.root = root;
        this.prefix = prefix;
        this.findings = findings;
    }

    /** Reads both lists, as far as they are there. */
    void read(Listing listing) {
        if (listing.files().containsKey(Layout.FILES)) {
            any = true;
            read(Layout.FILES, FileList.FILES_HEAD, false);
        }
        if (listing.files().containsKey(Layout.PAPERS)) {
            any = true;
            read(Layout.PAPERS, FileList.PAPERS_HEAD, true);
        }
    }

    /** Whether there is a list at all. */
    boolean any() {
        return any;
    }

    /** What the lists say, by path. */
    Map<String, FileList.Line> lines() {
        return lines;
    }

    /** Sum of the sizes in the list of files (PKG-13). */
    long fileBytes() {
        return fileBytes;
    }

    private void edited(String path, long line) {
        int at = (int) Math.min(line, Integer.MAX_VALUE);
        findings.report(Code.FOUR_CHECKS_LIST_EDITED, Location.of(prefix + path, at, 1, 1), line);
    }

    private void read(String path, String head, boolean papers) {
        findings.checked(CheckItem.FIXITY);
        MessageDigest digest = Algorithm.SHA256.start();
        byte[] previous = new byte[0];
        boolean ended = false;
        long number = 0;
        try (InputStream in = new BufferedInputStream(Files.newInputStream(FileNames.resolve(root, path)))) {
            for (byte[] line = line(in); line.length > 0; line = line(in)) {
                number++;
                String text = text(line);
                if (text == null || ended || number == 1 && !text.equals(head)) {
                    edited(path, number);
                    return;
                }
                if (papers && text.startsWith(FileList.ITSELF)) {
                    ended = true;
                    String own = HexFormat.of().formatHex(digest.digest());
                    if (!text.equals(FileList.ITSELF + own)) {
                        edited(path, number);
                    }
                    continue;
                }
                digest.update(line);
                if (number > 1) {
                    if (!take(text, papers) || Arrays.compareUnsigned(previous, line) >= 0) {
                        edited(path, number);
                        return;
                    }
                    previous = line;
                }
            }
        } catch (IOException e) {
            findings.report(Code.FOUR_CHECKS_UNREADABLE, prefix + path, SystemMessages.of(e));
            return;
        }
        if (number == 0 || papers && !ended) {
            edited(path, number + 1);
        }
    }

    private boolean take(String text, boolean papers) {
        Optional<FileList.Line> line = FileList.parse(text);
        if (line.isEmpty()
                || !SitePath.isPath(line.get().path())
                || Layout.isPaper(line.get().path()) != papers
                || line.get().path().equals(Layout.PAPERS)) {
            return false;
        }
        if (!papers) {
            fileBytes += line.get().size();
        }
        return lines.putIfAbsent(line.get().path(), line.get()) == null;
    }

    /** The next line with its LF; empty at the end. One that is far too long is cut. */
    private static byte[] line(InputStream in) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream(200);
        for (int b = in.read(); b >= 0; b = in.read()) {
            line.write(b);
            if (b == '\n' || line.size() > LONGEST) {
                break;
            }
        }
        return line.toByteArray();
    }

    /** Null when it does not end as it must or is no UTF-8. */
    private static @Nullable String text(byte[] line) {
        if (line[line.length - 1] != '\n') {
            return null;
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(line, 0, line.length - 1))
                    .toString();
        } catch (CharacterCodingException e) {
            return null;
        }
    }
}
