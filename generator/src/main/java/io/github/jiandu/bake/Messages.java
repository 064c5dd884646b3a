package io.github.jiandu.bake;

import io.github.jiandu.bake.Baked.Outcome;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.StreamCorruptedException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the two processes say to each other. The side that reads believes nothing: lengths are bounded, so that even a sandbox
 * that was taken over could only send a wrong text.
 */
final class Messages {

    /** Kinds of messages, one byte each. */
    static final int READY = 'J';

    static final int PAGE = 'P';
    static final int FILE = 'F';
    static final int RESULT = 'R';

    private static final int MOST_CHARS = 16_000_000;
    private static final int MOST_SCRIPTS = 10_000;

    private Messages() {}

    /** A page to be run. */
    record Page(PageFacts facts, List<PageScript> scripts) {}

    /** What came of it; {@code last} when the process will take no other page. */
    record Result(BakedPage page, boolean last) {}

    /** Whether a page can be sent at all. */
    static boolean fits(PageFacts facts, List<PageScript> scripts) {
        long chars = (long) facts.address().length() + facts.title().length();
        for (PageScript script : scripts) {
            chars += script.text().length();
        }
        return chars <= MOST_CHARS && scripts.size() <= MOST_SCRIPTS;
    }

    static void write(DataOutputStream out, Page page) throws IOException {
        out.writeByte(PAGE);
        PageFacts facts = page.facts();
        write(out, facts.address());
        write(out, facts.title());
        write(out, facts.lastModified());
        out.writeInt(facts.forms());
        out.writeInt(facts.images());
        out.writeInt(facts.links());
        out.writeInt(page.scripts().size());
        for (PageScript script : page.scripts()) {
            write(out, script.type());
            write(out, script.language());
            write(out, script.src());
            out.writeBoolean(script.handler());
            write(out, script.text());
        }
        out.flush();
    }

    static Page readPage(DataInputStream in) throws IOException {
        PageFacts facts = new PageFacts(readText(in), readText(in), read(in), in.readInt(), in.readInt(), in.readInt());
        int count = bounded(in.readInt(), MOST_SCRIPTS);
        List<PageScript> scripts = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            scripts.add(new PageScript(read(in), read(in), read(in), in.readBoolean(), readText(in)));
        }
        return new Page(facts, scripts);
    }

    static void write(DataOutputStream out, Result result) throws IOException {
        out.writeByte(RESULT);
        out.writeInt(result.page().scripts().size());
        for (Baked script : result.page().scripts()) {
            write(out, script.outcome().name());
            write(out, script.html());
            write(out, script.detail());
        }
        write(out, result.page().leadsTo());
        out.writeBoolean(result.last());
        out.flush();
    }

    static Result readResult(DataInputStream in, int expected) throws IOException {
        if (in.readInt() != expected) {
            throw new StreamCorruptedException("wrong number of scripts");
        }
        List<Baked> scripts = new ArrayList<>();
        for (int i = 0; i < expected; i++) {
            scripts.add(new Baked(outcome(readText(in)), readText(in), read(in)));
        }
        return new Result(new BakedPage(scripts, read(in)), in.readBoolean());
    }

    private static Outcome outcome(String name) throws IOException {
        try {
            return Outcome.valueOf(name);
        } catch (IllegalArgumentException e) {
            throw new IOException(e);
        }
    }

    static void write(DataOutputStream out, @Nullable String text) throws IOException {
        if (text == null) {
            out.writeInt(-1);
            return;
        }
        // as it is, since scripts can make halves of surrogate pairs
        out.writeInt(text.length());
        byte[] bytes = new byte[text.length() * 2];
        for (int i = 0; i < text.length(); i++) {
            bytes[2 * i] = (byte) (text.charAt(i) >> 8);
            bytes[2 * i + 1] = (byte) text.charAt(i);
        }
        out.write(bytes);
    }

    static @Nullable String read(DataInputStream in) throws IOException {
        int length = in.readInt();
        if (length == -1) {
            return null;
        }
        byte[] bytes = in.readNBytes(2 * bounded(length, MOST_CHARS));
        if (bytes.length < 2 * length) {
            throw new StreamCorruptedException("cut off");
        }
        char[] chars = new char[length];
        for (int i = 0; i < length; i++) {
            chars[i] = (char) (bytes[2 * i] << 8 | bytes[2 * i + 1] & 0xff);
        }
        return new String(chars);
    }

    private static String readText(DataInputStream in) throws IOException {
        String text = read(in);
        if (text == null) {
            throw new StreamCorruptedException("a text is missing");
        }
        return text;
    }

    private static int bounded(int number, int most) throws IOException {
        if (number < 0 || number > most) {
            throw new StreamCorruptedException("not within bounds: " + number);
        }
        return number;
    }
}
