package io.github.jiandu;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Which class keeps each rule of the rulebook, and which test shows it. Taken are all rows of its sections that have
 * something to write or to check and are confirmed at least in part, whatever site they bind: those for portals alone
 * count too. A rule is covered when a file of the product cites its ID and a test carries it in {@link Covers}. What is
 * not covered stands, with the reason, in {@code src/test/resources/rules/uncovered.properties}. The rulebook lies
 * outside the project; without it nothing is tested. The whole table is left in {@code target/rule-coverage.md}.
 */
class RuleCoverageTest {

    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    private static final Path RULES = ROOT.resolve("../shared/standards.md").normalize();
    private static final Path UNCOVERED = Path.of("src", "test", "resources", "rules", "uncovered.properties");

    /** Sections on what pages show and how. */
    private static final Set<Integer> SECTIONS = Set.of(5, 6, 8, 9, 10, 11, 12, 13, 14, 17);

    private static final Set<String> OUTPUT = Set.of("Output", "Output and check");

    /** Read in the named document (C) or in a reprint of it (C2), maybe with a part that is not. */
    private static final Pattern CONFIRMED = Pattern.compile("\\bC2?\\b");

    /** A comment that cites rules may name several, or a range of a group: {@code FOOT-01 to FOOT-11}. */
    private static final Pattern ID = Pattern.compile("\\b([A-Z][A-Z0-9]+)-(\\d{2})\\b(?: to \\1-(\\d{2})\\b)?");

    private static final Pattern COVERS = Pattern.compile("@Covers\\(\\{?([^)}]*)}?\\)");
    private static final Pattern METHOD = Pattern.compile("\\b(?:void|Stream<DynamicTest>)\\s+(\\w+)\\s*\\(");

    /**
     * A rule that a generator can keep.
     *
     * @param id for instance {@code TAG-01}
     * @param section of the rulebook
     * @param on sites it binds: {@code T} townships, {@code P} portals of counties, {@code *} all
     * @param text what it asks for
     */
    private record Rule(String id, int section, String on, String text) {}

    private static final List<Rule> rules = new ArrayList<>();
    private static final Map<String, Set<String>> classes = new TreeMap<>();
    private static final Map<String, Set<String>> tests = new TreeMap<>();
    private static final Properties reasons = new Properties();

    @BeforeAll
    static void read() throws IOException {
        assumeTrue(Files.isRegularFile(RULES), "no rulebook beside the project");
        readRules();
        for (String folder : List.of("generator", "themes", "maven-plugin")) {
            for (Path file : files(ROOT.resolve(folder).resolve("src/main"))) {
                for (String id : cited(Files.readString(file))) {
                    classes.computeIfAbsent(id, i -> new TreeSet<>())
                            .add(file.getFileName().toString());
                }
            }
        }
        for (Path file : files(Path.of("src/test/java"))) {
            readTests(file.getFileName().toString().replace(".java", ""), Files.readString(file));
        }
        try (Reader reader = Files.newBufferedReader(UNCOVERED)) {
            reasons.load(reader);
        }
        writeTable();
    }

    @Test
    void almostEveryRuleIsKeptAndShown() {
        long covered = rules.stream().filter(RuleCoverageTest::isCovered).count();
        assertThat(rules).hasSizeGreaterThan(100);
        assertThat(100.0 * covered / rules.size())
                .as("covered of %s rules, in percent; see target/rule-coverage.md", rules.size())
                .isGreaterThanOrEqualTo(95);
    }

    @Test
    void allRulesOfTagsAndPagesOfTownshipsAreKeptAndShown() {
        assertThat(rules.stream()
                        .filter(rule -> rule.section() <= 6 && !rule.on().equals("P"))
                        .filter(rule -> !isCovered(rule)))
                .isEmpty();
    }

    @Test
    void whatIsNotCoveredHasAReasonAndNothingElseHas() {
        Set<String> uncovered = new TreeSet<>();
        rules.stream().filter(rule -> !isCovered(rule)).forEach(rule -> uncovered.add(rule.id()));
        assertThat(reasons.stringPropertyNames()).containsExactlyInAnyOrderElementsOf(uncovered);
        for (String id : uncovered) {
            assertThat(reasons.getProperty(id)).as(id).hasSizeGreaterThan(20);
        }
    }

