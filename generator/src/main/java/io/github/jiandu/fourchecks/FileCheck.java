package io.github.jiandu.fourchecks;

import io.github.jiandu.diagnostic.Code;
import io.github.jiandu.file.FileNames;
import io.github.jiandu.file.SystemMessages;
import io.github.jiandu.fixity.Algorithm;
import io.github.jiandu.handover.FileList;
import io.github.jiandu.handover.Layout;
import io.github.jiandu.media.FileFacts;
import io.github.jiandu.media.FileKind;
import io.github.jiandu.media.PictureHead;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;

/** Looks at one file: whether it is what the list says, can be opened, and does no harm. Safe for use by many threads. */
final class FileCheck {

    private static final long LARGEST_PAGE = 16L << 20;

    /** Packed files, whoever packed them (ARCH-16). */
    private static final Set<FileKind> PACKED = Set.of(FileKind.ZIP, FileKind.RAR, FileKind.SEVEN_ZIP);

    private final Path root;
    private final String prefix;
    private final Map<String, FileList.Line> lines;
    private final RecordCheck records;
    private final Findings findings;

    FileCheck(Path root, String prefix, Map<String, FileList.Line> lines, RecordCheck records, Findings findings) {
        this.root = root;
        this.prefix = prefix;
        this.lines = lines;
        this.records = records;
        this.findings = findings;
    }

    void check(String path, long size) {
        Path file = FileNames.resolve(root, path);
        try {
            FileList.Line line = lines.get(path);
            if (line != null) {
                fixity(path, file, size, line);
            }
            if (path.startsWith(Layout.RECORDS + "/") && !path.endsWith("/" + Layout.METADATA)) {
                content(path, file, size);
            } else if (!path.startsWith(Layout.RECORDS + "/")) {
                program(path, FileFacts.read(file).kind());
            }
        } catch (IOException e) {
            findings.report(Code.FOUR_CHECKS_UNREADABLE, prefix + path, SystemMessages.of(e));
        } catch (RuntimeException e) {
            damaged(path, String.valueOf(e.getMessage()));
        }
    }

    private void fixity(String path, Path file, long size, FileList.Line line) throws IOException {
        findings.checked(CheckItem.FIXITY);
        if (size != line.size()) {
            findings.report(Code.FOUR_CHECKS_SIZE, prefix + path, size, line.size());
            return;
        }
        MessageDigest digest = Algorithm.SHA256.start();
        try (InputStream in = Files.newInputStream(file)) {
            byte[] buffer = new byte[1 << 16];
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                digest.update(buffer, 0, read);
            }
        }
        if (!HexFormat.of().formatHex(digest.digest()).equals(line.sha256())) {
            findings.report(Code.FOUR_CHECKS_CHANGED, prefix + path);
        }
    }

    private void content(String path, Path file, long size) throws IOException {
        String ending = FileKind.ending(path);
        FileFacts facts = FileFacts.read(file);
        FileKind kind = facts.kind();
        program(path, kind);
        findings.checked(CheckItem.PACKED);
        if (RecordCheck.isPage(path)) {
            page(path, file, size);
            return;
        }
        findings.checked(CheckItem.CONTENT);
        if (facts.concerns().contains(FileFacts.Concern.PASSWORD) || kind == FileKind.LOCKED) {
            findings.report(Code.FOUR_CHECKS_PASSWORD, prefix + path);
        } else if (kind == FileKind.EMPTY
                || facts.concerns().contains(FileFacts.Concern.DAMAGED)
                || facts.concerns().contains(FileFacts.Concern.BOMB)
                || kind.isRaster() && PictureHead.read(file, kind).isEmpty()) {
            damaged(path, kind.format());
        } else if (kind == FileKind.UNKNOWN && FileKind.named(ending) != null) {
            damaged(path, ending);
        } else if (!kind.suits(ending) && !kind.isProgram()) {
            findings.report(Code.FOUR_CHECKS_KIND, prefix + path, kind.format());
        }
        if (PACKED.contains(kind) || ending.equals("gz") || ending.equals("tar")) {
            findings.report(Code.FOUR_CHECKS_PACKED_ATTACHMENT, prefix + path);
        }
    }

    private void damaged(String path, String what) {
        findings.report(
                records.isNoted(path) ? Code.FOUR_CHECKS_DAMAGED_KNOWN : Code.FOUR_CHECKS_DAMAGED, prefix + path, what);
    }

    private void program(String path, FileKind kind) {
        findings.checked(CheckItem.PROGRAMS);
        String ending = FileKind.ending(path);
        if (kind.isProgram() && !FileKind.isProgramEnding(ending)) {
            findings.report(Code.FOUR_CHECKS_DISGUISED, prefix + path, kind.format());
        } else if (kind.isProgram() || FileKind.isProgramEnding(ending)) {
            findings.report(Code.FOUR_CHECKS_PROGRAM, prefix + path);
        }
        if (path.startsWith(Layout.OTHER + "/") && PACKED.contains(kind)) {
            findings.report(Code.FOUR_CHECKS_PACKED, prefix + path);
        }
    }

    private void page(String path, Path file, long size) throws IOException {
        findings.checked(CheckItem.PAGES);
        if (size > LARGEST_PAGE) {
            findings.report(Code.FOUR_CHECKS_UNLOOKED, prefix + path, size >> 20);
            return;
        }
        byte[] bytes = Files.readAllBytes(file);
        @Nullable String otherwise = records.charset(path);
        PageText text = PageText.of(bytes, otherwise);
        String charset = text.name().isEmpty() ? otherwise == null ? "UTF-8" : otherwise : text.name();
        if (text.isOther()) {
            findings.report(Code.FOUR_CHECKS_CHARSET, prefix + path, charset);
        } else if (text.wrong() > 0) {
            findings.report(Code.FOUR_CHECKS_FEW_BYTES, prefix + path, text.wrong(), text.first(), charset);
        }
        Document page = Jsoup.parse(text.text());
        boolean hasZero =
                new String(bytes, 0, Math.min(bytes.length, 1 << 16), StandardCharsets.ISO_8859_1).indexOf('\0') >= 0;
        if (hasZero
                || page.selectFirst("head *, body *, frameset") == null
                        && page.text().isBlank()) {
            findings.report(
                    records.isNoted(path) ? Code.FOUR_CHECKS_DAMAGED_KNOWN : Code.FOUR_CHECKS_PAGE,
                    prefix + path,
                    hasZero ? "NUL" : "0");
        }
        long scripts = page.select("script").stream()
                .filter(script -> !script.attr("type").contains("json"))
                .count();
        if (scripts > 0) {
            findings.report(Code.FOUR_CHECKS_SCRIPT, prefix + path, scripts);
        }
    }
}
