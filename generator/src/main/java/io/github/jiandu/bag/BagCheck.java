package io.github.jiandu.bag;

import io.github.jiandu.diagnostic.Code;
import io.github.jiandu.diagnostic.Diagnostics;
import io.github.jiandu.diagnostic.Location;
import io.github.jiandu.file.SystemMessages;
import io.github.jiandu.fixity.Algorithm;
import io.github.jiandu.fixity.FileDigests;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Holds a bag of any version and maker against its manifests, and its manifests against RFC 8493. What is wrong is an error
 * with the file that it concerns; what is unusual a warning; what could not be proved a note. Nothing is fetched or changed.
 */
public final class BagCheck {

    /**
     * What the check gave.
     *
     * @param files how many payload files the manifests list
     * @param sound how many of them are there as they should be
     * @param bytes of the sound ones
     */
    public record Checked(int files, int sound, long bytes) {}

    private static final String DECLARATION = "bagit.txt";
    private static final String PAYLOAD = "data/";
    private static final Set<String> VERSIONS = Set.of("0.93", "0.94", "0.95", "0.96", "0.97", "1.0");
    private static final Pattern MANIFEST = Pattern.compile("(tag)?manifest-([^/]+)\\.txt");
    private static final Pattern LINE = Pattern.compile("(?s)([0-9A-Fa-f]+)([ \\t]+)(.+)");
    private static final Pattern FETCH = Pattern.compile("(?s)(\\S+)[ \\t]+(\\d+|-)[ \\t]+(.+)");
    private static final long LARGEST_TAG = 512L << 20;

    private final Path bag;
    private final boolean contents;
    private final Diagnostics diagnostics;
    private final SortedMap<String, BagFiles.Item> files;
    /** Paths in the one form that Unicode prefers, for names that came in another. */
    private final Map<String, String> composed = new HashMap<>();

    private final List<Manifest> manifests = new ArrayList<>();
    private boolean one;
    private Charset charset = StandardCharsets.UTF_8;

    /**
     * A manifest.
     *
     * @param name of its file
     * @param algorithm null when it is not known or not available here
     * @param digests by path
     */
    private record Manifest(
            String name, boolean ofTags, @Nullable Algorithm algorithm, Map<String, String> digests) {}

    private BagCheck(Path bag, boolean contents, Diagnostics diagnostics) throws IOException {
        this.bag = bag;
        this.contents = contents;
        this.diagnostics = diagnostics;
        this.files = BagFiles.list(bag, "", diagnostics);
        files.keySet().forEach(path -> composed.put(compose(path), path));
    }

    /** Whether a folder is a bag: it says so, or has lost the file that did. */
    public static boolean isBag(Path folder) throws IOException {
        if (Files.exists(folder.resolve(DECLARATION), LinkOption.NOFOLLOW_LINKS)) {
            return true;
        }
        try (DirectoryStream<Path> manifests = Files.newDirectoryStream(folder, "manifest-*.txt")) {
            return manifests.iterator().hasNext() && Files.isDirectory(folder.resolve("data"));
        }
    }

    /**
     * Checks a bag.
     *
     * @param contents whether every byte is read; else only names, and sizes by their sum
     */
    public static Checked check(Path bag, boolean contents, Diagnostics diagnostics) throws IOException {
        return new BagCheck(bag, contents, diagnostics).check();
    }

    private void report(Code code, String path, Object... args) {
        Object[] shown = args.clone();
        for (int i = 0; i < shown.length; i++) {
            shown[i] = shown[i] instanceof String text ? BagFiles.shown(text) : shown[i];
        }
        diagnostics.report(code, BagFiles.at(path), shown);
    }

    private void reportLine(Code code, String path, int line, String text) {
        diagnostics.report(code, Location.of(BagFiles.shown(path), line, 1, 1), BagFiles.shown(text));
    }

    private static String compose(String path) {
        return Normalizer.normalize(path, Normalizer.Form.NFC);
    }