    private static boolean isCovered(Rule rule) {
        return classes.containsKey(rule.id()) && tests.containsKey(rule.id());
    }

    private static void readRules() throws IOException {
        int section = 0;
        List<String> columns = List.of();
        for (String line : Files.readAllLines(RULES)) {
            Matcher heading = Pattern.compile("## (\\d+)\\..*").matcher(line);
            if (heading.matches()) {
                section = Integer.parseInt(heading.group(1));
            } else if (line.startsWith("| ") && SECTIONS.contains(section)) {
                List<String> cells = cells(line);
                if (cells.get(0).equals("ID")) {
                    columns = cells;
                } else if (ID.matcher(cells.get(0)).matches() && binds(columns, cells)) {
                    String on = cells.get(columns.indexOf("On"));
                    rules.add(new Rule(cells.get(0), section, on, cells.get(1)));
                }
            }
        }
    }

    /** Whether a row is confirmed and has something to write. */
    private static boolean binds(List<String> columns, List<String> cells) {
        assertThat(cells).as("cells of %s", cells.get(0)).hasSameSizeAs(columns);
        String output = "-";
        for (String name : OUTPUT) {
            output = columns.contains(name) ? cells.get(columns.indexOf(name)) : output;
        }
        return !output.equals("-")
                && CONFIRMED.matcher(cells.get(columns.indexOf("St"))).find();
    }

    private static List<String> cells(String line) {
        String inner = line.strip().replaceAll("^\\||\\|$", "");
        return Stream.of(inner.split("(?<!\\\\)\\|", -1)).map(String::strip).toList();
    }

    private static Set<String> cited(String text) {
        Set<String> ids = new TreeSet<>();
        Matcher id = ID.matcher(text);
        while (id.find()) {
            int from = Integer.parseInt(id.group(2));
            int to = id.group(3) == null ? from : Integer.parseInt(id.group(3));
            for (int number = from; number <= to; number++) {
                ids.add(id.group(1) + "-" + (number < 10 ? "0" : "") + number);
            }
        }
        return ids;
    }

    private static void readTests(String name, String text) {
        Matcher covers = COVERS.matcher(text);
        while (covers.find()) {
            Matcher method = METHOD.matcher(text);
            String test = method.find(covers.end()) ? name + "." + method.group(1) : name;
            cited(covers.group(1))
                    .forEach(id ->
                            tests.computeIfAbsent(id, i -> new TreeSet<>()).add(test));
        }
    }

    private static List<Path> files(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().matches(".*\\.(java|ftlh|css|js|xsd|json)"))
                    .sorted()
                    .toList();
        }
    }

    private static void writeTable() throws IOException {
        long covered = rules.stream().filter(RuleCoverageTest::isCovered).count();
        StringBuilder out = new StringBuilder("# Rules, the classes that keep them and the tests that show it\n\n")
                .append(covered + " of " + rules.size() + " rules are covered.\n\n")
                .append("| rule | on | class | test | not covered because | asks for |\n")
                .append("| --- | --- | --- | --- | --- | --- |\n");
        for (Rule rule : rules) {
            out.append("| " + rule.id() + " | " + rule.on() + " | ")
                    .append(String.join("<br>", classes.getOrDefault(rule.id(), Set.of())))
                    .append(" | ")
                    .append(String.join("<br>", tests.getOrDefault(rule.id(), Set.of())))
                    .append(" | ")
                    .append(isCovered(rule) ? "" : Objects.requireNonNullElse(reasons.getProperty(rule.id()), "?"))
                    .append(" | " + rule.text().replace("|", "\\|") + " |\n");
        }
        Path file = Path.of("target", "rule-coverage.md");
        Files.createDirectories(Path.of("target"));
        Files.writeString(file, out.toString(), StandardCharsets.UTF_8);
    }
}
