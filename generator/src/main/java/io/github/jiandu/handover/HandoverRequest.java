package io.github.jiandu.handover;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Iterator;
import java.util.List;
import java.util.Map;

/**
 * What to hand over.
 *
 * @param output the folder that is to hold one folder for each medium
 * @param made 制作日期
 * @param settings what {@code handover.yaml} says
 * @param provenance where the records come from
 * @param records in the order in which they are to be numbered, best by day; read once, one by one
 * @param corrections what was changed after archiving, in order
 * @param inspection what is done with each medium before all is put in place
 */
public record HandoverRequest(
        Path output,
        LocalDate made,
        HandoverSettings settings,
        Provenance provenance,
        Iterable<HandoverRecord> records,
        List<Correction> corrections,
        Inspection inspection) {

    public HandoverRequest {
        corrections = List.copyOf(corrections);
    }

    /** Records of a list. */
    public static HandoverRequest of(
            Path output,
            LocalDate made,
            HandoverSettings settings,
            Provenance provenance,
            Iterable<HandoverRecord> records) {
        return new HandoverRequest(output, made, settings, provenance, records, List.of(), Inspection.NONE);
    }

    public HandoverRequest withInspection(Inspection look) {
        return new HandoverRequest(output, made, settings, provenance, records, corrections, look);
    }

    public HandoverRequest withCorrections(List<Correction> changes) {
        return new HandoverRequest(output, made, settings, provenance, records, changes, inspection);
    }

    /** The records, one by one. */
    Iterator<HandoverRecord> iterator() {
        return records.iterator();
    }

    /** Looks at a finished medium, so that its report can go along (PKG-17). */
    @FunctionalInterface
    public interface Inspection {

        /** No look. */
        Inspection NONE = medium -> Map.of();

        /**
         * The report, as files by their ending ({@code HTML}, {@code TXT}, {@code JSON}).
         *
         * @throws Refused when the medium must not be handed over
         */
        Map<String, byte[]> of(Path medium) throws IOException, Refused;
    }

    /** A medium that must not be handed over as it is. */
    public static final class Refused extends Exception {
        private static final long serialVersionUID = 1;

        private final List<String> findings;

        /** @param findings what is wrong, each in a line */
        public Refused(List<String> findings) {
            super(String.join("\n", findings));
            this.findings = List.copyOf(findings);
        }

        public List<String> findings() {
            return findings;
        }
    }
}
