package io.github.jiandu.freeze;

import io.github.jiandu.attachment.AttachmentText;
import io.github.jiandu.charset.WebCharset;
import io.github.jiandu.masking.Finding;
import io.github.jiandu.masking.Findings;
import io.github.jiandu.masking.PersonalScan;
import io.github.jiandu.masking.Unread;
import io.github.jiandu.masking.Words;
import io.github.jiandu.privacy.PersonalNumber;
import io.github.jiandu.privacy.PersonalNumbers;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What attached files tell of persons (PRIV-01, PRIV-08): most lists of them were published as tables. Nothing in such a file can
 * be masked; it is told of, and may be left out.
 */
final class AttachedData {

    /** Formats of before 2007, in which texts stand as bytes among others. */
    private static final Set<String> OLD_OFFICE =
            Set.of("doc", "xls", "ppt", "pps", "wps", "et", "dps", "dot", "xlt", "rtf");

    /** Formats of zipped XML. */
    private static final Set<String> ZIPPED = Set.of("docx", "docm", "xlsx", "xlsm", "pptx", "pptm", "ofd");

    /** What may hold documents, and is not looked into. */
    private static final Set<String> CLOSED =
            Set.of("zip", "rar", "7z", "gz", "tar", "ceb", "cebx", "caj", "xlsb", "mht", "eml", "chm", "mdb");

    private static final long LARGEST_OLD = 32 << 20;
    private static final long LARGEST_UNPACKED = 16 << 20;
    private static final int MOST = 1000;
    /** Where the first stream of an old file of Office mostly begins. */
    private static final int FIRST_SECTOR = 512;

    private static final Pattern MARKUP = Pattern.compile("<[^>]{0,2000}>");
    private static final Pattern ENDS = Pattern.compile("</(?:\\w+:)?(?:p|c|row|si|tr|tc|TextCode)>");

    /**
     * What was found, and why not all of the file was looked at; null when all was.
     */
    record Result(Findings findings, @Nullable Unread unread) {

        static final Result NOTHING = new Result(Findings.NONE, null);
    }

    private AttachedData() {}

    /** Looks into a file that is kept; what is no attachment tells nothing. */
    static Result look(Item item, Words words) throws IOException {
        Original original = item.original;
        String ending = item.extension.isEmpty()
                ? FirstLook.extension(Percent.meaning(original.path()))
                : FirstLook.extension("." + item.extension);
        boolean old = OLD_OFFICE.contains(ending);
        boolean zipped = ZIPPED.contains(ending);
        if (CLOSED.contains(ending)) {
            return new Result(Findings.NONE, Unread.FORMAT);
        }
        if (!old && !zipped && !AttachmentText.supports("a." + ending)) {
            return Result.NOTHING;
        }
        byte[] head;
        try (InputStream in = original.open()) {
            head = in.readNBytes(4);
        }
        String start = new String(head, StandardCharsets.ISO_8859_1);
        // what a file is called is not always what it is
        if (start.equals("PK\3\4")) {
            return zipped(original, words);
        }
        if (start.equals("%PDF") || !old && !start.equals("\u00D0\u00CF\u0011\u00E0")) {
            return text(original, "a." + (old || zipped ? "pdf" : ending), words);
        }
        return old(original, ending);
    }

    private static Result text(Original original, String name, Words words) throws IOException {
        Path file = original.file();
        if (file != null) {
            return text(file, name, words).result();
        }
        return withCopy(original, copy -> text(copy, name, words).result());
    }

    @FunctionalInterface
    private interface Reading {
        Result of(Path file) throws IOException;
    }

    /** Lets a file be read that stands in none of its own; nobody else may read the copy. */
    private static Result withCopy(Original original, Reading reading) throws IOException {
        if (original.size() > AttachmentText.Limits.DEFAULT.bytes()) {
            return new Result(Findings.NONE, Unread.LIMIT);
        }
        Path copy = Files.createTempFile("jiandu", ".attached");
        try {
            try (InputStream in = original.open();
                    OutputStream out = Files.newOutputStream(copy)) {
                in.transferTo(out);
            }
            return reading.of(copy);
        } finally {
            try {
                Files.deleteIfExists(copy);
            } catch (IOException e) {
                copy.toFile().deleteOnExit(); // a reader that was given up still holds it
            }
        }
    }

    private record Text(Result result, String text) {}

    private static Text text(Path file, String name, Words words) throws IOException {
        AttachmentText.Result read = AttachmentText.read(file, name, AttachmentText.Limits.DEFAULT);
        Unread unread = switch (read.outcome()) {
            case READ -> null;
            case TRUNCATED, TOO_LARGE, TOO_SLOW -> Unread.LIMIT;
            case NO_TEXT -> Unread.NO_TEXT;
            case ENCRYPTED -> Unread.ENCRYPTED;
            case UNSUPPORTED -> Unread.FORMAT;
            case DAMAGED -> Unread.DAMAGED;
        };
        ByteBuffer text = ByteBuffer.wrap(read.text().getBytes(StandardCharsets.UTF_8));
        Findings found = PersonalScan.look(text, WebCharset.UTF_8, PersonalScan.Form.TEXT, words);
        List<Finding> first = found.first().stream()
                .map(one -> new Finding(0, one.kind(), one.certain(), Finding.Place.ATTACHMENT, one.shown(), false))
                .toList();
        return new Text(new Result(new Findings(first, found.counts(), 0), unread), read.text());
    }

    /** What readers see, and what they do not: hidden sheets, deleted words, headers and notes. */
    private static Result zipped(Original original, Words words) throws IOException {
        Path file = original.file();
        return file != null ? zipped(file, words) : withCopy(original, copy -> zipped(copy, words));
    }

