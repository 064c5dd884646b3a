package io.github.jiandu;

import io.github.jiandu.address.OldAddress;
import io.github.jiandu.change.Approval;
import io.github.jiandu.config.SiteFields;
import io.github.jiandu.diagnostic.Language;
import io.github.jiandu.entry.EntryKind;
import io.github.jiandu.field.FieldTypes;
import io.github.jiandu.fourchecks.Side;
import io.github.jiandu.freeze.Freezer;
import io.github.jiandu.output.Manifest;
import io.github.jiandu.output.OutputWriter;
import io.github.jiandu.pack.PackRequest;
import io.github.jiandu.scaffold.KeyLanguage;
import io.github.jiandu.verify.PaperCode;
import io.github.jiandu.verify.Sm3List;
import io.github.jiandu.verify.Target;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What people write as options of the command line or as parameters in Maven, read in one place so that both shells
 * take and refuse the same. Each argument goes by the name that its shell gives it.
 *
 * <pre>
 * Arguments.now("--now", "2026-11-22", Clock.systemUTC()) // 2026-11-22T23:59:59
 * </pre>
 */
public final class Arguments {

    /** An argument that cannot be used, and why, in Chinese and in English. */
    public static final class Unusable extends RuntimeException {
        private static final long serialVersionUID = 1;

        private final String chinese;
        private final String english;

        public Unusable(String chinese, String english) {
            super(chinese + "。" + english);
            this.chinese = chinese;
            this.english = english;
        }

        public String chinese() {
            return chinese;
        }

        public String english() {
            return english;
        }
    }

    /** More requests a second would harm a server rather than ask it. */
    private static final int FASTEST = 1000;

    private Arguments() {}

    /**
     * The time of a run. A date alone means its whole day, so that what is to appear that day appears.
     *
     * @param text a date, with or without a time, or null to look at the clock
     */
    public static LocalDateTime now(String name, @Nullable String text, Clock clock) {
        if (text == null) {
            return LocalDateTime.ofInstant(clock.instant(), FieldTypes.ZONE);
        }
        LocalDateTime date = date(name, text);
        return text.contains(":") ? date : date.with(LocalTime.of(23, 59, 59));
    }

    /** A day. */
    public static LocalDate day(String name, String text) {
        return date(name, text).toLocalDate();
    }

    private static LocalDateTime date(String name, String text) {
        return FieldTypes.parseDate(text)
                .orElseThrow(() -> new Unusable(
                        name + "：不是日期，请写成 2026-11-22 的样子：" + text, name + ": not a date like 2026-11-22: " + text));
    }

    /** The public address of a site, or null when it is not given here. */
    public static @Nullable String baseUrl(String name, @Nullable String text) {
        if (text != null && text.matches("(?i).*\\.html?/?")) {
            throw new Unusable(
                    name + "：网址要写到文件夹为止，不带 index.html 之类的文件名：" + text,
                    name + ": the address must end with a folder, without a file such as index.html: " + text);
        }
        if (text == null || SiteFields.isUrl(text)) {
            return text;
        }
        throw new Unusable(
                name + "：不是网址，请写成 https://www.example.gov.cn/xz/ 的样子：" + text,
                name + ": not an address like https://www.example.gov.cn/xz/: " + text);
    }

    /** The address of another site, or null when none is given; one without a path is that of its top. */
    public static @Nullable String oldAddress(String name, @Nullable String text) {
        if (text == null) {
            return null;
        }
        String stripped = text.strip();
        if (!stripped.matches("(?i)https?://[^\\s/?#\"'<>]+[^\\s\"'<>]*")) {
            throw new Unusable(
                    name + "：不是网址，请写成 http://www.qinglan.example/ 的样子：" + text,
                    name + ": not an address like http://www.qinglan.example/: " + text);
        }
        return stripped.matches("(?i)https?://[^/?#]+") ? stripped + "/" : stripped;
    }

    /** One of several words. */
    public static String choice(String name, String text, Set<String> words) {
        String small = text.strip().toLowerCase(Locale.ROOT);
        if (!words.contains(small)) {
            String all = words.stream().sorted().collect(Collectors.joining("、"));
            throw new Unusable(name + "：没有“" + text + "”这一种，可以是 " + all, name + ": not one of " + all + ": " + text);
        }
        return small;
    }

