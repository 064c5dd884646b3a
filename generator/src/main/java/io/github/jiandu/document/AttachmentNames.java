package io.github.jiandu.document;

import io.github.jiandu.diagnostic.Code;
import io.github.jiandu.entry.Attachment;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * 附件说明: 附件： and the names of the files, numbered when there are several, without punctuation behind them (DOC-08).
 * Each name leads to the file that the page offers, by its title, its file name or its place in the list.
 */
final class AttachmentNames {

    private static final Pattern START = Pattern.compile("附[ \\u3000]?件[：:][\\s\\u3000]*+");
    private static final Pattern BARE = Pattern.compile("附[ \\u3000]?件[ \\u3000]?[0-9０-９一二三四五六七八九十]{0,3}[：:]?");
    private static final Pattern NUMBER = Pattern.compile("\\d{1,2}[.．、](?!\\d)[ \\u3000]*+");
    private static final Pattern NEXT = Pattern.compile("[ \\u3000]++(?=\\d{1,2}[.．、](?!\\d))");
    private static final Pattern INSIGNIFICANT = Pattern.compile("[\\s\\u3000《》〈〉“”\"'（）()]+|\\.[A-Za-z0-9]{2,5}$");
    private static final String END = "。；，、;,.";

    /** Shorter names are too easily part of others. */
    private static final int SHORTEST_PART = 4;

    private record Found(int block, int from, int to) {}

    private final DocumentHead head;
    private final List<Block> blocks;
    private final Part[] parts;
    private final Tally tally;

    AttachmentNames(DocumentHead head, List<Block> blocks, Part[] parts, Tally tally) {
        this.head = head;
        this.blocks = blocks;
        this.parts = parts;
        this.tally = tally;
    }

    /** 附件 or 附件1 alone in its line: an annex begins here, unless names follow. */
    static boolean isBare(String text) {
        return text.length() <= 8 && BARE.matcher(text).matches();
    }

    void find() {
        for (int i = 0; i < blocks.size(); i++) {
            Block block = blocks.get(i);
            Matcher start = START.matcher(block.text());
            if (parts[i] == null && block.isParagraph() && start.lookingAt()) {
                List<Found> found = new ArrayList<>();
                split(i, start.end(), found);
                int last = following(i, found);
                if (!found.isEmpty()) {
                    name(i, last, found);
                    return;
                }
            }
        }
    }

    /** The further names, each in a line of its own with the next number; gives the last line. */
    private int following(int first, List<Found> found) {
        int last = first;
        for (int i = first + 1;
                i < blocks.size() && parts[i] == null && blocks.get(i).isParagraph();
                i++) {
            Matcher number = NUMBER.matcher(blocks.get(i).text());
            if (!number.lookingAt()) {
                break;
            }
            split(i, 0, found);
            last = i;
        }
        return last;
    }

    private void split(int block, int from, List<Found> found) {
        String text = blocks.get(block).text();
        Matcher next = NEXT.matcher(text);
        int start = from;
        while (start < text.length()) {
            int end = next.find(start) ? next.start() : text.length();
            Matcher number = NUMBER.matcher(text).region(start, end);
            found.add(new Found(block, number.lookingAt() ? number.end() : start, end));
            start = end == text.length() ? end : next.end();
        }
    }

    private void name(int first, int last, List<Found> found) {
        for (int i = first; i <= last; i++) {
            List<Part.Name> names = new ArrayList<>();
            for (int n = 0; n < found.size(); n++) {
                if (found.get(n).block() == i) {
                    names.add(named(n, found, last));
                }
            }
            parts[i] = Part.attachments(names);
        }
    }

    private Part.Name named(int n, List<Found> found, int last) {
        Block block = blocks.get(found.get(n).block());
        int from = found.get(n).from();
        int to = found.get(n).to();
        int end = to;
        while (end > from && END.indexOf(block.text().charAt(end - 1)) >= 0) {
            end--;
        }
        String name = block.text().substring(from, end);
        if (end < to) {
            tally.tell(
                    Code.DOCUMENT_ATTACHMENT_END,
                    block.at() + end,
                    to - end,
                    block.text().substring(end, to),
                    name);
        }
        Attachment file = block.linked() ? null : file(name, n, found.size());
        if (file == null && !block.linked() && !name.contains("略") && !isInText(name, n, last)) {
            tally.tell(Code.DOCUMENT_ATTACHMENT_MISSING, block.at() + from, name.length(), name);
        }
        return new Part.Name(from, end, file);
    }

    private @Nullable Attachment file(String name, int n, int names) {
        String wanted = normal(name);
        for (Attachment attachment : head.attachments()) {
            if (wanted.equals(normal(attachment.title())) || wanted.equals(normal(attachment.fileName()))) {
                return attachment;
            }
        }
        for (Attachment attachment : head.attachments()) {
            if (contains(wanted, normal(attachment.title())) || contains(wanted, normal(attachment.fileName()))) {
                return attachment;
            }
        }
        return names == head.attachments().size() ? head.attachments().get(n) : null;
    }

    private static boolean contains(String one, String other) {
        return Math.min(one.length(), other.length()) >= SHORTEST_PART && (one.contains(other) || other.contains(one));
    }

    private static String normal(String name) {
        return INSIGNIFICANT.matcher(name).replaceAll("");
    }

    /** An annex that is printed below the text needs no file. */
    private boolean isInText(String name, int n, int last) {
        int annexes = 0;
        for (int i = last + 1; i < blocks.size(); i++) {
            Block block = blocks.get(i);
            if (isBare(block.text()) || block.text().startsWith("附件")) {
                annexes++;
            }
            if (normal(block.text()).equals(normal(name))) {
                return true;
            }
        }
        return annexes > n;
    }
}
