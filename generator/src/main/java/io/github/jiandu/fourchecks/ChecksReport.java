package io.github.jiandu.fourchecks;

import java.time.LocalDate;
import java.util.List;

/**
 * What the four checks came to.
 *
 * @param side for whom
 * @param day of the checks
 * @param media what was looked at
 * @param scan what was made of the virus scanner's result, or empty
 * @param outcomes by item, in the order of the properties
 */
public record ChecksReport(Side side, LocalDate day, List<MediumFacts> media, String scan, List<Outcome> outcomes) {

    /**
     * A medium that was looked at.
     *
     * @param name of its folder; empty when it is the folder that was named
     * @param number 载体编号, or empty
     * @param sender 移交单位, or empty
     * @param receiver 接收单位, or empty
     * @param records how many its catalogue has
     * @param files how many stand on it
     * @param bytes of all of them
     * @param digest SHA-256 of its list of files, or empty
     */
    public record MediumFacts(
            String name,
            String number,
            String sender,
            String receiver,
            int records,
            int files,
            long bytes,
            String digest) {}

    public ChecksReport {
        media = List.copyOf(media);
        outcomes = List.copyOf(outcomes);
    }

    /** Whether nothing is wrong. */
    public boolean passed() {
        return outcomes.stream().allMatch(outcome -> outcome.errors() == 0);
    }

    /** Outcomes of a property. */
    public List<Outcome> of(Property property) {
        return outcomes.stream()
                .filter(outcome -> outcome.item().property() == property)
                .toList();
    }

    /** How a property came out. */
    public Outcome.Verdict verdict(Property property) {
        List<Outcome> all = of(property);
        if (all.stream().anyMatch(outcome -> outcome.errors() > 0)) {
            return Outcome.Verdict.FAIL;
        }
        return all.stream().anyMatch(outcome -> outcome.warnings() > 0) ? Outcome.Verdict.WARN : Outcome.Verdict.PASS;
    }
}
