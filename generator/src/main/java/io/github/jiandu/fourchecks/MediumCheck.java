package io.github.jiandu.fourchecks;

import io.github.jiandu.diagnostic.Code;
import io.github.jiandu.diagnostic.Location;
import io.github.jiandu.file.FileNames;
import io.github.jiandu.file.SystemMessages;
import io.github.jiandu.fixity.Algorithm;
import io.github.jiandu.handover.FileList;
import io.github.jiandu.handover.HandoverWriter;
import io.github.jiandu.handover.Layout;
import io.github.jiandu.work.Workers;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Looks at one medium. */
final class MediumCheck {

    /** Larger texts are none of ours. */
    private static final long LARGEST_TEXT = 1L << 20;

    /** More records than any medium has. */
    private static final int MOST_RECORDS = 2_000_000;

    private static final int STEP = 500;

    /** What the description must tell, and what it may be called (PKG-05). */
    private static final Map<String, Pattern> DESCRIPTION = description();

    private static final Pattern BAD_NAME = Pattern.compile(
            ".*[<>:\"|?*\\\\\\p{Cntrl}].*|.*[. ]|(?i)(con|prn|aux|nul|com[1-9]|lpt[1-9])(\\..*)?", Pattern.DOTALL);

    private final Path root;
    private final String prefix;
    private final ChecksRequest request;
    private final Findings findings;
    private final Listing listing;
    private final Lists lists;
    private final RecordCheck records;
    private final List<Entry> entries = new ArrayList<>();
    private final RegisterFile register = new RegisterFile();
    private final Map<String, String> itemNumbers = new HashMap<>();
    private String description = "";

    /** @param prefix of the medium in findings, with a {@code /} at its end; empty for the folder itself */
    MediumCheck(Path root, String prefix, ChecksRequest request, Findings findings) throws IOException {
        this.root = root;
        this.prefix = prefix;
        this.request = request;
        this.findings = findings;
        this.listing = Listing.of(root, prefix, findings);
        this.lists = new Lists(root, prefix, findings);
        this.records = new RecordCheck(root, prefix, listing, lists.lines(), findings);
    }

    private static Map<String, Pattern> description() {
        Map<String, Pattern> fields = new LinkedHashMap<>();
        Map<String, String> names = new LinkedHashMap<>();
        names.put("载体编号", "载体[^:：\\r\\n]{0,6}编?号");
        names.put("载体类型", "类型");
        names.put("载体容量", "容量");
        names.put("保管单位", "保管单位|移交单位");
        names.put("制作单位", "制作单位");
        names.put("检查单位", "检查单位|检验单位");
        names.put("读取所需硬件", "硬件");
        names.put("读取所需软件", "软件");
        names.forEach((name, words) -> fields.put(
                name,
                Pattern.compile("(?m)^[^:：\\r\\n]{0,20}(?:" + words
                        + ")[^:：\\r\\n]{0,20}[:：][ \\t]*([^\\s\\r\\n][^\\r\\n]*)$")));
        return fields;
    }

    ChecksReport.MediumFacts check() throws IOException {
        roots();
        lists.read(listing);
        lists();
        describe();
        catalogue();
        Workers workers = new Workers(request.threads());
        AtomicLong done = new AtomicLong();
        int all = entries.size() + listing.files().size();
        List<Optional<RecordCheck.ItemNumber>> items = workers.map(entries, entry -> {
            progress(done, all);
            return records.check(entry);
        });
        for (Optional<RecordCheck.ItemNumber> item : items) {
            item.ifPresent(found -> itemNumber(found.number(), found.file()));
        }
        unclaimed();
        FileCheck files = new FileCheck(root, prefix, lists.lines(), records, findings);
        workers.each(List.copyOf(listing.files().entrySet()), file -> {
            files.check(file.getKey(), file.getValue());
            progress(done, all);
        });
        names();
        register();
        papers();
        corrections();
        return new ChecksReport.MediumFacts(
                prefix.isEmpty() ? "" : prefix.substring(0, prefix.length() - 1),
                field("载体编号"),
                field("移交单位"),
                field("接收单位"),
                entries.size(),
                listing.files().size(),
                listing.bytes(),
                digest());
    }

