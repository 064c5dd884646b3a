package io.github.jiandu.attachment;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A zipped document made by a test, part by part: {@code ZipFileOf.docx(file, "<w:p>...</w:p>").close()}. */
public final class ZipFileOf implements AutoCloseable {

    static final String WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    static final String SHEET = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    static final String OFD = "http://www.ofdspec.org/2016";

    private static final String RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

    private final ZipOutputStream zip;

    ZipFileOf(Path file) throws IOException {
        zip = new ZipOutputStream(Files.newOutputStream(file));
    }

    /** A Word document with this between the tags of its body. */
    public static ZipFileOf docx(Path file, String body) throws IOException {
        return new ZipFileOf(file)
                .relations("", "officeDocument", "word/document.xml")
                .part("word/document.xml", document(body));
    }

    static String document(String body) {
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?><w:document xmlns:w=\"" + WORD
                + "\" xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\"><w:body>" + body
                + "</w:body></w:document>";
    }

    /** A paragraph of Word, of one run. */
    public static String paragraph(String text) {
        return "<w:p><w:r><w:t xml:space=\"preserve\">" + text + "</w:t></w:r></w:p>";
    }

    /** The relations of a part, in pairs of sort and target; the document itself is the empty name. */
    ZipFileOf relations(String part, String... pairs) throws IOException {
        StringBuilder xml = new StringBuilder(
                "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">");
        for (int i = 0; i < pairs.length; i += 2) {
            xml.append("<Relationship Id=\"rId")
                    .append(i / 2 + 1)
                    .append("\" Type=\"")
                    .append(RELATION);
            xml.append(pairs[i]).append("\" Target=\"").append(pairs[i + 1]).append("\"/>");
        }
        int slash = part.lastIndexOf('/') + 1;
        return part(part.substring(0, slash) + "_rels/" + part.substring(slash) + ".rels", xml + "</Relationships>");
    }

    public ZipFileOf part(String name, String text) throws IOException {
        return part(name, text.getBytes(StandardCharsets.UTF_8));
    }

    ZipFileOf part(String name, byte[] bytes) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(bytes);
        return this;
    }

    /** A part that says the same again and again. */
    ZipFileOf part(String name, String before, String repeated, int times, String after) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        OutputStream out = zip;
        out.write(before.getBytes(StandardCharsets.UTF_8));
        byte[] bytes = repeated.getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < times; i++) {
            out.write(bytes);
        }
        out.write(after.getBytes(StandardCharsets.UTF_8));
        return this;
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
