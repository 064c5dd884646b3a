package io.github.jiandu.charset;

import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * An encoding as browsers understand it (WHATWG Encoding Standard). It differs from Java's of the same name: {@code 0x80}
 * is € in GBK, "gb2312" means GBK, "iso-8859-1" means windows-1252, and a stray first byte of two never swallows the
 * {@code <} behind it.
 */
@SuppressWarnings("ImmutableEnumChecker") // decoders hold nothing that changes
public enum WebCharset {
    UTF_8("UTF-8", Utf::decode8),
    GBK("GBK", Gb18030::decode),
    GB18030("gb18030", Gb18030::decode),
    BIG5("Big5", Big5::decode),
    UTF_16LE("UTF-16LE", (bytes, start, end, out) -> Utf.decode16(bytes, start, end, false, out)),
    UTF_16BE("UTF-16BE", (bytes, start, end, out) -> Utf.decode16(bytes, start, end, true, out)),
    WINDOWS_1252("windows-1252", JavaDecoder.of("windows-1252")),
    SHIFT_JIS("Shift_JIS", JavaDecoder.of("windows-31j")),
    EUC_JP("EUC-JP", JavaDecoder.of("EUC-JP")),
    EUC_KR("EUC-KR", JavaDecoder.of("x-windows-949")),
    WINDOWS_1251("windows-1251", JavaDecoder.of("windows-1251")),
    KOI8_R("KOI8-R", JavaDecoder.of("KOI8-R"));

    private static final Map<String, WebCharset> LABELS = labels();

    private final String label;
    private final Decoder decoder;

    /** Turns bytes into text. */
    interface Decoder {
        void decode(ByteBuffer bytes, int start, int end, TextSink out);
    }

    WebCharset(String label, Decoder decoder) {
        this.label = label;
        this.decoder = decoder;
    }

    /** The name that the Encoding Standard gives it, and that a page may declare. */
    public String label() {
        return label;
    }

    /** Whether {@code < > " ' = &} and white space are always single bytes of their own, so that tags can be found in bytes. */
    public boolean isAsciiCompatible() {
        return this != UTF_16LE && this != UTF_16BE;
    }

    /** Whether it is one of the encodings of mainland China, which decode alike. */
    public boolean isGb() {
        return this == GBK || this == GB18030;
    }

    /** Decodes the bytes from {@code start} to before {@code end}, by absolute position. A byte order mark is text. */
    public void decode(ByteBuffer bytes, int start, int end, TextSink out) {
        decoder.decode(bytes, start, end, out);
    }

    /** The text of bytes, U+FFFD for what means nothing. */
    public String text(ByteBuffer bytes, int start, int end) {
        StringBuilder text = new StringBuilder(end - start);
        decode(bytes, start, end, new TextSink() {
            @Override
            public void append(int codePoint) {
                text.appendCodePoint(codePoint);
            }

            @Override
            public void malformed(int offset) {
                text.append('\uFFFD');
            }
        });
        return text.toString();
    }

    /** The text of all bytes. */
    public String text(byte[] bytes) {
        return text(ByteBuffer.wrap(bytes), 0, bytes.length);
    }

    /** The text of bytes that are nothing but this encoding; empty when some mean nothing. */
    public Optional<String> strictText(byte[] bytes) {
        StringBuilder text = new StringBuilder(bytes.length);
        boolean[] bad = {false};
        decode(ByteBuffer.wrap(bytes), 0, bytes.length, new TextSink() {
            @Override
            public void append(int codePoint) {
                text.appendCodePoint(codePoint);
            }

            @Override
            public void malformed(int offset) {
                bad[0] = true;
            }
        });
        return bad[0] ? Optional.empty() : Optional.of(text.toString());
    }

    /** The encoding that a page or a server means by a name; empty when browsers know none of that name that we need. */
    public static Optional<WebCharset> ofLabel(String name) {
        return Optional.ofNullable(LABELS.get(name.strip().toLowerCase(Locale.ROOT)));
    }

    private static Map<String, WebCharset> labels() {
        Map<String, WebCharset> labels = new HashMap<>();
        put(labels, UTF_8, "utf-8 utf8 unicode-1-1-utf-8 unicode11utf8 unicode20utf8 x-unicode20utf8");
        put(labels, GBK, "gbk gb2312 gb_2312 gb_2312-80 chinese csgb2312 csiso58gb231280 iso-ir-58 x-gbk");
        // not in the standard, but on pages and from detectors
        put(labels, GBK, "hz-gb-2312 cp936 ms936 windows-936 euc-cn x-euc-cn gb-2312 gb2312-80 gbk2312");
        put(labels, GB18030, "gb18030 gb-18030");
        put(labels, BIG5, "big5 big5-hkscs cn-big5 csbig5 x-x-big5 big-5 cp950 ms950");
        put(labels, UTF_16LE, "utf-16 utf-16le unicode iso-10646-ucs-2 ucs-2 unicodefeff csunicode");
        put(labels, UTF_16BE, "utf-16be unicodefffe");
        put(
                labels,
                WINDOWS_1252,
                "windows-1252 iso-8859-1 iso8859-1 iso_8859-1 latin1 l1 us-ascii ascii cp1252 x-cp1252");
        put(labels, SHIFT_JIS, "shift_jis shift-jis sjis x-sjis ms_kanji windows-31j ms932");
        put(labels, EUC_JP, "euc-jp x-euc-jp cseucpkdfmtjapanese");
        put(labels, EUC_KR, "euc-kr ks_c_5601-1987 korean ksc5601 ksc_5601 windows-949");
        put(labels, WINDOWS_1251, "windows-1251 cp1251 x-cp1251");
        put(labels, KOI8_R, "koi8-r koi8 koi cskoi8r");
        return Map.copyOf(labels);
    }

    private static void put(Map<String, WebCharset> labels, WebCharset charset, String names) {
        for (String name : names.split(" ", -1)) {
            labels.put(name, charset);
        }
    }

    /** An encoding that Java decodes as browsers do, or nearly so; none of China's. */
    private record JavaDecoder(String name) implements Decoder {

        static Decoder of(String name) {
            return new JavaDecoder(name);
        }

        @Override
        public void decode(ByteBuffer bytes, int start, int end, TextSink out) {
            JavaDecoding.decode(Charset.forName(name), bytes, start, end, out);
        }
    }
}
