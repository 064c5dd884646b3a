package io.github.jiandu.intake;

import io.github.jiandu.crawl.PageParts;
import io.github.jiandu.fixity.Algorithm;
import io.github.jiandu.freeze.Address;
import io.github.jiandu.freeze.Loss;
import io.github.jiandu.freeze.LossSink;
import io.github.jiandu.freeze.Moved;
import io.github.jiandu.freeze.Original;
import io.github.jiandu.work.Workers;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Gathers what servers answered at many addresses, and says in the end what of it are the originals of one site: of each address
 * the last good answer; of other sites only what pages of this one show.
 */
final class Answers {

    private static final int PER_FOLDER = 1000;
    private static final int MOST_HOPS = 20;
    private static final int MOST_HOSTS_TOLD = 10;
    /** Bytes of a page that are searched for what it shows. */
    private static final int MOST_PAGE_BYTES = 10 << 20;
    /** A page that only says that it is not there is short. */
    private static final int MOST_ERROR_BYTES = 8 << 10;

    private static final int DIGEST_DIGITS = 32;

    private final Set<String> sites = new HashSet<>();
    private final Path scratch;
    private final Map<String, Good> good = new HashMap<>();
    private final Map<String, Bad> bad = new HashMap<>();
    private List<Moved> moved = List.of();
    private int files;

    /** The last good answer of an address, and the digests of all. */
    private record Good(ReceivedFile last, Set<String> versions, boolean ours) {}

    /** The last answer of an address that is no page: a redirect, or a failure. */
    private record Bad(Address at, String spelled, @Nullable Instant date, Head head, String location) {}

    /**
     * @param given the address of the site
     * @param hosts further hosts that belong to it
     * @param scratch an empty folder for bodies
     */
    Answers(Address given, Collection<String> hosts, Path scratch) {
        this.scratch = scratch;
        sites.add(given.site());
        for (String host : hosts) {
            Address named = Address.parse("http://" + host + "/");
            if (named != null) {
                sites.add(named.site());
            }
        }
    }

    /** Whether an answer with that status has a body worth keeping. */
    static boolean isGood(int status) {
        return status == 200 || status == 203;
    }

    /**
     * Takes an answer that is no page.
     *
     * @param location where it sends; empty when it does not
     */
    void takeOther(Address at, String spelled, @Nullable Instant date, Head head, String location) {
        Bad former = bad.get(at.key());
        if (former == null || !isBefore(date, former.date())) {
            bad.put(at.key(), new Bad(at, spelled, date, head, location));
        }
    }

    /**
     * Takes a good answer and its body, which is put on disk.
     *
     * @param since when that body was put where it comes from: it stands there unchanged for as long
     */
    void take(Address at, String spelled, @Nullable Instant date, Head head, InputStream body, FileTime since)
            throws IOException {
        Path file = scratch.resolve(String.format(Locale.ROOT, "%04d", files / PER_FOLDER))
                .resolve(String.format(Locale.ROOT, "%07d", files));
        files++;
        Files.createDirectories(Objects.requireNonNull(file.getParent()));
        MessageDigest digest = Algorithm.SHA256.start();
        try (OutputStream out = new DigestOutputStream(Files.newOutputStream(file), digest)) {
            body.transferTo(out);
        }
        Files.setLastModifiedTime(file, since);
        String hex = HexFormat.of().formatHex(digest.digest());
        keep(new ReceivedFile("", at, spelled, head, date, Files.size(file), file), hex, true);
    }

    /** Takes a good answer whose body is in a file already, which stays where it is. */
    void take(Address at, String spelled, @Nullable Instant date, Head head, Path body, long size, String sha256) {
        keep(new ReceivedFile("", at, spelled, head, date, size, body), sha256, false);
    }