    private void progress(AtomicLong done, int all) {
        long far = done.incrementAndGet();
        if (far % STEP == 0) {
            request.progress().accept(prefix + far + "/" + all);
        }
    }

    private void itemNumber(String number, String file) {
        if (itemNumbers.putIfAbsent(number, file) != null) {
            findings.report(Code.FOUR_CHECKS_NUMBER_TWICE, file, "件号", number);
        }
    }

    /** 件号 with year and retention, each with the metadata that has it. */
    Map<String, String> itemNumbers() {
        return itemNumbers;
    }

    RegisterFile registered() {
        return register;
    }

    private void roots() {
        findings.checked(CheckItem.ROOT);
        Set<String> known = Set.of(Layout.DESCRIPTION, Layout.CATALOGUE, Layout.VOLUMES, Layout.RECORDS, Layout.OTHER);
        if (!listing.files().containsKey(Layout.DESCRIPTION)) {
            findings.report(Code.FOUR_CHECKS_ROOT, prefix + Layout.DESCRIPTION, Layout.DESCRIPTION);
        }
        if (!listing.files().containsKey(Layout.CATALOGUE) && !listing.files().containsKey(Layout.VOLUMES)) {
            findings.report(Code.FOUR_CHECKS_ROOT, prefix + Layout.CATALOGUE, Layout.CATALOGUE);
        }
        for (String folder : List.of(Layout.RECORDS, Layout.OTHER)) {
            if (!listing.folders().contains(folder)) {
                findings.report(Code.FOUR_CHECKS_ROOT, prefix + folder, folder);
            }
        }
        Set<String> others = new HashSet<>(listing.folders());
        others.addAll(listing.files().keySet());
        others.stream()
                .filter(path -> path.indexOf('/') < 0 && !known.contains(path))
                .forEach(path -> findings.report(Code.FOUR_CHECKS_ROOT_OTHER, prefix + path));
    }

    private void lists() {
        boolean files = listing.files().containsKey(Layout.FILES);
        boolean papers = listing.files().containsKey(Layout.PAPERS);
        if (!lists.any()) {
            findings.report(Code.FOUR_CHECKS_NO_LIST, prefix + Layout.FILES);
            return;
        }
        for (String list : List.of(Layout.FILES, Layout.PAPERS)) {
            if (!listing.files().containsKey(list)) {
                findings.report(Code.FOUR_CHECKS_MISSING, prefix + list);
            }
        }
        for (FileList.Line line : lists.lines().values()) {
            findings.checked(CheckItem.FILES);
            if (!listing.files().containsKey(line.path())) {
                findings.report(Code.FOUR_CHECKS_MISSING, prefix + line.path());
            }
        }
        for (String path : listing.files().keySet()) {
            findings.checked(CheckItem.LISTED);
            boolean isList = path.equals(Layout.FILES) || path.equals(Layout.PAPERS);
            if (!isList && !lists.lines().containsKey(path) && (Layout.isPaper(path) ? papers : files)) {
                findings.report(Code.FOUR_CHECKS_UNLISTED, prefix + path);
            }
        }
    }

    private String text(String path) {
        Long size = listing.files().get(path);
        if (size == null || size > LARGEST_TEXT) {
            return "";
        }
        try {
            byte[] bytes = Files.readAllBytes(FileNames.resolve(root, path));
            String utf8 = new String(bytes, StandardCharsets.UTF_8);
            return utf8.indexOf('\uFFFD') < 0
                    ? utf8.replace("\uFEFF", "")
                    : new String(bytes, Charset.forName("GB18030"));
        } catch (IOException e) {
            findings.report(Code.FOUR_CHECKS_UNREADABLE, prefix + path, SystemMessages.of(e));
            return "";
        }
    }

    private void describe() {
        if (!listing.files().containsKey(Layout.DESCRIPTION)) {
            return;
        }
        description = text(Layout.DESCRIPTION);
        DESCRIPTION.forEach((name, pattern) -> {
            findings.checked(CheckItem.DESCRIPTION);
            if (!pattern.matcher(description).find()) {
                findings.report(Code.FOUR_CHECKS_DESCRIPTION, prefix + Layout.DESCRIPTION, name);
            }
        });
    }