    /**
     * The file a report goes to, or null when none is wanted. It must not stand where a build reads, nor in the output,
     * which is replaced whole.
     */
    public static @Nullable Path report(String name, @Nullable Path file, Path site, Path output) {
        if (file == null) {
            return null;
        }
        try {
            Path real = OutputWriter.real(file);
            Path root = OutputWriter.real(site);
            boolean isSource = Stream.of("content", "static", "theme", "jiandu.yaml", "redirects.yaml", "redirects.tsv")
                    .anyMatch(source -> real.startsWith(root.resolve(source)));
            if (!isSource && !real.startsWith(OutputWriter.real(output)) && !Files.isDirectory(real)) {
                return file;
            }
        } catch (IOException e) {
            // Not even its folder can be looked at.
        }
        throw new Unusable(
                name + "：报告要写在输出文件夹和站点内容之外：" + file,
                name + ": the report must stand outside the output and the site's content: " + file);
    }

    /** The name of who approves changes. */
    public static String approver(String name, String text) {
        String line = line(name, text);
        if (line.codePoints().noneMatch(Character::isLetter)) {
            throw new Unusable(name + "：写审核人的姓名", name + ": the name of who approves");
        }
        return line;
    }

    /** The file an approval goes to. What stands there must be one, so that nothing else is lost. */
    public static Path approval(String name, Path file, Path site, Path output) {
        Path wanted = report(name, file, site, output);
        try {
            if (Files.exists(file) && !Files.readString(file).startsWith(Approval.FIRST_WORDS)) {
                throw new Unusable(
                        name + "：" + file + " 已经有了，又不是审核文件，没有改动",
                        name + ": " + file + " exists and is no approval, so it was left alone");
            }
        } catch (IOException e) {
            throw new Unusable(name + "：" + file + " 读不了", name + ": " + file + " cannot be read");
        }
        return wanted == null ? file : wanted;
    }

    /** One line of text. */
    public static String line(String name, String text) {
        if (text.codePoints().anyMatch(Arguments::isOdd)) {
            throw new Unusable(name + "：写成一行文字，不能有控制字符", name + " must be one line without control characters");
        }
        return text.strip();
    }

    /** What no line of text holds. */
    private static boolean isOdd(int c) {
        return Character.isISOControl(c)
                || c == 0x2028
                || c == 0x2029
                || c == 0xFEFF
                || Character.getType(c) == Character.SURROGATE
                || (c & 0xFFFE) == 0xFFFE;
    }

    /** Names of hosts, with a port or without. */
    public static Set<String> hosts(String name, List<String> texts) {
        for (String text : texts) {
            boolean known = OldAddress.parse("http://" + text + "/", null)
                    .map(OldAddress::host)
                    .isPresent();
            if (!known || text.contains("/")) {
                throw new Unusable(
                        name + "：写域名，如 www.example.gov.cn：" + text,
                        name + ": not a host like www.example.gov.cn: " + text);
            }
        }
        return Set.copyOf(texts);
    }

    /** The name of a new site: one line. */
    public static String siteName(String name, String text) {
        if (text.isBlank() || text.codePoints().anyMatch(Arguments::isOdd)) {
            throw new Unusable(
                    name + "：网站名称要写成一行文字，不能有控制字符",
                    name + ": the name must be one line of text without control characters");
        }
        return text.strip();
    }

    /** A kind of page, by its Chinese or English name. */
    public static EntryKind kind(String name, String text) {
        return Arrays.stream(EntryKind.values())
                .filter(kind ->
                        kind.key().equalsIgnoreCase(text) || kind.chinese().equals(text))
                .findFirst()
                .orElseThrow(() -> new Unusable(
                        name + "：没有“" + text + "”这种内容类型，可写 " + String.join("、", kinds()),
                        name + ": not a kind: " + text + "; one of " + String.join(", ", kinds())));
    }

    /** All kinds of pages by both names. */
    public static List<String> kinds() {
        return Arrays.stream(EntryKind.values())
                .map(kind -> kind.chinese() + " " + kind.key())
                .toList();
    }

    /** The language of keys: zh or en. */
    public static KeyLanguage keys(String name, String text) {
        return switch (text) {
            case "zh" -> KeyLanguage.CHINESE;
            case "en" -> KeyLanguage.ENGLISH;
            default -> throw new Unusable(name + "：可写 zh 或 en：" + text, name + ": not one of zh and en: " + text);
        };
    }

