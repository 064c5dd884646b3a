package io.github.jiandu.fourchecks;

import static io.github.jiandu.fourchecks.Property.AUTHENTIC;
import static io.github.jiandu.fourchecks.Property.COMPLETE;
import static io.github.jiandu.fourchecks.Property.SAFE;
import static io.github.jiandu.fourchecks.Property.USABLE;

import io.github.jiandu.diagnostic.Code;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** What is looked at (检测项), by property; each knows what may be found. */
public enum CheckItem {
    FORM(
            AUTHENTIC,
            "FOUR-02、PKG-06、PKG-07",
            "目录、元数据、登记表的编码、元素、次序和取值",
            "encoding, elements, order and values of catalogue, metadata and register",
            Code.FOUR_CHECKS_XML_INVALID,
            Code.FOUR_CHECKS_ENCODING),
    FIXITY(
            AUTHENTIC,
            "FOUR-02、FIX-01、PKG-14",
            "文件与清单的大小、摘要一致",
            "size and digest of files are those of the lists",
            Code.FOUR_CHECKS_CHANGED,
            Code.FOUR_CHECKS_SIZE,
            Code.FOUR_CHECKS_LIST_EDITED,
            Code.FOUR_CHECKS_NO_LIST),
    AGREEMENT(
            AUTHENTIC,
            "FOUR-02",
            "元数据与目录、网页内容一致",
            "metadata agrees with the catalogue and with the pages",
            Code.FOUR_CHECKS_DIFFERS,
            Code.FOUR_CHECKS_TITLE),
    PLACE(
            AUTHENTIC,
            "FOUR-02",
            "著录的位置与实际位置一致",
            "files are where the catalogue and the metadata say",
            Code.FOUR_CHECKS_NOT_THERE,
            Code.FOUR_CHECKS_UNSAFE_PLACE),
    REGISTER(
            AUTHENTIC,
            "FOUR-02、PKG-12、PKG-13",
            "移交的与登记的数量、数据量、摘要一致",
            "counts, amounts and digests are those of the register",
            Code.FOUR_CHECKS_REGISTER),

    ROOT(
            COMPLETE,
            "PKG-04",
            "根目录的文件和文件夹齐全",
            "files and folders at the root are all there",
            Code.FOUR_CHECKS_ROOT,
            Code.FOUR_CHECKS_ROOT_OTHER),
    DESCRIPTION(
            COMPLETE,
            "PKG-05、ARCH-07",
            "说明文件各项齐全",
            "the description of the medium tells all it must",
            Code.FOUR_CHECKS_DESCRIPTION),
    NUMBERS(
            COMPLETE,
            "FOUR-03、PKG-16",
            "顺序号、件号、档号没有空号和重号",
            "numbers have no gaps and do not repeat",
            Code.FOUR_CHECKS_GAP,
            Code.FOUR_CHECKS_NUMBER_TWICE,
            Code.FOUR_CHECKS_PROVISIONAL),
    FILES(
            COMPLETE,
            "FOUR-03、FIX-01",
            "清单和元数据里的文件都在",
            "all files of the lists and of the metadata are there",
            Code.FOUR_CHECKS_MISSING),
    RECORDS(
            COMPLETE,
            "FOUR-03、PKG-02",
            "目录的每一件都有内容和元数据",
            "every record has its content and its metadata",
            Code.FOUR_CHECKS_NO_METADATA,
            Code.FOUR_CHECKS_NO_ENTRY,
            Code.FOUR_CHECKS_NO_RECORDS),
    ELEMENTS(COMPLETE, "FOUR-03、ARCH-11", "元数据必备的项都有", "metadata has all that it must have", Code.FOUR_CHECKS_ELEMENT),
    REFERENCES(
            COMPLETE,
            "FOUR-03",
            "网页引用的图片、附件都在",
            "pictures and attachments that pages refer to are there",
            Code.FOUR_CHECKS_REFERENCE,
            Code.FOUR_CHECKS_REFERENCE_KNOWN),
    PAPERS(
            COMPLETE,
            "PKG-09、PKG-10、PKG-12、PKG-17",
            "“其他”里的登记表、标签、规则、模式、检测报告齐全",
            "register, labels, rules, schemas and report are there",
            Code.FOUR_CHECKS_PAPER),
    MEDIA(COMPLETE, "PKG-12", "登记的载体都送来检测", "all media of the register were looked at", Code.FOUR_CHECKS_MEDIUM),

