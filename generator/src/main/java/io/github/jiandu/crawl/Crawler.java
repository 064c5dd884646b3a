package io.github.jiandu.crawl;

import io.github.jiandu.crawl.Answer.Cut;
import io.github.jiandu.crawl.Answer.Kind;
import io.github.jiandu.crawl.CrawlNote.What;
import io.github.jiandu.crawl.CrawlReport.End;
import io.github.jiandu.work.Workers;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.zip.GZIPInputStream;
import java.util.zip.InflaterInputStream;
import org.jspecify.annotations.Nullable;

/**
 * Asks a site for everything it links to, breadth first, and keeps the answers in a folder.
 *
 * <pre>{@code
 * CrawlReport report = new Crawler(CrawlRequest.of("http://www.qinglan.example/"), Clock.systemUTC())
 *         .crawl(folder, progress -> {});
 * CrawlFolder.read(folder, answer -> ...);
 * }</pre>
 *
 * A crawl that was killed goes on when it is called again with the same folder: it goes the same way through the answers it has,
 * and asks the server where they end. So both ways give the same set, as long as the server answers the same.
 */
public final class Crawler {

    /** Failures in a row after which the server is taken to be down. */
    private static final int FAILURES = 10;

    private static final int MOST_REDIRECTS = 10;
    private static final int MOST_NOTES = 20_000;
    private static final int MOST_PROBES = 20;
    /** Bytes of a page that are searched for links. */
    private static final int MOST_PAGE_BYTES = 10 << 20;
    /** Characters of an error page that says it is one. */
    private static final int SHORT_TEXT = 300;

    private static final String NO_SUCH_NAME = "jiandu-wu-ci-ye-9f27c1";
    private static final Pattern EXTENSION = Pattern.compile("\\.[A-Za-z0-9]{1,5}$");
    private static final Pattern SAYS_MISSING = Pattern.compile(
            "(?:页面|网页|文件|文章|信息|内容|资源|记录|新闻)[^。！!]{0,8}(?:不存在|已删除|已被删除|未找到|找不到)"
                    + "|(?:找不到|没有找到|无法找到)[^。！!]{0,8}(?:页|文件|文章|信息|内容|资源|记录)"
                    + "|(?:page|file)(?: was| is| could)? not (?:be )?found",
            Pattern.CASE_INSENSITIVE);

    /**
     * How far a crawl is.
     *
     * @param answers addresses that were answered
     * @param bytes of their bodies
     * @param waiting addresses that are known and still to be asked for
     */
    public record Progress(int answers, long bytes, int waiting) {}

    private final CrawlRequest request;
    private final InstantSource clock;

    /** @param clock tells the date of each answer */
    public Crawler(CrawlRequest request, InstantSource clock) {
        this.request = request;
        this.clock = clock;
    }