    /** What the description says of something, or nothing. */
    private String field(String name) {
        Matcher line = Pattern.compile("(?m)^" + Pattern.quote(name) + "[:：][ \\t]*([^\\r\\n]{1,200})")
                .matcher(description);
        return line.find() ? line.group(1).strip() : "";
    }

    private void catalogue() throws IOException {
        byte[] schema = HandoverWriter.schema(Layout.CATALOGUE_XSD);
        for (String path : List.of(Layout.CATALOGUE, Layout.VOLUMES)) {
            if (!listing.files().containsKey(path)) {
                continue;
            }
            boolean counted = path.equals(Layout.CATALOGUE) || !listing.files().containsKey(Layout.CATALOGUE);
            List<Entry> found = new ArrayList<>();
            Map<String, String> fields = new HashMap<>();
            XmlFile.read(
                    FileNames.resolve(root, path),
                    prefix + path,
                    schema,
                    (name, text, attributes, depth) -> {
                        if (depth == 2) {
                            fields.put(name, text);
                        } else if (depth == 1) {
                            found.add(entry(fields));
                            fields.clear();
                            if (found.size() > MOST_RECORDS) {
                                throw new org.xml.sax.SAXException("more records than any medium has");
                            }
                        }
                    },
                    findings);
            numbers(prefix + path, found);
            if (counted) {
                entries.addAll(found);
            }
        }
        if (entries.isEmpty()) {
            findings.report(Code.FOUR_CHECKS_NO_RECORDS, prefix + Layout.CATALOGUE);
        }
    }

    private static Entry entry(Map<String, String> fields) {
        return new Entry(
                fields.getOrDefault("顺序号", ""),
                fields.getOrDefault("档号", ""),
                fields.getOrDefault("责任者", ""),
                fields.getOrDefault("题名", ""),
                fields.getOrDefault("日期", ""),
                fields.getOrDefault("密级", ""),
                fields.getOrDefault("电子档案名称", ""));
    }

    private void numbers(String file, List<Entry> found) {
        Set<String> numbers = new HashSet<>();
        Set<String> places = new HashSet<>();
        for (int i = 0; i < found.size(); i++) {
            Entry entry = found.get(i);
            findings.checked(CheckItem.NUMBERS);
            if (!entry.order().strip().equals(String.valueOf(i + 1))) {
                findings.report(Code.FOUR_CHECKS_GAP, file, "顺序号", i + 1, entry.order());
            }
            if (!numbers.add(entry.number())) {
                findings.report(Code.FOUR_CHECKS_NUMBER_TWICE, file, "档号", entry.number());
            }
            if (!places.add(entry.place())) {
                findings.report(Code.FOUR_CHECKS_NUMBER_TWICE, file, "电子档案名称", entry.place());
            }
        }
    }

    /** Metadata that no line of the catalogue leads to. */
    private void unclaimed() {
        for (String path : listing.below(Layout.RECORDS).keySet()) {
            if (path.endsWith("/" + Layout.METADATA) && !records.isClaimed(path)) {
                findings.report(Code.FOUR_CHECKS_NO_ENTRY, prefix + path);
            }
        }
    }

    private void names() {
        Map<String, String> folded = new HashMap<>();
        for (String path : listing.files().keySet()) {
            findings.checked(CheckItem.PATHS);
            if (path.chars().filter(c -> c == '/').count() > Layout.DEEPEST) {
                findings.report(Code.FOUR_CHECKS_DEEP, prefix + path, Layout.DEEPEST);
            }
            if (path.getBytes(StandardCharsets.UTF_8).length > Layout.LONGEST) {
                findings.report(Code.FOUR_CHECKS_LONG, prefix + path, Layout.LONGEST);
            }
            for (String name : path.split("/", -1)) {
                if (BAD_NAME.matcher(name).matches()) {
                    findings.report(Code.FOUR_CHECKS_NAME, prefix + path, name);
                }
            }
            String other = folded.put(path.toLowerCase(Locale.ROOT), path);
            if (other != null) {
                findings.report(Code.FOUR_CHECKS_COLLISION, prefix + path, other);
            }
        }
    }