    private Checked check() {
        checkDeclaration();
        if (!Files.isDirectory(bag.resolve("data"), LinkOption.NOFOLLOW_LINKS)) {
            report(Code.BAG_NO_DATA, "data");
        }
        for (String name : files.keySet()) {
            Matcher matcher = MANIFEST.matcher(name);
            if (matcher.matches()) {
                readManifest(name, matcher.group(1) != null, matcher.group(2));
            }
        }
        List<Manifest> payload =
                manifests.stream().filter(manifest -> !manifest.ofTags()).toList();
        List<Manifest> tags = manifests.stream().filter(Manifest::ofTags).toList();
        if (payload.isEmpty()) {
            report(Code.BAG_NO_MANIFEST, ".");
        } else if (payload.stream().allMatch(manifest -> isWeak(manifest.algorithm()))) {
            report(Code.BAG_WEAK, ".");
        }
        checkCollisions();
        Set<String> listed = checkLists(payload);
        Map<String, String> fetched = readFetch(listed);
        checkInfo();
        checkTagManifests(tags);

        Map<String, Map<Algorithm, String>> wanted = new LinkedHashMap<>();
        Set<String> missing = new TreeSet<>(BagFiles.ORDER);
        for (Manifest manifest : manifests) {
            manifest.digests().forEach((path, digest) -> {
                String there = find(path, manifest.name());
                if (there == null) {
                    missing.add(path);
                } else {
                    Map<Algorithm, String> digests = wanted.computeIfAbsent(there, any -> new HashMap<>());
                    if (manifest.algorithm() != null) {
                        digests.put(manifest.algorithm(), digest);
                    }
                }
            });
        }
        for (String path : missing) {
            if (fetched.containsKey(path)) {
                report(Code.BAG_FETCH, path, fetched.get(path));
            } else {
                report(Code.VERIFY_MISSING, path);
            }
        }
        for (String path : files.keySet()) {
            if (path.startsWith(PAYLOAD) && !wanted.containsKey(path)) {
                report(Code.VERIFY_ADDED, path);
            }
        }
        int sound = 0;
        long bytes = 0;
        for (Map.Entry<String, Map<Algorithm, String>> entry : wanted.entrySet()) {
            boolean fine = !contents || matches(entry.getKey(), entry.getValue());
            BagFiles.Item item = files.get(entry.getKey());
            if (fine && item != null && entry.getKey().startsWith(PAYLOAD)) {
                sound++;
                bytes += item.size();
            }
        }
        return new Checked(listed.size(), sound, bytes);
    }

    private static boolean isWeak(@Nullable Algorithm algorithm) {
        return algorithm == Algorithm.MD5 || algorithm == Algorithm.SHA1;
    }

    // tag files

    /** The text of a tag file; null when it cannot be read, which is reported. */
    private @Nullable String text(String name, Charset encoding) {
        BagFiles.Item item = files.get(name);
        if (item == null) {
            return null;
        }
        try {
            if (item.size() > LARGEST_TAG) {
                report(Code.BAG_ENCODING, name, encoding.name());
                return null;
            }
            byte[] bytes = Files.readAllBytes(item.file());
            String text = encoding.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            if (text.startsWith("\uFEFF")) {
                if (encoding.equals(StandardCharsets.UTF_8)) {
                    report(Code.BAG_BOM, name);
                }
                return text.substring(1);
            }
            return text;
        } catch (CharacterCodingException e) {
            report(Code.BAG_ENCODING, name, encoding.name());
        } catch (IOException e) {
            report(Code.VERIFY_UNREADABLE, name, SystemMessages.of(e));
        }
        return null;
    }

    /** Lines end with LF, CR or both (RFC 8493, 2.1.1). */
    private static List<String> lines(String text) {
        List<String> lines = new ArrayList<>(List.of(text.split("\r\n|\n|\r", -1)));
        if (lines.get(lines.size() - 1).isEmpty()) {
            lines.remove(lines.size() - 1);
        }
        return lines;
    }

    private void checkDeclaration() {
        if (!files.containsKey(DECLARATION)) {
            report(Code.BAG_NOT_BAG, DECLARATION);
            return;
        }
        String text = text(DECLARATION, StandardCharsets.UTF_8);
        List<String> lines = text == null ? List.of() : lines(text);
        // the space after the colon may be any in bags of old versions, and is one in those of 1.0
        Matcher version = Pattern.compile("BagIt-Version[ \\t]*:[ \\t]*(\\d+\\.\\d+)[ \\t]*")
                .matcher(lines.isEmpty() ? "" : lines.get(0));
        Matcher encoding = Pattern.compile("Tag-File-Character-Encoding[ \\t]*:[ \\t]*(\\S+)[ \\t]*")
                .matcher(lines.size() < 2 ? "" : lines.get(1));
        if (!version.matches()) {
            reportLine(Code.BAG_DECLARATION, DECLARATION, 1, lines.isEmpty() ? "" : lines.get(0));
        } else {
            one = version.group(1).equals("1.0");
            if (!VERSIONS.contains(version.group(1))) {
                reportLine(Code.BAG_VERSION, DECLARATION, 1, version.group(1));
            } else if (one && !lines.get(0).equals("BagIt-Version: 1.0")) {
                reportLine(Code.BAG_DECLARATION, DECLARATION, 1, lines.get(0));
            }
        }
        if (!encoding.matches()) {
            reportLine(Code.BAG_DECLARATION, DECLARATION, 2, lines.size() < 2 ? "" : lines.get(1));
        } else if (one && !lines.get(1).equals("Tag-File-Character-Encoding: " + encoding.group(1))) {
            reportLine(Code.BAG_DECLARATION, DECLARATION, 2, lines.get(1));
        } else {
            try {
                charset = Charset.forName(encoding.group(1));
            } catch (IllegalArgumentException e) {
                report(Code.BAG_ENCODING, DECLARATION, encoding.group(1));
            }
        }
        if (lines.size() > 2) {
            reportLine(Code.BAG_DECLARATION, DECLARATION, 3, lines.get(2));
        }
    }