    /**
     * Crawls, or goes on with it. Everything a server can do wrong is in the report.
     *
     * @param folder where answers are kept; made if it is not there
     * @param progress told after every answer
     * @throws IOException if the folder cannot be written, or holds another crawl
     */
    public CrawlReport crawl(Path folder, Consumer<Progress> progress) throws IOException {
        try (CrawlFolder answers = CrawlFolder.open(folder, request)) {
            return new Run(answers, progress).run();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    /** @param hops redirects that led here, one after the other */
    private record Candidate(Address address, @Nullable Address raw, String from, int depth, int hops, String shape) {}

    /** What the server says of a page that cannot exist. */
    private record Probe(@Nullable TextPrint text, @Nullable String redirect) {}

    private final class Run {
        private final CrawlFolder folder;
        private final Consumer<Progress> progress;
        private final Fetcher fetcher = new Fetcher(request, clock);
        private final Workers workers = new Workers(request.parallel());
        private final Address start = Objects.requireNonNull(Address.parse(request.start()));
        private final Set<String> sites = new HashSet<>();
        private final Deque<Candidate> queue = new ArrayDeque<>();
        private final Set<String> seen = new HashSet<>();
        private final Shapes shapes = new Shapes();
        private final Set<String> trapsTold = new HashSet<>();
        private final Map<String, Robots> robots = new HashMap<>();
        private final Map<String, Probe> probes = new HashMap<>();
        private final List<CrawlNote> notes = new ArrayList<>();
        private final long begin = System.nanoTime();
        private int answers;
        private long bytes;
        private int asked;
        private int failures;

        Run(CrawlFolder folder, Consumer<Progress> progress) {
            this.folder = folder;
            this.progress = progress;
            sites.add(start.site());
            for (String host : request.hosts()) {
                // both ways of the usual ports
                for (String scheme : List.of("http", "https")) {
                    Address named = Address.parse(scheme + "://" + host + "/");
                    if (named != null) {
                        sites.add(named.site());
                    }
                }
            }
        }

        CrawlReport run() throws IOException {
            enqueue(start, null, "", 0, 0, false);
            End end = End.COMPLETE;
            while (!queue.isEmpty()) {
                End over = over();
                if (over != null) {
                    end = over;
                    break;
                }
                List<Candidate> batch = nextBatch();
                List<Fetcher.Outcome> outcomes = fetch(batch);
                for (int i = 0; i < batch.size(); i++) {
                    Candidate candidate = batch.get(i);
                    if (failures < FAILURES && bytes < request.maxBytes()) {
                        process(candidate, outcomes.get(i));
                    } else {
                        queue.addLast(candidate);
                    }
                }
                if (failures >= FAILURES || answers == 0 && failures > 0) {
                    end = End.GONE;
                    break;
                }
            }
            for (int i = 0; i <= request.parallel(); i++) {
                Files.deleteIfExists(folder.draft(i));
            }
            return new CrawlReport(end, answers, bytes, asked, queue.size(), notes);
        }

        private @Nullable End over() {
            if (Thread.currentThread().isInterrupted()) {
                return End.INTERRUPTED;
            }
            if (answers >= request.maxAnswers()) {
                return End.ANSWERS;
            }
            if (bytes >= request.maxBytes()) {
                return End.BYTES;
            }
            return System.nanoTime() - begin > request.time().toNanos() ? End.TIME : null;
        }

        /** As many as may be asked for at a time, never more than may be asked for at all. */
        private List<Candidate> nextBatch() {
            List<Candidate> batch = new ArrayList<>();
            int most = Math.min(request.parallel(), request.maxAnswers() - answers);
            while (batch.size() < most && !queue.isEmpty()) {
                Candidate candidate = queue.removeFirst();
                if (shapes.isClosed(candidate.shape())) {
                    trap(candidate.address(), candidate.shape(), candidate.from());
                } else {
                    batch.add(candidate);
                }
            }
            return batch;
        }

        private List<Fetcher.Outcome> fetch(List<Candidate> batch) {
            List<Integer> slots = IntStream.range(0, batch.size()).boxed().toList();
            return workers.map(slots, i -> {
                Address address = batch.get(i).address();
                Answer known = folder.find(Kind.CONTENT, address);
                return known == null ? fetch(Kind.CONTENT, address, i) : new Fetcher.Outcome(known, "");
            });
        }

        private Fetcher.Outcome fetch(Kind kind, Address address, int slot) {
            try {
                return fetcher.fetch(kind, address, folder.draft(slot));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return new Fetcher.Outcome(null, "interrupted");
            }
        }

        private @Nullable Answer keep(Fetcher.Outcome outcome) throws IOException {
            Answer answer = outcome.answer();
            if (answer == null) {
                asked++;
                return null;
            }
            if (answer.body().getFileName().toString().startsWith("draft-")) {
                asked++;
                return folder.keep(answer);
            }
            return answer;
        }

        /** The answer to a request beside the way, asked for now if it is not there; null if there is none. */
        private @Nullable Answer aside(Kind kind, Address address) throws IOException {
            Answer known = folder.find(kind, address);
            return known != null ? known : keep(fetch(kind, address, request.parallel()));
        }

        private void process(Candidate candidate, Fetcher.Outcome outcome) throws IOException {
            Answer answer = keep(outcome);
            if (answer == null) {
                failures++;
                note(What.FAILED, candidate, outcome.reason());
                return;
            }
            failures = 0;
            answers++;
            bytes += answer.size();
            if (answer.cut() != Cut.NONE) {
                note(What.CUT, candidate, answer.cut().name());
            }
            int status = answer.status();
            if (status >= 300 && status < 400 && !answer.header("Location").isEmpty()) {
                redirected(candidate, answer.header("Location"));
            } else if (status >= 400) {
                note(What.MISSING, candidate, String.valueOf(status));
                if (candidate.raw() != null && status < 500) {
                    // a server that knows the bytes of the page alone
                    enqueue(candidate.raw(), null, candidate.from(), candidate.depth(), candidate.hops(), false);
                }
            } else {
                followed(candidate, answer);
            }
            progress.accept(new Progress(answers, bytes, queue.size()));
        }

        private void redirected(Candidate candidate, String location) throws IOException {
            Address target = Address.resolve(candidate.address(), location);
            if (target == null || !sites.contains(target.site())) {
                note(What.REDIRECT_AWAY, candidate, location);
                return;
            }
            Probe probe = probe(candidate.address());
            if (!isStart(candidate) && target.key().equals(probe.redirect())) {
                note(What.SOFT_MISSING, candidate, location);
            }
            if (candidate.hops() < MOST_REDIRECTS) {
                // one that only gives a number of a session leads to the same thing: it is asked for once more by that
                // name
                boolean samePage = target.key().equals(candidate.address().key())
                        && !target.equals(candidate.address())
                        && candidate.hops() < 2;
                enqueue(
                        target,
                        null,
                        candidate.address().toString(),
                        candidate.depth(),
                        candidate.hops() + 1,
                        samePage);
            }
        }

        private void followed(Candidate candidate, Answer answer) throws IOException {
            Address address = candidate.address();
            byte[] body = isText(answer) ? read(answer) : new byte[0];
            List<LinkFinder.Link> links;
            TextPrint print = null;
            if (isHtml(answer, body)) {
                LinkFinder.Page page = LinkFinder.page(body, address, answer.header("Content-Type"));
                print = TextPrint.of(withoutName(page.text(), address));
                TextPrint missing = isStart(candidate) ? null : probe(address).text();
                if (missing != null && missing.isLike(print)) {
                    note(What.SOFT_MISSING, candidate, "");
                    shapes.page(address, candidate.shape(), print.exact(), false);
                    return; // its links are those of every wrong address
                }
                if (saysMissing(page.text())) {
                    note(What.SOFT_MISSING, candidate, "");
                }
                links = page.links();
            } else if (isStyle(answer)) {
                links = LinkFinder.style(body, address);
            } else {
                return;
            }
            boolean leadsOn = false;
            for (LinkFinder.Link link : links) {
                boolean added = enqueue(
                        link.address(),
                        link.raw(),
                        address.toString(),
                        candidate.depth() + (link.part() ? 0 : 1),
                        0,
                        false);
                leadsOn |= added && !Shapes.of(link.address()).equals(candidate.shape());
            }
            if (print != null) {
                shapes.page(address, candidate.shape(), print.exact(), leadsOn);
            }
        }

        private boolean isStart(Candidate candidate) {
            return candidate.from().isEmpty() || candidate.address().key().equals(start.key());
        }

        /** True if the address is new and will be asked for. */
        private boolean enqueue(Address address, @Nullable Address raw, String from, int depth, int hops, boolean again)
                throws IOException {
            if (!sites.contains(address.site())) {
                return false;
            }
            String key = address.key();
            if (seen.contains(key) && !again) {
                return false;
            }
            String shape = Shapes.of(address);
            if (Shapes.grows(address) || shapes.isClosed(shape)) {
                trap(address, shape, from);
                return false;
            }
            Candidate candidate = new Candidate(address, raw, from, depth, hops, shape);
            seen.add(key);
            if (!request.ignoreRobots() && !robots(address).allows(address.target())) {
                note(What.ROBOTS, candidate, "");
                return false;
            }
            if (depth > request.maxDepth()) {
                note(What.TOO_DEEP, candidate, "");
                return false;
            }
            queue.addLast(candidate);
            return true;
        }

        private Robots robots(Address address) throws IOException {
            String site = address.scheme() + "://" + address.site();
            Robots known = robots.get(site);
            if (known != null) {
                return known;
            }
            Address file = new Address(address.scheme(), address.host(), address.port(), "/robots.txt", null);
            Answer answer = aside(Kind.ROBOTS, file);
            Robots rules;
            if (answer == null || answer.status() >= 500) {
                // no answer at all is told by the start address itself
                rules = answer == null ? Robots.ALL : Robots.NONE;
            } else if (answer.status() == 200) {
                rules = Robots.parse(new String(read(answer), StandardCharsets.UTF_8));
            } else {
                rules = Robots.ALL;
            }
            fetcher.slowDown(rules.delay());
            robots.put(site, rules);
            return rules;
        }

        /** What the server says of a page that is not there, whose name ends as this one's. */
        private Probe probe(Address address) throws IOException {
            Matcher found = EXTENSION.matcher(address.path());
            String extension = found.find() ? found.group().toLowerCase(Locale.ROOT) : "";
            String kind = address.site() + " " + extension;
            Probe known = probes.get(kind);
            if (known != null) {
                return known;
            }
            Probe probe = new Probe(null, null);
            if (probes.size() < MOST_PROBES) {
                Address wrong = new Address(
                        address.scheme(), address.host(), address.port(), "/" + NO_SUCH_NAME + extension, null);
                Answer answer = request.ignoreRobots() || robots(address).allows(wrong.target())
                        ? aside(Kind.PROBE, wrong)
                        : null;
                probe = answer == null ? probe : of(wrong, answer);
            }
            probes.put(kind, probe);
            return probe;
        }

        private Probe of(Address wrong, Answer answer) throws IOException {
            String location = answer.header("Location");
            if (answer.status() >= 300 && answer.status() < 400 && !location.isEmpty()) {
                Address target = Address.resolve(wrong, location);
                return new Probe(null, target == null ? null : target.key());
            }
            byte[] body = answer.status() < 300 ? read(answer) : new byte[0];
            if (!isHtml(answer, body)) {
                return new Probe(null, null);
            }
            LinkFinder.Page page = LinkFinder.page(body, wrong, answer.header("Content-Type"));
            return new Probe(TextPrint.of(withoutName(page.text(), wrong)), null);
        }

        private void trap(Address address, String shape, String from) {
            if (trapsTold.add(shape)) {
                notes(new CrawlNote(What.TRAP, address.toString(), from, shape));
            }
        }

        private void note(What what, Candidate candidate, String detail) {
            notes(new CrawlNote(what, candidate.address().toString(), candidate.from(), detail));
        }

        private void notes(CrawlNote note) {
            if (notes.size() < MOST_NOTES) {
                notes.add(note);
            }
        }
    }

    /** Whether a short page says that there is no such page. */
    static boolean saysMissing(String text) {
        return text.length() <= SHORT_TEXT && SAYS_MISSING.matcher(text).find();
    }

    /** Error pages often repeat the address that was asked for. */
    private static String withoutName(String text, Address address) {
        String name = address.path().substring(address.path().lastIndexOf('/') + 1);
        String plain = text.replace(address.toString(), "")
                .replace(address.target(), "")
                .replace(address.path(), "");
        return name.length() < 4 ? plain : plain.replace(name, "");
    }

    private static boolean isText(Answer answer) {
        String type = answer.header("Content-Type").toLowerCase(Locale.ROOT);
        return type.isBlank() || type.contains("text/") || type.contains("html") || type.contains("octet-stream");
    }

    private static boolean isHtml(Answer answer, byte[] body) {
        String type = answer.header("Content-Type").toLowerCase(Locale.ROOT);
        return type.contains("html") || !type.contains("css") && LinkFinder.looksLikeHtml(body);
    }

    private static boolean isStyle(Answer answer) {
        return answer.header("Content-Type").toLowerCase(Locale.ROOT).contains("css")
                || answer.address()
                        .replaceFirst("\\?.*", "")
                        .toLowerCase(Locale.ROOT)
                        .endsWith(".css");
    }

    /** The beginning of a body, unpacked. */
    private static byte[] read(Answer answer) throws IOException {
        String encoding = answer.header("Content-Encoding").strip().toLowerCase(Locale.ROOT);
        try (InputStream in = new BufferedInputStream(Files.newInputStream(answer.body()))) {
            try {
                return switch (encoding) {
                    case "gzip", "x-gzip" -> all(new GZIPInputStream(in));
                    case "deflate" -> all(new InflaterInputStream(in));
                    default -> in.readNBytes(MOST_PAGE_BYTES);
                };
            } catch (IOException e) {
                if (encoding.isEmpty()) {
                    throw e;
                }
                return new byte[0]; // what says it is packed and is not
            }
        }
    }

    /** As much as can be unpacked, also of a body that was cut. */
    private static byte[] all(InputStream in) {
        byte[] bytes = new byte[1 << 16];
        int length = 0;
        try {
            while (length < MOST_PAGE_BYTES) {
                int read = in.read(bytes, length, bytes.length - length);
                if (read < 0) {
                    break;
                }
                length += read;
                if (length == bytes.length) {
                    bytes = Arrays.copyOf(bytes, Math.min(MOST_PAGE_BYTES, 2 * length));
                }
            }
        } catch (IOException e) {
            // cut off: what came before counts
        }
        return Arrays.copyOf(bytes, length);
    }
}
