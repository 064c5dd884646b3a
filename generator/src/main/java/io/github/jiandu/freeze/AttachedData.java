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
import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What attached files tell of persons (PRIV-01, PRIV-08): most lists of them were published as tables. Nothing in such a file can
 * be masked; it is told of, and may be left out.
 */
final class AttachedData {

    /** Formats of before 2007, in which texts stand as bytes among others. */
    private static final Set<String> OLD_OFFICE = Set.of("doc", "xls", "ppt", "wps", "et", "dps", "dot", "xlt", "rtf");

    /** What may hold documents, and is not looked into. */
    private static final Set<String> CLOSED = Set.of("zip", "rar", "7z", "ceb", "cebx", "pptx", "caj");

    private static final int LARGEST_OLD = 32 << 20;
    private static final int MOST = 1000;

    /**
     * What was found, and why not all of the file was looked at; null when all was.
     */
    record Result(Findings findings, @Nullable Unread unread) {

        static final Result NOTHING = new Result(Findings.NONE, null);
    }

    private AttachedData() {}

    /** Looks into a file; what is no attachment tells nothing. */
    static Result look(Original original, Words words) throws IOException {
        String name = original.path().substring(original.path().lastIndexOf('/') + 1);
        String ending = FirstLook.extension(name);
        if (OLD_OFFICE.contains(ending)) {
            return old(original);
        }
        if (CLOSED.contains(ending)) {
            return new Result(Findings.NONE, Unread.FORMAT);
        }
        return AttachmentText.supports(name) ? text(original, name, words) : Result.NOTHING;
    }

    private static Result text(Original original, String name, Words words) throws IOException {
        Path file = original.file();
        if (file != null) {
            return text(file, name, words);
        }
        Path copy = Files.createTempFile("jiandu", ".attached");
        try (InputStream in = original.open()) {
            Files.copy(in, copy, StandardCopyOption.REPLACE_EXISTING);
            return text(copy, name, words);
        } finally {
            Files.deleteIfExists(copy);
        }
    }

    private static Result text(Path file, String name, Words words) throws IOException {
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
        return new Result(new Findings(first, found.counts(), 0), unread);
    }

    /** Texts stand there in two bytes a character or in one; only what is surely a number of a person counts. */
    private static Result old(Original original) throws IOException {
        if (original.size() > LARGEST_OLD) {
            return new Result(Findings.NONE, Unread.LIMIT);
        }
        byte[] bytes;
        try (InputStream in = original.open()) {
            bytes = in.readAllBytes();
        }
        List<Finding> first = new ArrayList<>();
        Map<Finding.Kind, Integer> counts = new EnumMap<>(Finding.Kind.class);
        find(new String(bytes, StandardCharsets.ISO_8859_1), first, counts);
        Charset wide = StandardCharsets.UTF_16LE;
        find(new String(bytes, wide), first, counts);
        find(new String(bytes, Math.min(1, bytes.length), Math.max(0, bytes.length - 1), wide), first, counts);
        return new Result(new Findings(first, counts, 0), null);
    }

    private static void find(String text, List<Finding> first, Map<Finding.Kind, Integer> counts) {
        for (PersonalNumber number : PersonalNumbers.find(text)) {
            Finding.Kind kind = switch (number.type()) {
                case ID_CARD -> Finding.Kind.ID_CARD;
                case MOBILE -> Finding.Kind.MOBILE;
                case BANK_CARD -> null;
            };
            boolean whole = text.substring(number.start(), number.end())
                    .chars()
                    .allMatch(c -> c >= '0' && c <= '9' || c == 'X' || c == 'x');
            if (kind != null && number.certain() && whole) {
                counts.merge(kind, 1, Integer::sum);
                if (first.size() < MOST) {
                    first.add(new Finding(0, kind, true, Finding.Place.ATTACHMENT, number.shown(), false));
                }
            }
        }
    }
}
