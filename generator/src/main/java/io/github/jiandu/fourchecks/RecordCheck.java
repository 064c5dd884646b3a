package io.github.jiandu.fourchecks;

import io.github.jiandu.address.SitePath;
import io.github.jiandu.diagnostic.Code;
import io.github.jiandu.file.FileNames;
import io.github.jiandu.file.SystemMessages;
import io.github.jiandu.fixity.Algorithm;
import io.github.jiandu.handover.FileList;
import io.github.jiandu.handover.HandoverWriter;
import io.github.jiandu.handover.Layout;
import io.github.jiandu.media.FileKind;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;

/** Holds a record's metadata, its files and its line of the catalogue against each other. Safe for use by many threads. */
final class RecordCheck {

    private static final long LARGEST_PAGE = 16L << 20;

    /** What keeps for long (ARCH-14), and what pages of their time are made of. */
    private static final Set<String> FORMATS = Set.of(
            "html", "htm", "shtml", "shtm", "xhtml", "xml", "css", "js", "txt", "csv", "json", "jpg", "jpeg", "tif",
            "tiff", "png", "gif", "webp", "svg", "ico", "bmp", "wav", "mp3", "mpg", "mpeg", "mp4", "avi", "rtf", "wps",
            "doc", "docx", "et", "xls", "xlsx", "dps", "ppt", "pptx", "pdf", "ofd", "eml", "odt", "ods", "odp");

    private final Path root;
    private final String prefix;
    private final Listing listing;
    private final Map<String, FileList.Line> lines;
    private final Findings findings;
    private final byte @Nullable [] schema;
    /** Metadata that a line of the catalogue leads to. */
    private final Set<String> claimed = ConcurrentHashMap.newKeySet();
    /** Files of which the metadata says what is wrong with them. */
    private final Set<String> noted = ConcurrentHashMap.newKeySet();
    /** Names of charsets by page, for pages that declare none. */
    private final Map<String, String> charsets = new ConcurrentHashMap<>();

    /** The first file of metadata that is not ours in each folder. */
    private final Map<String, String> foreign = new HashMap<>();

    RecordCheck(Path root, String prefix, Listing listing, Map<String, FileList.Line> lines, Findings findings)
            throws IOException {
        this.root = root;
        this.prefix = prefix;
        this.listing = listing;
        this.lines = lines;
        this.findings = findings;
        this.schema = HandoverWriter.schema(Layout.METADATA_XSD);
        for (String path : listing.below(Layout.RECORDS).keySet()) {
            if (path.toLowerCase(Locale.ROOT).endsWith(".xml")) {
                foreign.putIfAbsent(parent(path), path);
            }
        }
    }

    boolean isClaimed(String metadata) {
        return claimed.contains(metadata);
    }

    boolean isNoted(String path) {
        return noted.contains(path);
    }

    @Nullable
    String charset(String path) {
        return charsets.get(path);
    }

    /**
     * 件号 of a record.
     *
     * @param number with year and retention: {@code 2021 永久 0003}
     * @param file its metadata
     */
    record ItemNumber(String number, String file) {}

    /** Checks a record; its number, or empty when there is none to be had. */
    Optional<ItemNumber> check(Entry entry) {
        findings.checked(CheckItem.RECORDS);
        findings.checked(CheckItem.PLACE);
        findings.checked(CheckItem.SECRECY);
        String place = entry.place().replace('\\', '/').strip();
        if (!entry.secrecy().strip().matches("公开|非密|无|")) {
            findings.report(Code.FOUR_CHECKS_SECRECY, prefix + Layout.CATALOGUE, entry.title(), entry.secrecy());
        }
        if (!SitePath.isPath(place)) {
            findings.report(Code.FOUR_CHECKS_UNSAFE_PLACE, prefix + Layout.CATALOGUE, entry.place());
            return Optional.empty();
        }
        String found = located(place);
        if (found == null) {
            findings.report(Code.FOUR_CHECKS_NOT_THERE, prefix + Layout.CATALOGUE, entry.title(), entry.place());
            found = place;
        }
        String metadata = metadataOf(found);
        if (metadata == null) {
            findings.report(Code.FOUR_CHECKS_NO_METADATA, prefix + found, entry.title());
            return Optional.empty();
        }
        claimed.add(metadata);
        Metadata elements = new Metadata();
        boolean ours = metadata.endsWith("/" + Layout.METADATA);
        boolean read = XmlFile.read(
                FileNames.resolve(root, metadata), prefix + metadata, ours ? schema : null, elements, findings);
        return read && elements.isOurs() ? Optional.of(check(entry, found, metadata, elements)) : Optional.empty();
    }

