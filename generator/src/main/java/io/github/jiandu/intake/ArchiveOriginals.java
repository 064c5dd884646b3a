package io.github.jiandu.intake;

import io.github.jiandu.diagnostic.Code;
import io.github.jiandu.diagnostic.Diagnostic;
import io.github.jiandu.diagnostic.Diagnostics;
import io.github.jiandu.diagnostic.Language;
import io.github.jiandu.diagnostic.Location;
import io.github.jiandu.diagnostic.Severity;
import io.github.jiandu.file.FileNames;
import io.github.jiandu.freeze.Address;
import io.github.jiandu.freeze.FreezeRequest;
import io.github.jiandu.freeze.Loss;
import io.github.jiandu.freeze.LossSink;
import io.github.jiandu.freeze.Moved;
import io.github.jiandu.freeze.Original;
import io.github.jiandu.freeze.Received;
import io.github.jiandu.warc.ArchivedCapture;
import io.github.jiandu.warc.WebArchive;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** An old site in a WARC file or a WACZ. Bodies stand on disk, beside the output, while it is frozen. */
public final class ArchiveOriginals implements OldSource {

    /** Oddities that leave the content as it was recorded. */
    private static final Set<Code> HARMLESS = Set.of(
            Code.WARC_VERSION,
            Code.WARC_VERSION_MIXED,
            Code.WARC_TYPE,
            Code.WARC_DATE,
            Code.WARC_NO_WARCINFO,
            Code.WARC_ID_TWICE,
            Code.WARC_SHARED_MEMBER,
            Code.WARC_DIGEST_UNKNOWN,
            Code.WARC_NO_DIGEST,
            Code.WARC_ALONE,
            Code.WACZ_NO_DIGEST);

    private static final int TELL_EVERY = 100;

    private final Path file;
    private final Address given;
    private final Set<String> hosts;
    private final Path output;
    private final FreezeRequest.Progress progress;
    private final Diagnostics diagnostics;
    private @Nullable Scratch scratch;
    private List<Moved> moved = List.of();
    private int captures;

    /**
     * @param given the address of the site that is to be taken out of the archive
     * @param hosts further hosts that belong to it
     * @param output where the copy goes
     * @param diagnostics is told what is wrong with the file; as warnings, since what can be read is taken
     */
    public ArchiveOriginals(
            Path file,
            Address given,
            Set<String> hosts,
            Path output,
            FreezeRequest.Progress progress,
            Diagnostics diagnostics) {
        this.file = file;
        this.given = given;
        this.hosts = Set.copyOf(hosts);
        this.output = output;
        this.progress = progress;
        this.diagnostics = diagnostics;
    }

    @Override
    public List<Path> places() {
        return List.of(file);
    }

    @Override
    public List<Original> list(LossSink losses) throws IOException {
        close();
        Scratch opened = Scratch.in(output);
        scratch = opened;
        Answers answers = new Answers(given, hosts, opened.folder());
        Diagnostics found = new Diagnostics();
        captures = 0;
        try (WebArchive archive = WebArchive.open(file, found)) {
            archive.forEach((capture, body) -> take(capture, body, answers));
        } finally {
            tell(found, losses);
        }
        progress.at("archive", captures, captures);
        List<String> others = answers.otherHosts();
        if (!others.isEmpty()) {
            diagnostics.report(
                    Code.FREEZE_HOST, Location.ofFile(FileNames.of(file)), given.host(), String.join("、", others));
        }
        List<Original> originals = answers.originals(losses);
        moved = answers.moved();
        return originals;
    }

    private void take(ArchivedCapture capture, InputStream body, Answers answers) throws IOException {
        if (captures++ % TELL_EVERY == 0) {
            progress.at("archive", captures, 0);
        }
        Address at = Address.parse(capture.uri());
        if (at == null) {
            return; // the reader refuses what is no address
        }
        List<Received.Field> fields = capture.fields().stream()
                .map(field -> new Received.Field(field.name(), field.value()))
                .toList();
        Head head = Head.of(capture.status(), capture.contentType(), fields, true);
        if (Answers.isGood(capture.status())) {
            answers.take(at, capture.uri(), capture.date(), head, body, Files.getLastModifiedTime(file));
        } else {
            boolean sends = capture.status() >= 300 && capture.status() < 400;
            answers.takeOther(at, capture.uri(), capture.date(), head, sends ? Head.field(fields, "Location") : "");
        }
    }

    /** What is wrong with the file keeps nobody from taking the rest, but it is told, and agreed to where content is lost. */
    private void tell(Diagnostics found, LossSink losses) {
        for (Diagnostic problem : found.sorted()) {
            if (problem.severity() == Severity.INFO) {
                continue;
            }
            diagnostics.report(
                    new Diagnostic(problem.code(), Severity.WARNING, problem.at(), problem.args(), problem.related()));
            losses.lost(
                    HARMLESS.contains(problem.code()) ? Loss.RECORD_ODD : Loss.RECORD_DAMAGED,
                    problem.at().file(),
                    LossSink.WHOLE,
                    problem.code().id() + " " + problem.message(Language.ZH));
        }
    }

    @Override
    public Set<String> hosts() {
        return hosts;
    }

    @Override
    public List<Moved> moved() {
        return moved;
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
