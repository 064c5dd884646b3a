import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Writes attachments of the example site that no office program made: a table in XLSX and a page in OFD. Run:
 * {@code java Papers.java OUTDIR}. Nothing is packed and every time is fixed, so any JDK writes the same bytes. The
 * outputs are kept beside the pages that offer them; the build does not run this program.
 */
public final class Papers {

    private static final String XML = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
    private static final String SHEET = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/";
    private static final String OFD = " xmlns:ofd=\"http://www.ofdspec.org/2016\"";

    private Papers() {}

    public static void main(String[] args) throws IOException {
        if (args.length != 1) {
            System.err.println("usage: java Papers.java OUTDIR");
            System.exit(2);
        }
        Path out = Files.createDirectories(Path.of(args[0]));
        write(out.resolve("fuwu-sheshi.xlsx"), table());
        write(out.resolve("laji-fenlei.ofd"), page());
    }

    private static Map<String, String> table() {
        String[][] care = {
            {"设施", "所在村（社区）", "开放时间", "电话"},
            {"镇卫生院", "云溪社区", "全天（门诊7:30—17:00）", "0000-1234570"},
            {"镇居家养老服务中心", "云溪社区", "7:00—17:30", "0000-1234571"}
        };
        String[][] culture = {
            {"设施", "所在村（社区）", "开放时间", "电话"},
            {"文化站图书室", "云溪社区", "周二至周日 9:00—20:00", "0000-1234522"},
            {"竹编工坊", "竹坞村", "周六 9:00—16:00", "0000-1234532"}
        };
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put("[Content_Types].xml", XML + "<Types xmlns=\"" + PACKAGE + "content-types\">"
                + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                + override("/xl/workbook.xml", "sheet.main") + override("/xl/worksheets/sheet1.xml", "worksheet")
                + override("/xl/worksheets/sheet2.xml", "worksheet") + "</Types>");
        parts.put("_rels/.rels", XML + "<Relationships xmlns=\"" + PACKAGE + "relationships\"><Relationship Id=\"r1\" Type=\""
                + OFFICE + "/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>");
        parts.put("xl/workbook.xml", XML + "<workbook xmlns=\"" + SHEET + "\" xmlns:r=\"" + OFFICE + "\"><sheets>"
                + "<sheet name=\"医疗养老\" sheetId=\"1\" r:id=\"r1\"/><sheet name=\"文化\" sheetId=\"2\" r:id=\"r2\"/>"
                + "</sheets></workbook>");
        parts.put("xl/_rels/workbook.xml.rels", XML + "<Relationships xmlns=\"" + PACKAGE + "relationships\">"
                + "<Relationship Id=\"r1\" Type=\"" + OFFICE + "/worksheet\" Target=\"worksheets/sheet1.xml\"/>"
                + "<Relationship Id=\"r2\" Type=\"" + OFFICE + "/worksheet\" Target=\"worksheets/sheet2.xml\"/></Relationships>");
        parts.put("xl/worksheets/sheet1.xml", sheet(care));
        parts.put("xl/worksheets/sheet2.xml", sheet(culture));
        return parts;
    }

    private static String override(String part, String type) {
        return "<Override PartName=\"" + part
                + "\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml." + type + "+xml\"/>";
    }

    private static String sheet(String[][] rows) {
        StringBuilder out = new StringBuilder(XML + "<worksheet xmlns=\"" + SHEET + "\"><sheetData>");
        for (int row = 0; row < rows.length; row++) {
            out.append("<row r=\"").append(row + 1).append("\">");
            for (int i = 0; i < rows[row].length; i++) {
                out.append("<c r=\"").append((char) ('A' + i)).append(row + 1).append("\" t=\"inlineStr\"><is><t>");
                out.append(rows[row][i]).append("</t></is></c>");
            }
            out.append("</row>");
        }
        return out.append("</sheetData></worksheet>").toString();
    }

    private static Map<String, String> page() {
        String head = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put("OFD.xml", head + "<ofd:OFD" + OFD + " Version=\"1.0\" DocType=\"OFD\"><ofd:DocBody><ofd:DocInfo>"
                + "<ofd:DocID>20260318000000000000000000000001</ofd:DocID></ofd:DocInfo>"
                + "<ofd:DocRoot>Doc_0/Document.xml</ofd:DocRoot></ofd:DocBody></ofd:OFD>");
        parts.put("Doc_0/Document.xml", head + "<ofd:Document" + OFD + "><ofd:CommonData><ofd:MaxUnitID>10</ofd:MaxUnitID>"
                + "<ofd:PageArea><ofd:PhysicalBox>0 0 210 297</ofd:PhysicalBox></ofd:PageArea>"
                + "<ofd:PublicRes>PublicRes.xml</ofd:PublicRes></ofd:CommonData><ofd:Pages>"
                + "<ofd:Page ID=\"1\" BaseLoc=\"Pages/Page_0/Content.xml\"/></ofd:Pages></ofd:Document>");
        parts.put("Doc_0/PublicRes.xml", head + "<ofd:Res" + OFD + " BaseLoc=\"Res\"><ofd:Fonts>"
                + "<ofd:Font ID=\"2\" FontName=\"宋体\" FamilyName=\"宋体\"/></ofd:Fonts></ofd:Res>");
        parts.put("Doc_0/Pages/Page_0/Content.xml", head + "<ofd:Page" + OFD + "><ofd:Content><ofd:Layer ID=\"3\">"
                + line(4, 40, "生活垃圾分类投放口诀") + line(5, 60, "厨余垃圾投绿桶，可回收物投蓝桶。")
                + line(6, 72, "有害垃圾投红桶，其他垃圾投灰桶。") + "</ofd:Layer></ofd:Content></ofd:Page>");
        return parts;
    }

    private static String line(int id, int y, String text) {
        return "<ofd:TextObject ID=\"" + id + "\" Boundary=\"25 " + y + " 160 8\" Font=\"2\" Size=\"6\">"
                + "<ofd:TextCode X=\"0\" Y=\"6\" DeltaX=\"g " + (text.length() - 1) + " 6\">" + text
                + "</ofd:TextCode></ofd:TextObject>";
    }

    private static void write(Path file, Map<String, String> parts) throws IOException {
        try (OutputStream out = Files.newOutputStream(file);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.setMethod(ZipOutputStream.STORED);
            for (Map.Entry<String, String> part : parts.entrySet()) {
                byte[] bytes = part.getValue().getBytes(StandardCharsets.UTF_8);
                CRC32 sum = new CRC32();
                sum.update(bytes);
                ZipEntry entry = new ZipEntry(part.getKey());
                entry.setTimeLocal(java.time.LocalDateTime.of(2026, 1, 1, 0, 0));
                entry.setSize(bytes.length);
                entry.setCrc(sum.getValue());
                zip.putNextEntry(entry);
                zip.write(bytes);
            }
        }
    }
}