    private void readManifest(String name, boolean ofTags, String algorithmName) {
        Algorithm algorithm =
                Algorithm.find(algorithmName).filter(Algorithm::isAvailable).orElse(null);
        if (algorithm == null) {
            report(Code.BAG_ALGORITHM, name, algorithmName);
        }
        String text = text(name, charset);
        Map<String, String> digests = new LinkedHashMap<>();
        Set<String> composedPaths = new HashSet<>();
        int number = 0;
        for (String line : text == null ? List.<String>of() : lines(text)) {
            number++;
            Matcher matcher = LINE.matcher(line);
            if (!matcher.matches() || algorithm != null && matcher.group(1).length() != 2 * algorithm.length()) {
                reportLine(Code.BAG_LINE, name, number, line);
                continue;
            }
            String written = matcher.group(3);
            if (written.startsWith("*") && !files.containsKey(written)) {
                // what md5sum and its kin write for binary files
                reportLine(Code.BAG_ASTERISK, name, number, written);
                written = written.substring(1);
            }
            while (!one && written.startsWith("./")) {
                written = written.substring(2);
            }
            if (one && !BagPath.isEscaped(written)) {
                reportLine(Code.BAG_PERCENT, name, number, written);
            }
            String path = BagPath.decoded(written, one);
            if (!BagPath.isSafe(path)) {
                reportLine(Code.BAG_PATH, name, number, path);
                continue;
            }
            if (path.startsWith(PAYLOAD) == ofTags || ofTags && path.startsWith("tagmanifest-")) {
                reportLine(Code.BAG_WRONG_MANIFEST, name, number, path);
                if (!ofTags) {
                    continue;
                }
            }
            String digest = matcher.group(1).toLowerCase(Locale.ROOT);
            String before = digests.putIfAbsent(path, digest);
            if (before != null && (one || !before.equals(digest))) {
                reportLine(Code.BAG_TWICE, name, number, path);
            } else if (before == null && !composedPaths.add(compose(path))) {
                reportLine(Code.BAG_TWICE, name, number, path);
            }
        }
        manifests.add(new Manifest(name, ofTags, algorithm, digests));
    }

    /** Every payload file stands in every payload manifest; up to version 0.97 in one of them. */
    private Set<String> checkLists(List<Manifest> payload) {
        Set<String> all = new TreeSet<>(BagFiles.ORDER);
        payload.forEach(manifest -> all.addAll(manifest.digests().keySet()));
        if (one) {
            for (Manifest manifest : payload) {
                all.stream()
                        .filter(path -> !manifest.digests().containsKey(path))
                        .forEach(path -> report(Code.BAG_UNEVEN, path, manifest.name()));
            }
        }
        return all;
    }

    private void checkCollisions() {
        Map<String, String> folded = new HashMap<>();
        for (String path : files.keySet()) {
            String other = folded.putIfAbsent(compose(path).toLowerCase(Locale.ROOT), path);
            if (other != null) {
                report(Code.BAG_COLLISION, path, other);
            }
            if (BagPath.isDevice(path)) {
                report(Code.BAG_DEVICE, path);
            }
        }
    }

    /** Addresses by path of what the maker left out to be fetched. */
    private Map<String, String> readFetch(Set<String> listed) {
        Map<String, String> fetched = new LinkedHashMap<>();
        String name = "fetch.txt";
        String text = files.containsKey(name) ? text(name, charset) : null;
        int number = 0;
        for (String line : text == null ? List.<String>of() : lines(text)) {
            number++;
            Matcher matcher = FETCH.matcher(line);
            if (!matcher.matches()) {
                reportLine(Code.BAG_LINE, name, number, line);
                continue;
            }
            String path = BagPath.decoded(matcher.group(3), one);
            if (!BagPath.isSafe(path) || !path.startsWith(PAYLOAD)) {
                reportLine(Code.BAG_PATH, name, number, path);
                continue;
            }
            if (!listed.contains(path)) {
                reportLine(Code.BAG_FETCH_UNLISTED, name, number, path);
            }
            if (fetched.putIfAbsent(path, matcher.group(1)) != null) {
                reportLine(Code.BAG_TWICE, name, number, path);
            }
            BagFiles.Item item = files.get(path);
            if (item != null
                    && !matcher.group(2).equals("-")
                    && !matcher.group(2).replaceFirst("^0+(?=.)", "").equals(String.valueOf(item.size()))) {
                report(Code.VERIFY_SIZE, path, item.size(), matcher.group(2));
            }
        }
        return fetched;
    }

