package io.github.jiandu.intake;

import io.github.jiandu.crawl.Answer;
import io.github.jiandu.crawl.CrawlFolder;
import io.github.jiandu.crawl.CrawlNote;
import io.github.jiandu.crawl.CrawlReport;
import io.github.jiandu.crawl.CrawlRequest;
import io.github.jiandu.crawl.Crawler;
import io.github.jiandu.diagnostic.Code;
import io.github.jiandu.diagnostic.Diagnostics;
import io.github.jiandu.diagnostic.Location;
import io.github.jiandu.file.FolderTree;
import io.github.jiandu.fixity.Algorithm;
import io.github.jiandu.freeze.Address;
import io.github.jiandu.freeze.FreezeRequest;
import io.github.jiandu.freeze.Loss;
import io.github.jiandu.freeze.LossSink;
import io.github.jiandu.freeze.Moved;
import io.github.jiandu.freeze.Original;
import io.github.jiandu.freeze.Received;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import java.util.zip.InflaterInputStream;
import org.jspecify.annotations.Nullable;

/**
 * An old site on a server that still answers. What it said stays in a hidden folder of the output until the copy is sealed: a
 * run that was killed, that ran out of time or whose losses are still to be agreed to is gone on with, not begun again.
 */
public final class ServerOriginals implements OldSource {

    /** An answer that says it is packed may unpack to so much. */
    private static final long LONGEST_UNPACKED = 1L << 30;

    private static final int ID_DIGITS = 12;

    private final CrawlRequest request;
    private final Address given;
    private final Path output;
    private final Path crawl;
    private final InstantSource clock;
    private final FreezeRequest.Progress progress;
    private final Diagnostics diagnostics;
    private @Nullable Scratch scratch;
    private List<Moved> moved = List.of();

    /**
     * @param given the address that the site is to have had: that of the request, or another when it is asked by a makeshift one
     * @param output where the copy goes
     * @param clock tells the date of each answer
     */
    public ServerOriginals(
            CrawlRequest request,
            Address given,
            Path output,
            InstantSource clock,
            FreezeRequest.Progress progress,
            Diagnostics diagnostics) {
        this.request = request;
        this.given = given;
        this.output = output;
        this.clock = clock;
        this.progress = progress;
        this.diagnostics = diagnostics;
        // another crawl into the same output is another one
        String id = request.start() + " " + new java.util.TreeSet<>(request.hosts()) + " " + request.ignoreRobots();
        this.crawl = output.resolve(".jiandu-crawl-" + Algorithm.SHA256.hex(id).substring(0, ID_DIGITS));
    }

    @Override
    public List<Path> places() {
        return List.of();
    }

    @Override
    public List<Original> list(LossSink losses) throws IOException {
        close();
        Scratch opened = Scratch.in(output);
        scratch = opened;
        CrawlReport report = new Crawler(request, clock)
                .crawl(crawl, now -> progress.at("crawl", now.answers(), now.answers() + now.waiting() + 1));
        progress.at("crawl", report.answers(), report.answers());
        if (report.answers() == 0) {
            diagnostics.report(Code.FREEZE_NO_ANSWER, Location.ofFile(request.start()), request.start());
            return List.of();
        }
        tell(report, losses);
        Address start = Objects.requireNonNull(Address.parse(request.start()));
        Answers answers = new Answers(given, request.hosts(), opened.folder());
        CrawlFolder.read(crawl, answer -> {
            if (answer.kind() == Answer.Kind.CONTENT) {
                take(answer, start, answers, losses);
            }
        });
        List<Original> originals = answers.originals(soft(losses));
        moved = answers.moved();
        return originals;
    }

    /** The crawl knows better what says that there is no such page: it asked for one that cannot exist. */
    private static LossSink soft(LossSink losses) {
        return (kind, path, line, detail) -> {
            if (kind != Loss.SOFT_MISSING && kind != Loss.ANSWER_MISSING) {
                losses.lost(kind, path, line, detail);
            }
        };
    }

    /** The address in public of what was asked for by a makeshift one. */
    private @Nullable Address known(String asked, Address start) {
        Address at = Address.parse(asked);
        return at == null || !at.host().equals(start.host())
                ? at
                : new Address(given.scheme(), given.host(), at.path(), at.query());
    }