    /** A number of threads; by default, when null, as many as there are processors. */
    public static int threads(String name, @Nullable Integer number) {
        if (number == null) {
            return Runtime.getRuntime().availableProcessors();
        }
        if (number < 1) {
            throw new Unusable(name + "：线程数最少是 1：" + number, name + " must be at least 1: " + number);
        }
        return number;
    }

    /** A number of things, at least one. */
    public static int atLeastOne(String name, int number) {
        if (number < 1) {
            throw new Unusable(name + "：最少是 1：" + number, name + " must be at least 1: " + number);
        }
        return number;
    }

    /** Seconds, at most an hour, also parts of one. */
    public static Duration seconds(String name, String text) {
        if (!text.strip().matches("\\d{1,4}(?:\\.\\d{1,3})?") || Double.parseDouble(text) > 3600) {
            throw new Unusable(
                    name + "：写秒数，如 0.5，最多 3600：" + text, name + ": seconds, such as 0.5, up to 3600: " + text);
        }
        return Duration.ofMillis(Math.round(Double.parseDouble(text) * 1000));
    }

    /** A length of time: a number with s, m or h. */
    public static Duration duration(String name, String text) {
        String small = text.strip().toLowerCase(Locale.ROOT);
        if (!small.matches("[1-9]\\d{0,5}[smh]")) {
            throw new Unusable(
                    name + "：写成 90s（秒）、30m（分钟）或 12h（小时）的样子：" + text, name + ": write as 90s, 30m or 12h: " + text);
        }
        long number = Long.parseLong(small.substring(0, small.length() - 1));
        return switch (small.charAt(small.length() - 1)) {
            case 's' -> Duration.ofSeconds(number);
            case 'm' -> Duration.ofMinutes(number);
            default -> Duration.ofHours(number);
        };
    }

    /** A number of bytes: a number, also with K, M, G or T. */
    public static long bytes(String name, String text) {
        String large = text.strip().toUpperCase(Locale.ROOT);
        if (!large.matches("[1-9]\\d{0,5}[KMGT]|[1-9]\\d{0,14}")) {
            throw new Unusable(name + "：写成 500M 或 20G 的样子：" + text, name + ": write as 500M or 20G: " + text);
        }
        int unit = "KMGT".indexOf(large.charAt(large.length() - 1));
        return unit < 0
                ? Long.parseLong(large)
                : Long.parseLong(large.substring(0, large.length() - 1)) << 10 * (unit + 1);
    }

    /** The languages of messages: zh, en or both. */
    public static Set<Language> languages(String name, String text) {
        return switch (text) {
            case "zh" -> Set.of(Language.ZH);
            case "en" -> Set.of(Language.EN);
            case "both" -> Set.of(Language.ZH, Language.EN);
            default ->
                throw new Unusable(
                        name + "：提示的语言可写 zh、en 或 both：" + text, name + ": not one of zh, en and both: " + text);
        };
    }

    /** What a freeze left in a folder that can be verified, each by its path; empty when it is no such folder. */
    public static List<String> frozenParts(String name, String text) {
        try {
            Path folder = Path.of(text);
            boolean frozen = !Files.exists(folder.resolve(Manifest.PATH.value()))
                    && Files.isRegularFile(folder.resolve(Freezer.COPY).resolve(Manifest.PATH.value()))
                    && Files.isDirectory(folder.resolve(Freezer.REPORT));
            if (!frozen) {
                return List.of();
            }
            List<Path> parts = new ArrayList<>();
            for (String part : List.of(
                    Freezer.COPY,
                    Freezer.REPORT,
                    PackRequest.Part.REDIRECTS.file(),
                    PackRequest.Part.WACZ.file(),
                    PackRequest.Part.BAG.file())) {
                parts.add(folder.resolve(part));
            }
            Path warcs = folder.resolve(PackRequest.Part.WARC.file());
            if (Files.isDirectory(warcs)) {
                try (Stream<Path> files = Files.list(warcs)) {
                    files.filter(file -> file.toString().matches(".*\\.warc(\\.gz)?"))
                            .sorted()
                            .forEach(parts::add);
                }
            }
            return parts.stream().filter(Files::exists).map(Path::toString).toList();
        } catch (IOException | InvalidPathException e) {
            throw new Unusable(name + "：读不了：" + text, name + ": cannot be read: " + text);
        }
    }

