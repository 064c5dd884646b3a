package io.github.jiandu.attachment;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;

/**
 * A PDF made by a test. Its Chinese font is one that readers are expected to have (STSong-Light), as in many official
 * documents; its Latin one is Helvetica.
 */
public final class PdfFileOf implements AutoCloseable {

    static final int SIZE = 16;

    private final PDDocument document = new PDDocument();
    private final Path file;
    private final StringBuilder instructions = new StringBuilder();
    private String password = "";

    public PdfFileOf(Path file) {
        this.file = file;
    }

    /** A line of Chinese, all characters of one width. */
    PdfFileOf line(int x, int y, String chinese) {
        return shown("/C", x, y, SIZE, chinese);
    }

    PdfFileOf line(int x, int y, int size, String chinese) {
        return shown("/C", x, y, size, chinese);
    }

    public PdfFileOf latin(int x, int y, String text) {
        instructions.append("BT /L 12 Tf ").append(x).append(' ').append(y);
        instructions.append(" Td (").append(text).append(") Tj ET\n");
        return this;
    }

    private PdfFileOf shown(String font, int x, int y, int size, String text) {
        instructions.append("BT ").append(font).append(' ').append(size).append(" Tf ");
        instructions.append(x).append(' ').append(y).append(" Td <");
        for (byte b : text.getBytes(StandardCharsets.UTF_16BE)) {
            instructions.append(Integer.toHexString(b & 0xFF | 0x100).substring(1));
        }
        instructions.append("> Tj ET\n");
        return this;
    }

    PdfFileOf raw(String text) {
        instructions.append(text);
        return this;
    }

    PdfFileOf password(String text) {
        password = text;
        return this;
    }

    /** Ends the page. */
    public PdfFileOf page() throws IOException {
        PDPage page = new PDPage(PDRectangle.A4);
        COSDictionary fonts = new COSDictionary();
        fonts.setItem(COSName.getPDFName("C"), chineseFont());
        fonts.setItem(COSName.getPDFName("L"), font("Type1", "Helvetica"));
        COSDictionary resources = new COSDictionary();
        resources.setItem(COSName.FONT, fonts);
        page.getCOSObject().setItem(COSName.RESOURCES, resources);
        page.getCOSObject().setItem(COSName.CONTENTS, stream(instructions.toString(), 1));
        instructions.setLength(0);
        document.addPage(page);
        return this;
    }

    /** Ends the page, whose instructions stand in two streams, the second of them many times the same. */
    PdfFileOf pageThatGrows(String repeated, int times) throws IOException {
        page();
        COSDictionary page = document.getPage(document.getNumberOfPages() - 1).getCOSObject();
        COSArray contents = new COSArray();
        contents.add(page.getItem(COSName.CONTENTS));
        contents.add(stream(repeated, times));
        page.setItem(COSName.CONTENTS, contents);
        return this;
    }

    /** Refers to the last page again, so many times. */
    PdfFileOf again(int times) {
        COSDictionary tree = document.getPages().getCOSObject();
        COSArray kids = (COSArray) tree.getDictionaryObject(COSName.KIDS);
        COSBase last = kids.get(kids.size() - 1);
        for (int i = 0; i < times; i++) {
            kids.add(last);
        }
        tree.setInt(COSName.COUNT, kids.size());
        return this;
    }

    /** Makes the tree of pages hold itself. */
    PdfFileOf circle() {
        COSDictionary tree = document.getPages().getCOSObject();
        ((COSArray) tree.getDictionaryObject(COSName.KIDS)).add(tree);
        return this;
    }

    /** Makes the page use a form that uses itself twice. */
    PdfFileOf formInItself() throws IOException {
        page();
        COSDictionary page = document.getPage(0).getCOSObject();
        COSStream form = stream("/X Do /X Do", 1);
        form.setItem(COSName.TYPE, COSName.XOBJECT);
        form.setItem(COSName.SUBTYPE, COSName.FORM);
        form.setItem(COSName.BBOX, new PDRectangle(100, 100).getCOSArray());
        COSDictionary forms = new COSDictionary();
        forms.setItem(COSName.getPDFName("X"), form);
        COSDictionary resources = (COSDictionary) page.getDictionaryObject(COSName.RESOURCES);
        resources.setItem(COSName.XOBJECT, forms);
        form.setItem(COSName.RESOURCES, resources);
        page.setItem(COSName.CONTENTS, stream("/X Do", 1));
        return this;
    }

    private COSStream stream(String repeated, int times) throws IOException {
        COSStream stream = document.getDocument().createCOSStream();
        try (OutputStream out = stream.createOutputStream(COSName.FLATE_DECODE)) {
            byte[] bytes = repeated.getBytes(StandardCharsets.ISO_8859_1);
            for (int i = 0; i < times; i++) {
                out.write(bytes);
            }
        }
        return stream;
    }

    private static COSDictionary chineseFont() {
        COSDictionary system = new COSDictionary();
        system.setItem(COSName.REGISTRY, new COSString("Adobe"));
        system.setItem(COSName.ORDERING, new COSString("GB1"));
        system.setItem(COSName.SUPPLEMENT, COSInteger.get(2));
        COSDictionary descendant = font("CIDFontType0", "STSong-Light");
        descendant.setItem(COSName.CIDSYSTEMINFO, system);
        descendant.setInt(COSName.DW, 1000);
        COSArray descendants = new COSArray();
        descendants.add(descendant);
        COSDictionary font = font("Type0", "STSong-Light");
        font.setName(COSName.ENCODING, "UniGB-UCS2-H");
        font.setItem(COSName.DESCENDANT_FONTS, descendants);
        return font;
    }

    private static COSDictionary font(String subtype, String name) {
        COSDictionary font = new COSDictionary();
        font.setItem(COSName.TYPE, COSName.FONT);
        font.setName(COSName.SUBTYPE, subtype);
        font.setName(COSName.BASE_FONT, name);
        return font;
    }

    @Override
    public void close() throws IOException {
        if (!password.isEmpty()) {
            document.protect(new StandardProtectionPolicy("owner", password, new AccessPermission()));
        }
        document.save(file.toFile());
        document.close();
    }
}