    private static Result zipped(Path file, Words words) throws IOException {
        Text seen = text(file, "a.docx", words);
        Set<String> known = new HashSet<>();
        PersonalNumbers.find(seen.text()).forEach(number -> known.add(number.digits()));
        List<Finding> first = new ArrayList<>(seen.result().findings().first());
        Map<Finding.Kind, Integer> counts = new EnumMap<>(Finding.Kind.class);
        counts.putAll(seen.result().findings().counts());
        Unread unread = seen.result().unread();
        if (unread == Unread.LIMIT || unread == Unread.DAMAGED) {
            return seen.result();
        }
        long left = LARGEST_UNPACKED;
        // a path of any name, which a ZipFile does not take in every locale
        try (FileSystem zip = FileSystems.newFileSystem(file, (ClassLoader) null);
                Stream<Path> parts = Files.walk(zip.getPath("/"))) {
            for (Path part : (Iterable<Path>) parts.filter(one -> one.toString().endsWith(".xml"))::iterator) {
                byte[] bytes;
                try (InputStream in = Files.newInputStream(part)) {
                    bytes = in.readNBytes((int) left);
                }
                left -= bytes.length;
                String text = MARKUP.matcher(ENDS.matcher(new String(bytes, StandardCharsets.UTF_8))
                                .replaceAll("\n"))
                        .replaceAll("");
                find(text, true, known, first, counts);
            }
        } catch (IOException | RuntimeException e) {
            // whatever a broken file makes the readers throw, it is the file that is broken
            return new Result(new Findings(first, counts, 0), Unread.DAMAGED);
        }
        // a format without a reader of its own, but with nothing else than these parts
        boolean whole = unread == null || unread == Unread.FORMAT || unread == Unread.NO_TEXT;
        return new Result(new Findings(first, counts, 0), left == 0 ? Unread.LIMIT : whole ? null : unread);
    }

    /** Texts stand there in two bytes a character or in one; only what is surely a number of a person counts. */
    private static Result old(Original original, String ending) throws IOException {
        if (original.size() > LARGEST_OLD) {
            return new Result(Findings.NONE, Unread.LIMIT);
        }
        byte[] bytes;
        try (InputStream in = original.open()) {
            bytes = in.readAllBytes();
        }
        if (isEncrypted(bytes)) {
            return new Result(Findings.NONE, Unread.ENCRYPTED);
        }
        List<Finding> first = new ArrayList<>();
        Map<Finding.Kind, Integer> counts = new EnumMap<>(Finding.Kind.class);
        Charset wide = StandardCharsets.UTF_16LE;
        find(new String(bytes, StandardCharsets.ISO_8859_1), false, Set.of(), first, counts);
        find(new String(bytes, wide), false, Set.of(), first, counts);
        find(
                new String(bytes, Math.min(1, bytes.length), Math.max(0, bytes.length - 1), wide),
                false,
                Set.of(),
                first,
                counts);
        if (ending.equals("xls") || ending.equals("xlt") || ending.equals("et")) {
            cells(bytes, first, counts);
        }
        return new Result(new Findings(first, counts, 0), null);
    }

    /** Whether Word's first block or Excel's second record says so, or Office has wrapped a newer file. */
    private static boolean isEncrypted(byte[] bytes) {
        if (bytes.length > FIRST_SECTOR + 24) {
            int at = FIRST_SECTOR;
            boolean word = (bytes[at] & 0xFF) == 0xEC && (bytes[at + 1] & 0xFF) == 0xA5 && (bytes[at + 11] & 1) != 0;
            int second = at + 4 + (bytes[at + 2] & 0xFF);
            boolean excel = bytes[at] == 9
                    && bytes[at + 1] == 8
                    && second + 1 < bytes.length
                    && bytes[second] == 0x2F
                    && bytes[second + 1] == 0;
            if (word || excel) {
                return true;
            }
        }
        return new String(bytes, StandardCharsets.ISO_8859_1)
                .contains("E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e");
    }

    /** Cells that hold a mobile number as a number: eight bytes each (IEEE 754). */
    private static void cells(byte[] bytes, List<Finding> first, Map<Finding.Kind, Integer> counts) {
        ByteBuffer cells = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        for (int i = 0; i + Double.BYTES <= bytes.length; i++) {
            double value = cells.getDouble(i);
            if (value >= 13_000_000_000d && value < 20_000_000_000d && value == Math.rint(value)) {
                find(String.valueOf((long) value), false, Set.of(), first, counts);
            }
        }
    }

    /**
     * Adds the numbers of persons in a text.
     *
     * @param spaced whether blanks may stand in them
     * @param known digits of numbers that are told of already
     */
    private static void find(
            String text, boolean spaced, Set<String> known, List<Finding> first, Map<Finding.Kind, Integer> counts) {
        for (PersonalNumber number : PersonalNumbers.find(text)) {
            Finding.Kind kind = switch (number.type()) {
                case ID_CARD -> Finding.Kind.ID_CARD;
                case MOBILE -> Finding.Kind.MOBILE;
                case BANK_CARD -> null;
            };
            boolean whole =
                    spaced || number.end() - number.start() == number.digits().length();
            if (kind != null && number.certain() && whole && !known.contains(number.digits())) {
                counts.merge(kind, 1, Integer::sum);
                if (first.size() < MOST) {
                    first.add(new Finding(0, kind, true, Finding.Place.ATTACHMENT, number.shown(), false));
                }
            }
        }
    }
}