    private void keep(ReceivedFile answer, String sha256, boolean ours) {
        String key = answer.at().key();
        Good former = good.get(key);
        Set<String> versions = former == null ? new LinkedHashSet<>(1) : former.versions();
        versions.add(sha256.substring(0, Math.min(DIGEST_DIGITS, sha256.length())));
        boolean newer = former == null || !isBefore(answer.date(), former.last().date());
        Good dropped = newer ? former : new Good(answer, Set.of(), ours);
        if (newer) {
            good.put(key, new Good(answer, versions, ours));
        }
        if (dropped != null && dropped.ours()) {
            try {
                Files.deleteIfExists(dropped.last().file());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** What has no date counts as later than what came before it. */
    private static boolean isBefore(@Nullable Instant date, @Nullable Instant other) {
        return date != null && other != null && date.isBefore(other);
    }

    private boolean isOwn(Address address) {
        return sites.contains(address.site());
    }

    /** Hosts of pages, if none of them is of the site; empty otherwise. */
    List<String> otherHosts() {
        Set<String> hosts = new TreeSet<>();
        for (Good answer : good.values()) {
            if (isOwn(answer.last().at())) {
                return List.of();
            }
            if (answer.last().isPage()) {
                hosts.add(answer.last().at().host());
            }
        }
        return hosts.stream().limit(MOST_HOSTS_TOLD).toList();
    }

    /** The originals, sorted by path; tells what else there was. */
    List<Original> originals(LossSink losses) {
        List<ReceivedFile> own = new ArrayList<>();
        Map<String, ReceivedFile> foreign = new TreeMap<>();
        for (Map.Entry<String, Good> entry : new TreeMap<>(good).entrySet()) {
            ReceivedFile answer = entry.getValue().last();
            if (!isOwn(answer.at())) {
                foreign.put(entry.getKey(), answer);
                continue;
            }
            own.add(answer);
            int versions = entry.getValue().versions().size();
            if (versions > 1) {
                losses.lost(
                        Loss.SEVERAL_VERSIONS,
                        answer.at().filePath(),
                        LossSink.WHOLE,
                        versions + (answer.date() == null ? "" : ", " + answer.date()));
            }
        }
        List<ReceivedFile> shown = shown(own, foreign, losses);
        Set<String> paths = new HashSet<>();
        List<Original> originals = new ArrayList<>();
        // what a folder shows has no name of its own, and yields to what has
        own.sort(Comparator.comparing(answer -> answer.at().path().endsWith("/")));
        for (ReceivedFile answer : own) {
            originals.add(answer.named(distinct(answer.at().filePath(), paths)));
        }
        for (ReceivedFile answer : shown) {
            String host = answer.at().host().replace(':', '_');
            originals.add(answer.named(distinct(host + "/" + answer.at().filePath(), paths)));
        }
        originals.sort(Comparator.comparing(Original::path));
        leftOut(foreign, shown, losses);
        others(losses);
        return originals;
    }

    /** What pages of the site show of other sites; also says which pages say that they are not there. */
    private List<ReceivedFile> shown(List<ReceivedFile> own, Map<String, ReceivedFile> foreign, LossSink losses) {
        Set<String> wanted = new TreeSet<>();
        Deque<ReceivedFile> styles = new ArrayDeque<>();
        boolean alone = foreign.values().stream().allMatch(ReceivedFile::isPage);
        List<ReceivedFile> looked = own.stream()
                .filter(answer ->
                        answer.isPage() && (!alone || answer.size() <= MOST_ERROR_BYTES) || !alone && answer.isStyle())
                .toList();
        List<PageParts> parts = new Workers(Runtime.getRuntime().availableProcessors()).map(looked, Answers::parts);
        for (int i : IntStream.range(0, looked.size()).toArray()) {
            if (parts.get(i).missing()) {
                losses.lost(Loss.SOFT_MISSING, looked.get(i).at().filePath(), LossSink.WHOLE, "");
            }
            want(parts.get(i), foreign, wanted, styles);
        }
        while (!styles.isEmpty()) {
            want(parts(styles.pop()), foreign, wanted, styles);
        }
        return wanted.stream().map(foreign::get).toList();
    }

    private void want(
            PageParts parts, Map<String, ReceivedFile> foreign, Set<String> wanted, Deque<ReceivedFile> styles) {
        for (String address : parts.loaded()) {
            Address parsed = Address.parse(address);
            ReceivedFile answer =
                    parsed == null ? null : foreign.get(end(parsed).key());
            if (answer != null && !answer.isPage() && wanted.add(answer.at().key()) && answer.isStyle()) {
                styles.push(answer);
            }
        }
    }

    private static PageParts parts(ReceivedFile answer) {
        try (InputStream in = answer.open()) {
            String type = answer.isStyle() ? "text/css" : Objects.requireNonNullElse(answer.httpCharset(), "");
            return PageParts.of(
                    in.readNBytes(MOST_PAGE_BYTES), answer.address(), type.contains("/") ? type : "charset=" + type);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void leftOut(Map<String, ReceivedFile> foreign, List<ReceivedFile> shown, LossSink losses) {
        Set<ReceivedFile> kept = new HashSet<>(shown);
        Map<String, int[]> counts = new TreeMap<>();
        for (ReceivedFile answer : foreign.values()) {
            if (!kept.contains(answer)) {
                counts.computeIfAbsent(answer.at().host(), host -> new int[2])[answer.isPage() ? 0 : 1]++;
            }
        }
        counts.forEach((host, count) ->
                losses.lost(Loss.OTHER_HOST, host, LossSink.WHOLE, count[0] + " pages, " + count[1] + " other files"));
    }

    /** Where redirects lead in the end. */
    private Address end(Address from) {
        Address at = from;
        for (int i = 0; i < MOST_HOPS; i++) {
            Bad answer = good.containsKey(at.key()) ? null : bad.get(at.key());
            Address next = answer == null ? null : target(answer);
            if (next == null) {
                return at;
            }
            at = next;
        }
        return at;
    }

    private static @Nullable Address target(Bad answer) {
        String location = answer.location().strip().replaceFirst("#.*", "");
        if (location.isEmpty()) {
            return null;
        }
        return location.matches("(?i)[a-z][a-z0-9+.-]*:.*")
                ? Address.parse(location)
                : answer.at().resolve(location);
    }

    /** Settles what the answers without a page are: other names of pages, or nothing. */
    private void others(LossSink losses) {
        List<Moved> found = new ArrayList<>();
        for (Map.Entry<String, Bad> entry : new TreeMap<>(bad).entrySet()) {
            Bad answer = entry.getValue();
            if (good.containsKey(entry.getKey()) || !isOwn(answer.at())) {
                continue;
            }
            String path = answer.at().filePath();
            if (path.equals("robots.txt")) {
                continue; // every crawler asks for it, and nothing leads to it
            }
            if (answer.location().isBlank()) {
                losses.lost(
                        Loss.ANSWER_MISSING,
                        path,
                        LossSink.WHOLE,
                        String.valueOf(answer.head().status()));
                continue;
            }
            Address end = end(answer.at());
            Good target = good.get(end.key());
            if (target != null && isOwn(end)) {
                found.add(new Moved(
                        answer.spelled(),
                        target.last().spelled(),
                        answer.date(),
                        answer.head().received(0)));
            } else {
                losses.lost(
                        isOwn(end) ? Loss.MOVED_NOWHERE : Loss.MOVED_AWAY,
                        path,
                        LossSink.WHOLE,
                        shortened(answer.location()));
            }
        }
        moved = List.copyOf(found);
    }

    List<Moved> moved() {
        return moved;
    }

    private static String shortened(String text) {
        String plain = text.replaceAll("\\p{Cntrl}", " ");
        return plain.length() <= 300 ? plain : plain.substring(0, 300) + "…";
    }

    private static String distinct(String path, Set<String> paths) {
        String distinct = path;
        int point = path.lastIndexOf('.');
        int end = point > path.lastIndexOf('/') + 1 ? point : path.length();
        for (int i = 2; !paths.add(distinct); i++) {
            distinct = path.substring(0, end) + "~" + i + path.substring(end);
        }
        return distinct;
    }
}
