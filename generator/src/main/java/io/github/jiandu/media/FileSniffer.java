package io.github.jiandu.media;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.regex.Pattern;

/** Tells what a file is from its first bytes (SECU-04). What stands within a ZIP or OLE2 container is not looked at. */
final class FileSniffer {

    private static final int HEAD = 4096;

    private static final Pattern HTML =
            Pattern.compile("^\\s*(?:<!--.*?-->\\s*)*<(?:!doctype html|html)\\b", Pattern.DOTALL);
    private static final Pattern SVG = Pattern.compile(
            "^\\s*(?:<\\?xml.*?\\?>)?(?:\\s|<!--.*?-->|<\\?.*?\\?>|<!doctype svg[^\\[>]*(?:\\[.*?\\]\\s*)?>)*<(?:[a-z]+:)?svg\\b",
            Pattern.DOTALL);

    private FileSniffer() {}

    static FileKind kind(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return kind(in.readNBytes(HEAD));
        }
    }

    private static FileKind kind(byte[] head) {
        if (head.length == 0) {
            return FileKind.EMPTY;
        }
        Magic magic = new Magic(head);
        FileKind picture = picture(magic);
        if (picture != FileKind.UNKNOWN) {
            return picture;
        }
        FileKind program = program(magic);
        if (program != FileKind.UNKNOWN) {
            return program;
        }
        FileKind document = document(magic);
        return document == FileKind.UNKNOWN ? text(head) : document;
    }

    private static FileKind picture(Magic magic) {
        if (magic.at(0, 0xFF, 0xD8, 0xFF)) {
            return FileKind.JPEG;
        }
        if (magic.at(0, 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n')) {
            return FileKind.PNG;
        }
        if (magic.at(0, "GIF87a") || magic.at(0, "GIF89a")) {
            return FileKind.GIF;
        }
        if (magic.at(0, "RIFF") && magic.at(8, "WEBP")) {
            return FileKind.WEBP;
        }
        if (magic.at(4, "ftyphei") || magic.at(4, "ftypmif1") || magic.at(4, "ftypavif")) {
            return FileKind.HEIC;
        }
        if (magic.at(0, "BM") && magic.at(6, 0, 0, 0, 0)) {
            return FileKind.BMP;
        }
        return magic.at(0, 'I', 'I', 42, 0) || magic.at(0, 'M', 'M', 0, 42) ? FileKind.TIFF : FileKind.UNKNOWN;
    }

    private static FileKind program(Magic magic) {
        if (magic.at(0, "MZ")) {
            return FileKind.EXE;
        }
        if (magic.at(0, 0x7F, 'E', 'L', 'F') || magic.at(0, 0xCF, 0xFA, 0xED, 0xFE)) {
            return FileKind.ELF;
        }
        if (magic.at(0, "#!")) {
            return FileKind.SCRIPT;
        }
        if (magic.at(0, 0xCA, 0xFE, 0xBA, 0xBE)) {
            return FileKind.JAR;
        }
        return magic.at(0, 0x4C, 0, 0, 0, 1, 0x14, 2, 0) ? FileKind.SHORTCUT : FileKind.UNKNOWN;
    }

    private static FileKind document(Magic magic) {
        if (magic.within(1024, "%PDF-")) {
            return FileKind.PDF;
        }
        if (magic.at(0, 'P', 'K', 3, 4) || magic.at(0, 'P', 'K', 5, 6)) {
            return FileKind.ZIP;
        }
        if (magic.at(0, 0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1)) {
            return FileKind.OLE;
        }
        if (magic.at(0, "{\\rtf")) {
            return FileKind.RTF;
        }
        if (magic.at(0, "Rar!")) {
            return FileKind.RAR;
        }
        if (magic.at(0, '7', 'z', 0xBC, 0xAF, 0x27, 0x1C)) {
            return FileKind.SEVEN_ZIP;
        }
        if (magic.at(0, "ID3") || magic.at(0, 0xFF, 0xFB) || magic.at(0, 0xFF, 0xF3)) {
            return FileKind.MP3;
        }
        if (magic.at(0, "RIFF") && magic.at(8, "WAVE")) {
            return FileKind.WAV;
        }
        return magic.at(4, "ftyp") ? FileKind.MP4 : FileKind.UNKNOWN;
    }

    private static FileKind text(byte[] head) {
        String text = new String(head, StandardCharsets.UTF_8).toLowerCase(Locale.ROOT);
        text = text.startsWith("\uFEFF") ? text.substring(1) : text;
        if (HTML.matcher(text).find()) {
            return FileKind.HTML;
        }
        if (SVG.matcher(text).find()) {
            return FileKind.SVG;
        }
        boolean utf16 = head.length >= 2 && (head[0] == -1 && head[1] == -2 || head[0] == -2 && head[1] == -1);
        return utf16 || isText(head) ? FileKind.TEXT : FileKind.UNKNOWN;
    }

    /** UTF-8 or GBK without controls; the last character may be cut. */
    private static boolean isText(byte[] head) {
        for (byte b : head) {
            if (b >= 0 && b < 0x20 && "\t\n\r\f\u001A".indexOf(b) < 0) {
                return false;
            }
        }
        return decodes(head, "UTF-8") || decodes(head, "GB18030");
    }

    private static boolean decodes(byte[] head, String charset) {
        CharBuffer out = CharBuffer.allocate(head.length);
        return !java.nio.charset.Charset.forName(charset)
                .newDecoder()
                .decode(ByteBuffer.wrap(head), out, false)
                .isError();
    }

    /** The first bytes of a file, compared with what formats begin with. */
    private record Magic(String head) {

        Magic(byte[] head) {
            this(new String(head, StandardCharsets.ISO_8859_1));
        }

        boolean at(int offset, String text) {
            return head.startsWith(text, offset);
        }

        boolean at(int offset, int... bytes) {
            for (int i = 0; i < bytes.length; i++) {
                if (offset + i >= head.length() || head.charAt(offset + i) != bytes[i]) {
                    return false;
                }
            }
            return true;
        }

        boolean within(int length, String text) {
            int found = head.indexOf(text);
            return found >= 0 && found < length;
        }
    }
}
