package io.github.jiandu.report;

import io.github.jiandu.change.Approval;
import io.github.jiandu.change.ChangeCounts;
import io.github.jiandu.change.ChangeList;
import io.github.jiandu.change.Reviewed;
import io.github.jiandu.diagnostic.Diagnostic;
import io.github.jiandu.diagnostic.Language;
import io.github.jiandu.diagnostic.Location;
import io.github.jiandu.diagnostic.Severity;
import io.github.jiandu.json.JsonWriter;
import io.github.jiandu.privacy.PersonalNumbers;
import io.github.jiandu.site.LeftOut;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a run did.
 *
 * @param verb for instance build
 * @param site the site's folder
 * @param output the folder that was written to
 * @param published whether the output was put in place; if not, the former one stands as it was
 * @param pages number of entries published
 * @param columns number of columns published
 * @param files number of files written
 * @param leftOut pages that were not published
 * @param stages how long each stage took
 * @param changes how many pages differ from the former output; null when there was none or nothing was built
 * @param review what was found when a second person was to look at the changes, or null
 * @param diagnostics problems, sorted
 */
public record Report(
        String verb,
        Path site,
        Path output,
        boolean published,
        int pages,
        int columns,
        int files,
        List<LeftOut> leftOut,
        List<Stage> stages,
        @Nullable ChangeCounts changes,
        @Nullable Reviewed review,
        List<Diagnostic> diagnostics) {

    private static final int SHOWN_NOTES = 10;

    /**
     * A stage of a run.
     *
     * @param name for instance render
     * @param nanos how long it took
     */
    public record Stage(String name, long nanos) {}

    public Report {
        leftOut = List.copyOf(leftOut);
        stages = List.copyOf(stages);
        diagnostics = List.copyOf(diagnostics);
    }

    /** Number of problems of a severity. */
    public long count(Severity severity) {
        return diagnostics.stream().filter(d -> d.severity() == severity).count();
    }

    /** What a console shows: every error and warning, and as many notes as do not bury them. */
    public List<Diagnostic> shown() {
        long[] notes = {0};
        return diagnostics.stream()
                .filter(d -> d.severity() != Severity.INFO || notes[0]++ < SHOWN_NOTES)
                .toList();
    }

    public boolean hasErrors() {
        return count(Severity.ERROR) > 0;
    }

    /** The same report for programs. Durations are in milliseconds. */
    public String toJson() {
        JsonWriter json = new JsonWriter().object();
        json.field("verb", verb)
                .field("site", site.toString())
                .field("output", output.toString())
                .field("published", published)
                .field("pages", pages)
                .field("columns", columns)
                .field("files", files)
                .field("errors", count(Severity.ERROR))
                .field("warnings", count(Severity.WARNING));
        json.key("leftOut").array();
        for (LeftOut page : leftOut) {
            json.object()
                    .field("file", page.file())
                    .field("reason", page.reason().english())
                    .field("date", page.date() == null ? null : page.date().toString())
                    .end();
        }
        json.end().key("stages").array();
        for (Stage stage : stages) {
            json.object()
                    .field("name", stage.name())
                    .field("millis", stage.nanos() / 1_000_000)
                    .end();
        }
        json.end();
        ChangeCounts counted = changes;
        if (counted != null) {
            json.key("changes")
                    .object()
                    .field("added", counted.added())
                    .field("changed", counted.changed())
                    .field("withdrawn", counted.withdrawn())
                    .end();
        }
        if (review != null) {
            write(review, json);
        }
        json.key("diagnostics").array();
        diagnostics.forEach(diagnostic -> write(diagnostic, json));
        return json.end().end().toString();
    }

    /** Writes {@link #toJson} to a file, whose folder need not exist. */
    public void writeJson(Path file) throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        if (folder != null) {
            Files.createDirectories(folder);
        }
        Files.writeString(file, toJson());
    }

    private static void write(Reviewed review, JsonWriter json) {
        ChangeList changes = review.changes();
        json.key("review").object();
        json.field("digest", changes.digest())
                .field("added", changes.added().size())
                .field("changed", changes.changed().size())
                .field("moved", changes.moved().size())
                .field("withdrawn", changes.withdrawn().size());
        Approval approval = review.approval();
        if (approval != null) {
            json.key("approval")
                    .object()
                    .field("name", approval.name())
                    .field("date", approval.date().toString())
                    .field("note", approval.note())
                    .end();
        }
        json.end();
    }

    private static void write(Diagnostic diagnostic, JsonWriter json) {
        json.object()
                .field("code", diagnostic.code().id())
                .field("severity", diagnostic.severity().label(Language.EN));
        location(diagnostic.at(), json);
        json.field("message", PersonalNumbers.hidden(diagnostic.message(Language.ZH)))
                .field("advice", PersonalNumbers.hidden(diagnostic.advice(Language.ZH)))
                .field("messageEn", PersonalNumbers.hidden(diagnostic.message(Language.EN)))
                .field("adviceEn", PersonalNumbers.hidden(diagnostic.advice(Language.EN)));
        if (!diagnostic.related().isEmpty()) {
            json.key("related").array();
            for (Location related : diagnostic.related()) {
                json.object();
                location(related, json);
                json.end();
            }
            json.end();
        }
        json.end();
    }

    private static void location(Location at, JsonWriter json) {
        json.field("file", at.file());
        Location.@Nullable Span span = at.span();
        if (span != null) {
            json.field("line", span.line()).field("col", span.col()).field("length", span.length());
        }
    }
}