    private void checkInfo() {
        String name = files.containsKey("bag-info.txt") ? "bag-info.txt" : "package-info.txt";
        String text = files.containsKey(name) ? text(name, charset) : null;
        int number = 0;
        boolean begun = false;
        int sums = 0;
        for (String line : text == null ? List.<String>of() : lines(text)) {
            number++;
            if (line.startsWith(" ") || line.startsWith("\t")) {
                if (!begun) {
                    reportLine(Code.BAG_INFO, name, number, line);
                }
                continue;
            }
            int colon = line.indexOf(':');
            if (colon <= 0 || one && Character.isWhitespace(line.charAt(colon - 1))) {
                reportLine(Code.BAG_INFO, name, number, line);
                continue;
            }
            begun = true;
            if (line.substring(0, colon).strip().equalsIgnoreCase("Payload-Oxum")) {
                if (++sums > 1) {
                    reportLine(Code.BAG_INFO, name, number, line);
                }
                checkSum(name, number, line.substring(colon + 1).strip());
            }
        }
    }

    private void checkSum(String name, int number, String written) {
        if (!written.matches("\\d{1,18}\\.\\d{1,18}")) {
            reportLine(Code.BAG_INFO, name, number, written);
            return;
        }
        long count = 0;
        long bytes = 0;
        for (Map.Entry<String, BagFiles.Item> entry : files.entrySet()) {
            if (entry.getKey().startsWith(PAYLOAD)) {
                count++;
                bytes += entry.getValue().size();
            }
        }
        String[] parts = written.split("\\.", -1);
        if (Long.parseLong(parts[0]) != bytes || Long.parseLong(parts[1]) != count) {
            diagnostics.report(Code.BAG_OXUM, Location.of(name, number, 1, 1), written, bytes + "." + count);
        }
    }

    private void checkTagManifests(List<Manifest> tags) {
        String info = files.containsKey("bag-info.txt") ? text("bag-info.txt", charset) : null;
        boolean ours = info != null && info.contains("\nBag-Software-Agent: " + BagInfo.SOFTWARE);
        if (tags.isEmpty()) {
            report(ours ? Code.BAG_ALTERED : Code.BAG_NO_TAG_MANIFEST, ".");
            return;
        }
        Set<String> listed = new HashSet<>();
        tags.forEach(manifest -> listed.addAll(manifest.digests().keySet()));
        for (String path : files.keySet()) {
            if (!path.startsWith(PAYLOAD) && !path.startsWith("tagmanifest-") && !listed.contains(path)) {
                report(Code.BAG_TAG_UNLISTED, path);
            }
        }
        if (ours) {
            tags.forEach(this::checkOurs);
        }
    }

    /** A tag manifest of ours lists all, in one way only; nothing else vouches for its blanks and line ends. */
    private void checkOurs(Manifest manifest) {
        StringBuilder text = new StringBuilder();
        new TreeMap<>(manifest.digests())
                .forEach((path, digest) -> text.append(digest)
                        .append("  ")
                        .append(BagPath.encoded(path))
                        .append('\n'));
        boolean all = files.keySet().stream()
                .filter(path -> !path.startsWith(PAYLOAD) && !path.startsWith("tagmanifest-"))
                .allMatch(manifest.digests()::containsKey);
        if (!all || !text.toString().equals(text(manifest.name(), charset))) {
            report(Code.BAG_ALTERED, manifest.name());
        }
    }

    // files

    /** The path under which a listed file is there; null when it is not. */
    private @Nullable String find(String path, String manifest) {
        if (files.containsKey(path)) {
            return path;
        }
        String other = composed.get(compose(path));
        if (other != null) {
            report(Code.BAG_OTHER_FORM, path, manifest);
        }
        return other;
    }

    private boolean matches(String path, Map<Algorithm, String> wanted) {
        BagFiles.Item item = files.get(path);
        if (item == null) {
            return false;
        }
        try (InputStream in = Files.newInputStream(item.file(), LinkOption.NOFOLLOW_LINKS)) {
            Set<Algorithm> algorithms = EnumSet.noneOf(Algorithm.class);
            algorithms.addAll(wanted.keySet());
            FileDigests digests = FileDigests.of(in, algorithms);
            for (Algorithm algorithm : algorithms) {
                if (!digests.get(algorithm).equals(wanted.get(algorithm))) {
                    report(Code.VERIFY_CHANGED, path);
                    return false;
                }
            }
            return true;
        } catch (IOException e) {
            report(Code.VERIFY_UNREADABLE, path, SystemMessages.of(e));
            return false;
        }
    }
}
