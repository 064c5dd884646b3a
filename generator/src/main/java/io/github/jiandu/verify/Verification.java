package io.github.jiandu.verify;

import io.github.jiandu.diagnostic.Diagnostic;
import io.github.jiandu.diagnostic.Severity;
import io.github.jiandu.output.Manifest;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a verification found.
 *
 * @param level how closely the site was looked at
 * @param unit what was counted
 * @param site whose files the manifest lists, or null when it does not say
 * @param digest the SHA-256 of the manifest, of a bag's tag manifest, or of the file, in lower-case hexadecimal; null when there
 *     is none
 * @param code the same for paper, or null
 * @param codeMatches whether that is what was written down, or null when nothing was given to compare
 * @param files how many the manifest lists; of a WARC file, how many records it has
 * @param sound how many of them are as they should be
 * @param bytes how many the sound files have together
 * @param problems sorted by path; errors are damage, notes tell what could not be proved
 */
public record Verification(
        Level level,
        Unit unit,
        Manifest.@Nullable Site site,
        @Nullable String digest,
        @Nullable PaperCode code,
        @Nullable Boolean codeMatches,
        int files,
        int sound,
        long bytes,
        List<Diagnostic> problems) {

    /** What is counted. */
    public enum Unit {
        /** Files of a manifest. */
        FILES,
        /** Records of a WARC file. */
        RECORDS
    }

    /** What it comes to. */
    public enum Verdict {
        /** Everything is as it should be. */
        SOUND("sound"),
        /** Something is not; the problems name it. */
        DAMAGED("damaged"),
        /** Nothing is wrong, but not everything could be proved. */
        INCOMPLETE("incomplete");

        private final String key;

        Verdict(String key) {
            this.key = key;
        }

        /** Its name in JSON. */
        public String key() {
            return key;
        }
    }

    public Verification {
        problems = List.copyOf(problems);
    }

    /** The same with more problems. */
    public Verification with(List<Diagnostic> more) {
        List<Diagnostic> all = new ArrayList<>(problems);
        all.addAll(more);
        return new Verification(level, unit, site, digest, code, codeMatches, files, sound, bytes, all);
    }

    public Verdict verdict() {
        if (damage() > 0) {
            return Verdict.DAMAGED;
        }
        return problems.isEmpty() ? Verdict.SOUND : Verdict.INCOMPLETE;
    }

    /** How many of the problems are damage. */
    public int damage() {
        return (int) problems.stream()
                .filter(problem -> problem.severity() == Severity.ERROR)
                .count();
    }
}