    /** Where the catalogue's name of a file leads: from the root, or from the folder of records. */
    private @Nullable String located(String place) {
        for (String path : List.of(place, Layout.RECORDS + "/" + place)) {
            if (listing.files().containsKey(path) || listing.folders().contains(path)) {
                return path;
            }
        }
        return null;
    }

    /** The metadata that stands nearest to a file of the record: beside it or in a folder above it. */
    private @Nullable String metadataOf(String place) {
        String folder = listing.folders().contains(place) ? place : parent(place);
        while (folder.startsWith(Layout.RECORDS + "/")) {
            String ours = folder + "/" + Layout.METADATA;
            if (listing.files().containsKey(ours)) {
                return ours;
            }
            String other = foreign.get(folder);
            if (other != null) {
                return other;
            }
            folder = parent(folder);
        }
        return null;
    }

    private static String parent(String path) {
        return path.substring(0, Math.max(0, path.lastIndexOf('/')));
    }

    private ItemNumber check(Entry entry, String place, String metadata, Metadata read) {
        String folder = parent(metadata);
        String file = prefix + metadata;
        findings.checked(CheckItem.AGREEMENT);
        findings.checked(CheckItem.ELEMENTS);
        for (String name : Metadata.NEEDED) {
            if (read.get(name).isBlank()) {
                findings.report(Code.FOUR_CHECKS_ELEMENT, file, name);
            }
        }
        agree(file, "档号", read.get("档号"), entry.number());
        agree(file, "责任者", read.get("责任者"), entry.creator());
        agree(file, "题名", read.get("题名"), entry.title());
        agree(file, "日期", digits(read.get("日期")), digits(entry.date()));
        agree(file, "密级", read.get("密级"), entry.secrecy());
        agree(file, "顺序号", read.get("顺序号"), entry.order());
        agree(file, "文件名", folder + "/" + read.get("文件名"), place);
        if (!read.get("密级").equals(Layout.PUBLIC)) {
            findings.report(Code.FOUR_CHECKS_SECRECY, file, read.get("题名"), read.get("密级"));
        }
        if (read.isProvisional()) {
            findings.report(Code.FOUR_CHECKS_PROVISIONAL, prefix + Layout.CATALOGUE);
        }
        String year = folder.startsWith(Layout.RECORDS + "/") && folder.split("/", -1).length > 1
                ? folder.split("/", -1)[1]
                : "";
        String date = read.get("日期");
        if (date.length() >= 4 && !date.equals(Layout.NO_DATE) && !date.startsWith(year)) {
            findings.report(Code.FOUR_CHECKS_DIFFERS, file, "年度", year, date);
        }
        files(folder, file, read);
        page(folder, read);
        return new ItemNumber(year + " " + read.get("保管期限") + " " + read.get("件号"), file);
    }

    private void agree(String file, String name, String metadata, String other) {
        if (!metadata.strip().equals(other.strip())) {
            findings.report(Code.FOUR_CHECKS_DIFFERS, file, name, metadata, other);
        }
    }

    private static String digits(String date) {
        String digits = date.replaceAll("(\\d{4})年(\\d{1,2})月(\\d{1,2})日", "$1-0$2-0$3")
                .replaceAll("-0(\\d{2})", "-$1")
                .replaceAll("\\D", "");
        return digits.isEmpty() ? date.strip() : digits;
    }

