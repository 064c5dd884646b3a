package io.github.jiandu.handover;

/** Names on a medium (PKG-04, PKG-09). */
public final class Layout {

    /** What the medium is, and how to read it. */
    public static final String DESCRIPTION = "说明文件.TXT";

    /** The catalogue of records. */
    public static final String CATALOGUE = "文件目录.XML";

    /** The catalogue of volumes, which may stand in place of that of records. */
    public static final String VOLUMES = "案卷目录.XML";

    /** The folder of the records. */
    public static final String RECORDS = "电子档案";

    /** The folder of all that explains the records. */
    public static final String OTHER = "其他";

    /** Metadata of a record, beside its files. */
    public static final String METADATA = "元数据.XML";

    /** All files of a medium but for the papers of the hand-over, with their digests (FIX-01). */
    public static final String FILES = OTHER + "/文件清单.TXT";

    /** The papers of the hand-over, with their digests and that of itself. */
    public static final String PAPERS = OTHER + "/交接清单.TXT";

    /** The register of the hand-over (PKG-12), for programs. */
    public static final String REGISTER_XML = OTHER + "/移交接收登记表.XML";

    public static final String REGISTER_HTML = OTHER + "/移交接收登记表.HTML";
    public static final String REGISTER_TXT = OTHER + "/移交接收登记表.TXT";

    /** Labels to print (PKG-10). */
    public static final String LABELS = OTHER + "/载体标签.HTML";

    public static final String RULES = OTHER + "/组织与编号规则.TXT";
    public static final String SCHEME = OTHER + "/元数据方案.TXT";
    public static final String CATALOGUE_XSD = OTHER + "/文件目录.XSD";
    public static final String METADATA_XSD = OTHER + "/元数据.XSD";
    public static final String REGISTER_XSD = OTHER + "/移交接收登记表.XSD";

    /** Changes made to records after they were archived (LIFE-17). */
    public static final String CORRECTIONS = OTHER + "/更正记录.TXT";

    /** What the report of the four checks is called, without the ending. */
    public static final String REPORT = OTHER + "/四性检测报告";

    /** What the folders of media begin with; a number follows. */
    public static final String MEDIUM = "载体";

    /** Most folders above a file (PKG-08). */
    public static final int DEEPEST = 6;

    /** Most bytes of a path in UTF-8 (PKG-08). */
    public static final int LONGEST = 200;

    /** Value of 密级 of all that was public (PKG-15). */
    public static final String PUBLIC = "公开";

    /** What stands for the day of a record that has none. */
    public static final String NO_DATE = "不详";

    private Layout() {}

    /** Whether a file is one of the papers, which stand in {@link #PAPERS}. */
    public static boolean isPaper(String path) {
        return path.equals(FILES)
                || path.equals(PAPERS)
                || path.equals(REGISTER_XML)
                || path.equals(REGISTER_HTML)
                || path.equals(REGISTER_TXT)
                || path.equals(LABELS)
                || path.startsWith(REPORT + ".");
    }
}