    /** The site that is to be verified: a folder, or the address of one on a server. */
    public static Target target(String name, String text) {
        if (text.matches("(?i)https?:.*")) {
            try {
                if (text.matches("(?i).*\\.html?/?")) {
                    throw new IllegalArgumentException(text);
                }
                return new Target.Web(URI.create(text.endsWith("/") ? text : text + "/"));
            } catch (IllegalArgumentException e) {
                throw new Unusable(
                        name + "：网址要写到网站的文件夹为止，如 https://www.example.gov.cn/xz/yunxi/：" + text,
                        name + ": not the address of a site like https://www.example.gov.cn/xz/yunxi/: " + text);
            }
        }
        try {
            Path folder = Path.of(text);
            if (Target.Archive.isArchive(folder)) {
                return new Target.Archive(folder.toRealPath());
            }
            if (Files.isDirectory(folder)) {
                // the folder itself may be reached by a link; what stands in it may not
                return new Target.Folder(folder.toRealPath());
            }
        } catch (IOException | InvalidPathException e) {
            // told below
        }
        throw new Unusable(
                name + "：没有这个文件夹，或不是 WARC、WACZ 文件；网址只能以 http:// 或 https:// 开头：" + text,
                name
                        + ": there is no such folder, or it is no WARC or WACZ file; an address begins with http:// or https://: "
                        + text);
    }

    /** A code that was written on paper, or null when none is given. */
    public static @Nullable PaperCode paperCode(String name, @Nullable String text) {
        return text == null
                ? null
                : PaperCode.parse(text)
                        .orElseThrow(() -> new Unusable(
                                name + "：核对码是 8 组、每组 4 个字母或数字：" + text,
                                name + ": a code has 8 groups of 4 letters or digits: " + text));
    }

    /** A manifest that is kept elsewhere, or null when none is named. */
    public static @Nullable Path manifest(String name, @Nullable Path file) {
        if (file == null || Files.isRegularFile(file)) {
            return file;
        }
        throw new Unusable(name + "：没有这个文件：" + file, name + ": there is no such file: " + file);
    }

    /** A list of SM3 digests to compare a folder with. */
    public static @Nullable Sm3List sm3(String name, @Nullable Path file, Target target) {
        if (file == null) {
            return null;
        }
        checkSm3(name, target);
        try {
            return Sm3List.read(file)
                    .orElseThrow(() -> new Unusable(
                            name + "：" + file + " 不是 SM3 清单", name + ": not a list of SM3 digests: " + file));
        } catch (IOException e) {
            throw new Unusable(name + "：" + file + " 读不了", name + ": " + file + " cannot be read");
        }
    }

    /** Where a new list of SM3 digests goes: outside the site, and where nothing else stands. */
    public static @Nullable Path newSm3(String name, @Nullable Path file, Target target) {
        if (file == null) {
            return null;
        }
        checkSm3(name, target);
        try {
            Path site = ((Target.Folder) target).path();
            boolean inside = OutputWriter.real(file).startsWith(OutputWriter.real(site));
            if (inside || Files.exists(file) && Sm3List.read(file).isEmpty()) {
                throw new Unusable(name + "：写在网站以外的新文件里：" + file, name + ": name a new file outside the site: " + file);
            }
        } catch (IOException e) {
            throw new Unusable(name + "：" + file + " 读不了", name + ": " + file + " cannot be read");
        }
        return file;
    }

    private static void checkSm3(String name, Target target) {
        if (!(target instanceof Target.Folder)) {
            throw new Unusable(name + "：只用于文件夹", name + " is for folders");
        }
        if (!Sm3List.isAvailable()) {
            throw new Unusable(
                    name + "：算 SM3 要有 bcprov-jdk18on.jar，放进 lib 文件夹",
                    name + ": SM3 needs bcprov-jdk18on.jar in the folder lib");
        }
    }

    /** Requests a second. */
    public static int rate(String name, int number) {
        if (number < 1 || number > FASTEST) {
            throw new Unusable(
                    name + "：每秒请求数可写 1 到 " + FASTEST + "：" + number,
                    name + ": requests a second, from 1 to " + FASTEST + ": " + number);
        }
        return number;
    }