    private void take(Answer answer, Address start, Answers answers, LossSink losses) throws IOException {
        Address at = known(answer.address(), start);
        if (at == null) {
            return;
        }
        String type = answer.header("Content-Type");
        List<Received.Field> fields = answer.headers().stream()
                .map(header -> new Received.Field(header.name(), header.value()))
                .toList();
        if (!Answers.isGood(answer.status())) {
            boolean sends = answer.status() >= 300 && answer.status() < 400;
            Address target = sends ? known(resolved(answer), start) : null;
            answers.takeOther(
                    at,
                    at.text(),
                    answer.date(),
                    Head.of(answer.status(), type, fields, false),
                    target == null ? "" : target.text());
            return;
        }
        String coding = answer.header("Content-Encoding").strip().toLowerCase(Locale.ROOT);
        if (coding.isEmpty() || coding.equals("identity")) {
            answers.take(
                    at,
                    at.text(),
                    answer.date(),
                    Head.of(answer.status(), type, fields, false),
                    answer.body(),
                    answer.size(),
                    answer.sha256());
            return;
        }
        Head head = Head.of(answer.status(), type, fields, true);
        try (InputStream in = new BufferedInputStream(Files.newInputStream(answer.body()))) {
            answers.take(
                    at,
                    at.text(),
                    answer.date(),
                    head,
                    new Unpacked(in, coding, at, losses),
                    Files.getLastModifiedTime(answer.body()));
        }
    }

    private static String resolved(Answer answer) {
        Address own = Objects.requireNonNull(Address.parse(answer.address()));
        String location = answer.header("Location").strip().replaceFirst("#.*", "");
        return location.matches("(?i)[a-z][a-z0-9+.-]*:.*")
                ? location
                : own.resolve(location).text();
    }

    /** A body without its coding, as much of it as can be had. */
    private static final class Unpacked extends InputStream {
        private final @Nullable InputStream in;
        private final Address at;
        private final LossSink losses;
        private long left = LONGEST_UNPACKED;
        private boolean ended;

        Unpacked(InputStream packed, String coding, Address at, LossSink losses) {
            this.at = at;
            this.losses = losses;
            InputStream opened = null;
            try {
                opened = switch (coding) {
                    case "gzip", "x-gzip" -> new GZIPInputStream(packed);
                    case "deflate" -> new InflaterInputStream(packed);
                    default -> throw new IOException(coding);
                };
            } catch (IOException e) {
                end("Content-Encoding: " + coding);
            }
            this.in = opened;
        }

        private void end(String why) {
            ended = true;
            losses.lost(Loss.ANSWER_CUT, at.filePath(), LossSink.WHOLE, why);
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            if (ended || in == null) {
                return -1;
            }
            try {
                int read = in.read(bytes, offset, length);
                left -= Math.max(0, read);
                if (left < 0) {
                    end("> " + LONGEST_UNPACKED + " bytes");
                    return -1;
                }
                return read;
            } catch (IOException e) {
                end("Content-Encoding");
                return -1;
            }
        }
    }

    private void tell(CrawlReport report, LossSink losses) {
        for (CrawlNote note : report.notes()) {
            Address at = Address.parse(note.address());
            String path = at == null ? note.address() : at.filePath();
            Loss kind = switch (note.what()) {
                case REDIRECT_AWAY -> null; // told with the answers
                case ROBOTS -> Loss.ROBOTS;
                case TRAP -> Loss.CRAWL_TRAP;
                case SOFT_MISSING -> Loss.SOFT_MISSING;
                case MISSING -> Loss.ANSWER_MISSING;
                case FAILED -> Loss.ANSWER_FAILED;
                case CUT -> Loss.ANSWER_CUT;
                case TOO_DEEP -> Loss.CRAWL_LIMIT;
            };
            if (kind != null) {
                // why there was no answer may differ from run to run, and what was agreed to must not
                String detail = kind == Loss.ANSWER_FAILED ? "" : note.detail();
                String from = note.from().isEmpty() ? "" : "<- " + note.from();
                losses.lost(kind, path, LossSink.WHOLE, detail.isEmpty() ? from : (detail + " " + from).strip());
            }
        }
        if (report.end() != CrawlReport.End.COMPLETE) {
            String why = report.end().name().toLowerCase(Locale.ROOT);
            losses.lost(Loss.CRAWL_LIMIT, request.start(), LossSink.WHOLE, why + ", " + report.waiting());
        }
    }

    @Override
    public Set<String> hosts() {
        return request.hosts();
    }

    @Override
    public List<Moved> moved() {
        return moved;
    }

    @Override
    public void sealed() throws IOException {
        FolderTree.delete(crawl);
    }

    @Override
    public void close() throws IOException {
        Scratch opened = scratch;
        scratch = null;
        if (opened != null) {
            opened.close();
        }
    }
}