    /** Files of the record are where its metadata says, of the size and digest it says. */
    private void files(String folder, String file, Metadata read) {
        for (Map<String, String> one : read.allFiles()) {
            String name = Objects.requireNonNullElse(one.get("文件名"), "");
            findings.checked(CheckItem.FILES);
            findings.checked(CheckItem.FORMATS);
            if (!SitePath.isPath(name)) {
                findings.report(Code.FOUR_CHECKS_UNSAFE_PLACE, file, name);
                continue;
            }
            String path = folder + "/" + name;
            Long size = listing.files().get(path);
            if (size == null) {
                findings.report(Code.FOUR_CHECKS_MISSING, prefix + path);
                continue;
            }
            if (one.containsKey("文件说明")) {
                noted.add(path);
            }
            String format = Objects.requireNonNullElse(one.get("格式"), "");
            int charset = format.indexOf("charset=");
            if (charset >= 0) {
                charsets.put(path, format.substring(charset + 8).strip());
            }
            String ending = FileKind.ending(name);
            if (!FORMATS.contains(ending) && !read.technical().contains(ending)) {
                findings.report(Code.FOUR_CHECKS_FORMAT, prefix + path, ending.isEmpty() ? "-" : ending);
            }
            if (!String.valueOf(size).equals(one.get("大小"))) {
                findings.report(Code.FOUR_CHECKS_DIFFERS, file, "大小", String.valueOf(one.get("大小")), path + " " + size);
            } else if (!sha256(path).equals(one.get("摘要值"))) {
                findings.report(Code.FOUR_CHECKS_DIFFERS, file, "摘要值", String.valueOf(one.get("摘要值")), path);
            }
        }
    }

    /** The digest that the list has of a file, which is held against its bytes elsewhere; else that of its bytes. */
    private String sha256(String path) {
        FileList.Line line = lines.get(path);
        if (line != null) {
            return line.sha256();
        }
        MessageDigest digest = Algorithm.SHA256.start();
        try (InputStream in = Files.newInputStream(FileNames.resolve(root, path))) {
            byte[] buffer = new byte[1 << 16];
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                digest.update(buffer, 0, read);
            }
        } catch (IOException e) {
            findings.report(Code.FOUR_CHECKS_UNREADABLE, prefix + path, SystemMessages.of(e));
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    /** The page says what its metadata says, and what it refers to is there. */
    private void page(String folder, Metadata read) {
        String name = read.get("文件名");
        String path = folder + "/" + name;
        Long size = SitePath.isPath(name) ? listing.files().get(path) : null;
        if (size == null || size > LARGEST_PAGE || !isPage(name)) {
            return;
        }
        Document page;
        try {
            byte[] bytes = Files.readAllBytes(FileNames.resolve(root, path));
            page = Jsoup.parse(PageText.of(bytes, charsets.get(path)).text());
        } catch (IOException | RuntimeException e) {
            return; // told where every file is looked at
        }
        String title = plain(read.get("题名"));
        if (!plain(page.title() + page.text()).contains(title)
                && !plain(metas(page)).contains(title)) {
            findings.report(Code.FOUR_CHECKS_TITLE, prefix + path, read.get("题名"));
        }
        Set<String> present = new HashSet<>();
        Set<String> originals = new HashSet<>();
        for (Map<String, String> one : read.allFiles()) {
            present.add(Objects.requireNonNullElse(one.get("文件名"), ""));
            present.add(Objects.requireNonNullElse(one.get("原路径"), ""));
            originals.add(Objects.requireNonNullElse(one.get("文件网址"), ""));
        }
        String original = Objects.requireNonNullElse(read.allFiles().get(0).get("原路径"), name);
        References references = new References(present, originals, name, original, read.get("网站域名"));
        for (String link : References.of(page)) {
            findings.checked(CheckItem.REFERENCES);
            if (!references.has(link)) {
                findings.report(
                        read.missing().contains(link) ? Code.FOUR_CHECKS_REFERENCE_KNOWN : Code.FOUR_CHECKS_REFERENCE,
                        prefix + path,
                        link);
            }
        }
    }

    private static String metas(Document page) {
        return String.join(" ", page.select("meta[content]").eachAttr("content"));
    }

    private static String plain(String text) {
        return text.replaceAll("[\\s\\u00A0\\u3000]+", "");
    }

    static boolean isPage(String name) {
        return Set.of("html", "htm", "shtml", "shtm", "xhtml").contains(FileKind.ending(name));
    }
}