    private String digest() {
        if (!listing.files().containsKey(Layout.FILES)) {
            return "";
        }
        MessageDigest digest = Algorithm.SHA256.start();
        try (InputStream in = Files.newInputStream(FileNames.resolve(root, Layout.FILES))) {
            byte[] buffer = new byte[1 << 16];
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                digest.update(buffer, 0, read);
            }
        } catch (IOException e) {
            return "";
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private void register() throws IOException {
        String path = Layout.REGISTER_XML;
        if (listing.files().containsKey(path)) {
            boolean read = XmlFile.read(
                    FileNames.resolve(root, path),
                    prefix + path,
                    HandoverWriter.schema(Layout.REGISTER_XSD),
                    register,
                    findings);
            if (read) {
                findings.checked(CheckItem.REGISTER);
                register.check(
                        field("载体编号"),
                        entries.size(),
                        lists.fileBytes(),
                        digest(),
                        (name, says, is) -> findings.report(Code.FOUR_CHECKS_REGISTER, prefix + path, name, says, is));
            }
        }
        sheets();
    }

    /** The register for people says what the one for programs says; alone, it says how many there are. */
    private void sheets() {
        Pattern count = Pattern.compile("移交电子档案数量[^0-9]{0,80}(\\d{1,9})");
        for (String path : List.of(Layout.REGISTER_TXT, Layout.REGISTER_HTML)) {
            if (!listing.files().containsKey(path)) {
                continue;
            }
            findings.checked(CheckItem.REGISTER);
            String text = path.endsWith(".HTML") ? text(path).replaceAll("<[^>]*>", "") : text(path);
            Matcher counted = count.matcher(text);
            String says = counted.find() ? counted.group(1) : "";
            String total = register.isRead() ? register.get("移交电子档案数量") : String.valueOf(entries.size());
            if (!says.equals(total)) {
                findings.report(Code.FOUR_CHECKS_REGISTER, prefix + path, "移交电子档案数量", says, total);
            }
            if (register.isRead() && !text.contains(register.get("移交数据量") + " GB")) {
                findings.report(Code.FOUR_CHECKS_REGISTER, prefix + path, "移交数据量", "", register.get("移交数据量"));
            }
            for (String digest : register.digests()) {
                if (!text.contains(digest)) {
                    findings.report(Code.FOUR_CHECKS_REGISTER, prefix + path, "数字摘要", "", digest);
                }
            }
        }
    }

    private void papers() {
        Set<String> names = new HashSet<>();
        listing.below(Layout.OTHER).keySet().forEach(path -> names.add(path.toLowerCase(Locale.ROOT)));
        Map<String, String> wanted = new LinkedHashMap<>();
        wanted.put("登记表", "登记表");
        wanted.put("载体标签", "标签");
        wanted.put("组织与编号规则", "规则");
        wanted.put("元数据方案", "元数据");
        wanted.put("XML 模式", ".xsd");
        if (request.side() == Side.RECEIVER) {
            wanted.put("四性检测报告", "检测报告");
        }
        wanted.forEach((name, word) -> {
            findings.checked(CheckItem.PAPERS);
            if (names.stream().noneMatch(path -> path.contains(word))) {
                findings.report(Code.FOUR_CHECKS_PAPER, prefix + Layout.OTHER, name);
            }
        });
    }

    /** Corrections are numbered, dated, signed, reasoned, and tell the digests before and after. */
    private void corrections() {
        if (!listing.files().containsKey(Layout.CORRECTIONS)) {
            return;
        }
        Pattern row =
                Pattern.compile("(\\d+)\t\\d{4}-\\d{2}-\\d{2}\t[^\t]+\t[^\t]+\t[^\t]+\t[0-9a-f]{64}\t[0-9a-f]{64}");
        List<String> lines = text(Layout.CORRECTIONS).lines().toList();
        int number = 0;
        for (int i = 3; i < lines.size(); i++) {
            findings.checked(CheckItem.CORRECTIONS);
            Matcher matcher = row.matcher(lines.get(i));
            number++;
            if (!matcher.matches() || !matcher.group(1).equals(String.valueOf(number))) {
                findings.report(
                        Code.FOUR_CHECKS_CORRECTION, Location.of(prefix + Layout.CORRECTIONS, i + 1, 1, 1), i + 1);
            }
        }
    }
}
