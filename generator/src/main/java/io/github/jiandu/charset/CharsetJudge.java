package io.github.jiandu.charset;

import io.github.jiandu.charset.Judgement.Evidence;
import java.nio.ByteBuffer;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mozilla.universalchardet.UniversalDetector;

/**
 * Judges which encoding a page is in. The order is measured on twelve old sites: byte order mark; ASCII; UTF-8; what page or
 * server declare, when at most one character in twenty gainsays; statistics; and in a second look, for pages that leave it
 * open, what most pages of the site are in.
 */
public final class CharsetJudge {

    /** Declarations with more errors than one in so many characters are not believed. */
    private static final int DECLARED = 20;
    /** With fewer errors than 15 in 100 characters a page may be in the encoding of its site. */
    private static final double PRIOR = 0.15;
    /** So many characters of three bytes or more are UTF-8, though there are errors too. */
    private static final int SURELY = 8;
    /** In other encodings far more bytes than one in so many characters are errors when they are read as UTF-8. */
    private static final int BY_CHANCE = 4;

    private CharsetJudge() {}

    /**
     * A first look at a page alone.
     *
     * @param page the bytes, or enough of their beginning
     * @param whole whether these are all of its bytes, so that nothing may be cut at the end
     * @param meta what the page declares, or null
     * @param http what the server declared, or null
     */
    public static Judgement judge(ByteBuffer page, boolean whole, @Nullable String meta, @Nullable String http) {
        WebCharset marked = bom(page);
        if (marked != null) {
            return counted(page, marked, Evidence.BOM, meta, http);
        }
        Counts utf8 = Counts.of(page, WebCharset.UTF_8);
        if (utf8.characters == 0 && utf8.errors == 0) {
            WebCharset declared = declared(meta).or(() -> declared(http)).orElse(WebCharset.UTF_8);
            return new Judgement(declared, Evidence.ASCII, meta, http, 0, 0);
        }
        int errors = utf8.errors - (utf8.cutAtEnd || !whole && utf8.errors == 1 ? 1 : 0);
        boolean pairs = utf8.long3 == 0 && errors == 0;
        boolean strict = errors == 0 && !(pairs && isGainsaid(page, meta, http));
        if (strict && pairs && declared(meta).isEmpty() && declared(http).isEmpty()) {
            return new Judgement(WebCharset.UTF_8, Evidence.NONE, meta, http, utf8.characters, utf8.errors);
        }
        if (strict || utf8.long3 >= SURELY && utf8.errors * BY_CHANCE < utf8.characters) {
            return new Judgement(WebCharset.UTF_8, Evidence.UTF_8, meta, http, utf8.characters, utf8.errors);
        }
        Judgement declared = believed(page, meta, Evidence.META, meta, http);
        if (declared == null) {
            declared = believed(page, http, Evidence.HTTP, meta, http);
        }
        if (declared != null) {
            return declared;
        }
        return guess(page)
                .map(charset -> counted(page, charset, Evidence.STATISTICS, meta, http))
                .orElseGet(() -> counted(page, WebCharset.GBK, Evidence.NONE, meta, http));
    }

    /**
     * A second look at a page, when the encoding of most pages of its site is known. Only pages that left the question open
     * are judged anew.
     */
    public static Judgement judge(ByteBuffer page, Judgement first, WebCharset majority) {
        if (!mayChange(first, majority)) {
            return first;
        }
        Counts counts = Counts.of(page, majority);
        return counts.errors < PRIOR * (counts.characters + counts.errors)
                ? new Judgement(majority, Evidence.SITE, first.meta(), first.http(), counts.characters, counts.errors)
                : first;
    }

    /** Whether a second look can say anything else than the first. */
    public static boolean mayChange(Judgement first, WebCharset majority) {
        boolean same = first.charset() == majority || first.charset().isGb() && majority.isGb();
        return first.isOpen() && !same && !(first.meta() != null && first.isAsDeclared());
    }

    /** Characters of GBK can be UTF-8 of two bytes each (联通): then a declaration decides. */
    private static boolean isGainsaid(ByteBuffer page, @Nullable String meta, @Nullable String http) {
        Optional<WebCharset> declared = declared(meta).or(() -> declared(http));
        return declared.isPresent()
                && (declared.get().isGb() || declared.get() == WebCharset.BIG5)
                && Counts.of(page, declared.get()).errors == 0;
    }

    private static @Nullable Judgement believed(
            ByteBuffer page, @Nullable String label, Evidence evidence, @Nullable String meta, @Nullable String http) {
        WebCharset charset = declared(label).orElse(null);
        // windows-1252 reads everything, so it proves nothing
        if (charset == null || !charset.isAsciiCompatible() || charset == WebCharset.WINDOWS_1252) {
            return null;
        }
        Judgement judgement = counted(page, charset, evidence, meta, http);
        return judgement.errors() * DECLARED < judgement.characters() + judgement.errors() ? judgement : null;
    }

    private static Optional<WebCharset> declared(@Nullable String label) {
        return label == null ? Optional.empty() : WebCharset.ofLabel(label);
    }

    private static Judgement counted(
            ByteBuffer page, WebCharset charset, Evidence evidence, @Nullable String meta, @Nullable String http) {
        Counts counts = Counts.of(page, charset);
        return new Judgement(charset, evidence, meta, http, counts.characters, counts.errors);
    }

    private static @Nullable WebCharset bom(ByteBuffer page) {
        int first = page.limit() > 0 ? page.get(0) & 0xFF : -1;
        int second = page.limit() > 1 ? page.get(1) & 0xFF : -1;
        if (first == 0xEF && second == 0xBB && page.limit() > 2 && (page.get(2) & 0xFF) == 0xBF) {
            return WebCharset.UTF_8;
        }
        if (first == 0xFF && second == 0xFE) {
            return WebCharset.UTF_16LE;
        }
        return first == 0xFE && second == 0xFF ? WebCharset.UTF_16BE : null;
    }

    private static Optional<WebCharset> guess(ByteBuffer page) {
        UniversalDetector detector = new UniversalDetector();
        byte[] piece = new byte[8192];
        int at = 0;
        while (at < page.limit() && !detector.isDone()) {
            int length = Math.min(piece.length, page.limit() - at);
            page.get(at, piece, 0, length);
            detector.handleData(piece, 0, length);
            at += length;
        }
        detector.dataEnd();
        String name = detector.getDetectedCharset();
        return name == null
                ? Optional.empty()
                // what browsers decode alike gets the name that old pages use
                : WebCharset.ofLabel(name).map(charset -> charset.isGb() ? WebCharset.GBK : charset);
    }

    /** What decoding a page in an encoding gives. */
    private static final class Counts implements TextSink {
        private int characters;
        private int long3;
        private int errors;
        private int lastError = -1;
        private boolean cutAtEnd;

        static Counts of(ByteBuffer page, WebCharset charset) {
            Counts counts = new Counts();
            charset.decode(page, 0, page.limit(), counts);
            // the last character may be cut where a copy stopped
            counts.cutAtEnd = counts.lastError >= page.limit() - 3;
            return counts;
        }

        @Override
        public void append(int codePoint) {
            if (codePoint >= 0x80) {
                characters++;
                if (codePoint >= 0x800) {
                    long3++;
                }
            }
        }

        @Override
        public void malformed(int offset) {
            errors++;
            lastError = offset;
        }
    }
}