    /** The file of a bundle: a new one, or one that was a zip. */
    public static @Nullable Path bundle(String name, @Nullable Path file) {
        if (file == null) {
            return null;
        }
        if (Files.isDirectory(file)) {
            throw new Unusable(name + "：" + file + " 是文件夹，要写文件名", name + ": " + file + " is a folder");
        }
        if (Files.exists(file) && !file.toString().toLowerCase(Locale.ROOT).endsWith(".zip")) {
            throw new Unusable(
                    name + "：" + file + " 已经有了，又不是 .zip 文件，没有改动",
                    name + ": " + file + " exists and is no .zip, so it was left alone");
        }
        return file;
    }

    /** The path of a site on its server, from {@code /} to {@code /}. */
    public static @Nullable String basePath(String name, @Nullable String text) {
        if (text == null) {
            return null;
        }
        String path = text.endsWith("/") ? text : text + "/";
        // no step upwards, nothing that settings of servers give a meaning
        if (!path.matches("/([A-Za-z0-9_~][A-Za-z0-9._~-]*/)*")) {
            throw new Unusable(
                    name + "：写服务器上的路径，如 /xz/yunxi/，只用字母、数字和 . _ ~ -：" + text,
                    name + ": not a path like /xz/yunxi/ of letters, digits and . _ ~ -: " + text);
        }
        return path;
    }

    /** The folder that a bundle will be unpacked to, on another machine. */
    public static @Nullable String root(String name, @Nullable String text) {
        if (text == null) {
            return null;
        }
        String place = text.replace('\\', '/').replaceAll("/+$", "");
        boolean absolute = place.startsWith("/") || place.matches("[A-Za-z]:/.+");
        boolean plain = place.codePoints().allMatch(c -> Character.isLetterOrDigit(c) || "/._-~+:".indexOf(c) >= 0);
        if (!absolute || !plain || ("/" + place + "/").contains("/../")) {
            throw new Unusable(
                    name + "：写服务器上的完整路径，如 /srv/yunxi，不能有空格、引号等符号：" + text,
                    name + ": not an absolute path like /srv/yunxi without blanks, quotes and the like: " + text);
        }
        return place;
    }

    /** A hand-over medium, or a folder of several. */
    public static Path medium(String name, Path folder) {
        try {
            if (Files.isDirectory(folder)) {
                return folder.toRealPath();
            }
        } catch (IOException e) {
            // told below
        }
        throw new Unusable(name + "：没有这个文件夹：" + folder, name + ": there is no such folder: " + folder);
    }

    /** For whom the four checks are made. */
    public static Side side(String name, String text) {
        return Arrays.stream(Side.values())
                .filter(side -> side.key().equals(text) || side.chinese().equals(text))
                .findFirst()
                .orElseThrow(() -> new Unusable(
                        name + "：可写 sender 或 receiver：" + text, name + ": write sender or receiver: " + text));
    }

    /** What a virus scanner wrote, or null when nothing is given. */
    public static @Nullable Path scanResult(String name, @Nullable Path file) {
        if (file == null || Files.isRegularFile(file)) {
            return file;
        }
        throw new Unusable(name + "：没有这个文件：" + file, name + ": there is no such file: " + file);
    }

    /** The files that the report of the four checks goes to, each with its form; none may stand on the medium. */
    public static Map<Path, String> checkReports(String name, List<Path> files, Path medium) {
        Map<Path, String> forms = new LinkedHashMap<>();
        for (Path file : files) {
            String text = file.toString();
            String form = text.substring(text.lastIndexOf('.') + 1).toUpperCase(Locale.ROOT);
            if (!Set.of("HTML", "TXT", "JSON").contains(form)) {
                throw new Unusable(
                        name + "：扩展名要是 html、txt 或 json：" + file,
                        name + ": the ending must be html, txt or json: " + file);
            }
            try {
                if (OutputWriter.real(file).startsWith(OutputWriter.real(medium))) {
                    throw new Unusable(
                            name + "：报告不能写在载体上，会改动载体：" + file,
                            name + ": the report must not stand on the medium, which it would change: " + file);
                }
            } catch (IOException e) {
                throw new Unusable(name + "：写不了 " + file, name + ": cannot be written: " + file);
            }
            forms.put(file, form);
        }
        return forms;
    }
}