    XML(USABLE, "FOUR-04", "目录、元数据、登记表能读", "catalogue, metadata and register can be read", Code.FOUR_CHECKS_XML),
    PAGES(
            USABLE,
            "FOUR-04",
            "网页能读，编码声明与内容相符",
            "pages can be read in the charset they declare",
            Code.FOUR_CHECKS_CHARSET,
            Code.FOUR_CHECKS_FEW_BYTES,
            Code.FOUR_CHECKS_PAGE),
    CONTENT(
            USABLE,
            "FOUR-04",
            "图片、PDF 等文件能识别，与扩展名相符",
            "pictures, PDF and other files are recognised and are what they are called",
            Code.FOUR_CHECKS_DAMAGED,
            Code.FOUR_CHECKS_DAMAGED_KNOWN,
            Code.FOUR_CHECKS_KIND,
            Code.FOUR_CHECKS_UNLOOKED),
    FORMATS(
            USABLE,
            "ARCH-14、ARCH-15",
            "格式适合长期保存，特殊格式写明技术环境",
            "formats are fit for keeping; others say what opens them",
            Code.FOUR_CHECKS_FORMAT),
    PACKED(
            USABLE,
            "FOUR-04、ARCH-16",
            "没有加密，没有另加的压缩包",
            "nothing is encrypted or packed",
            Code.FOUR_CHECKS_PASSWORD,
            Code.FOUR_CHECKS_PACKED,
            Code.FOUR_CHECKS_PACKED_ATTACHMENT),
    PATHS(
            USABLE,
            "PKG-08",
            "文件夹不太深，路径不太长，名称各系统都能用",
            "folders are not too deep, paths not too long, names fit for every system",
            Code.FOUR_CHECKS_DEEP,
            Code.FOUR_CHECKS_LONG,
            Code.FOUR_CHECKS_NAME,
            Code.FOUR_CHECKS_COLLISION),

    LISTED(SAFE, "FOUR-05", "没有清单以外的文件", "there is no file that the lists do not have", Code.FOUR_CHECKS_UNLISTED),
    PROGRAMS(
            SAFE,
            "FOUR-05、SECU-04",
            "没有程序和脚本",
            "there are no programs and scripts",
            Code.FOUR_CHECKS_PROGRAM,
            Code.FOUR_CHECKS_DISGUISED,
            Code.FOUR_CHECKS_SCRIPT),
    MEDIUM(
            SAFE,
            "FOUR-05",
            "载体能读，没有链接和特殊文件",
            "the medium can be read and has no links and special files",
            Code.FOUR_CHECKS_LINK,
            Code.FOUR_CHECKS_UNREADABLE),
    SECRECY(SAFE, "PKG-15", "没有标了密级的文件", "nothing is classified", Code.FOUR_CHECKS_SECRECY),
    CORRECTIONS(SAFE, "LIFE-17", "更正有完整的记录", "corrections are on record in full", Code.FOUR_CHECKS_CORRECTION),
    VIRUSES(
            SAFE,
            "FOUR-05",
            "病毒检查",
            "result of a virus scanner",
            Code.FOUR_CHECKS_NO_SCAN,
            Code.FOUR_CHECKS_SCAN_UNCLEAR,
            Code.FOUR_CHECKS_INFECTED),
    /** Nobody but a person can look at it. */
    APPEARANCE(SAFE, "PKG-12", "载体外观（人工检查）", "outside of the medium, by eye");

    private static final Map<Code, CheckItem> BY_CODE = new EnumMap<>(Code.class);

    static {
        for (CheckItem item : values()) {
            item.codes.forEach(code -> BY_CODE.put(code, item));
        }
    }

    private final Property property;
    private final String rules;
    private final String chinese;
    private final String english;

    @SuppressWarnings("ImmutableEnumChecker") // a list made by List.copyOf
    private final List<Code> codes;

    CheckItem(Property property, String rules, String chinese, String english, Code... codes) {
        this.property = property;
        this.rules = rules;
        this.chinese = chinese;
        this.english = english;
        this.codes = List.copyOf(Arrays.asList(codes));
    }

    /** Which of the four it belongs to. */
    public Property property() {
        return property;
    }

    /** IDs of the rules that ask for it. */
    public String rules() {
        return rules;
    }

    public String chinese() {
        return chinese;
    }

    public String english() {
        return english;
    }

    /** Whether only a person can look at it. */
    public boolean isManual() {
        return codes.isEmpty();
    }

    /** The item that a kind of finding belongs to. */
    static CheckItem of(Code code) {
        CheckItem item = BY_CODE.get(code);
        if (item == null) {
            throw new IllegalArgumentException("no item for " + code);
        }
        return item;
    }
}
