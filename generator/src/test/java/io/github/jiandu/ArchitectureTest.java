package io.github.jiandu;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The table of docs/architecture.md: which package may know which, and who owns which library. */
class ArchitectureTest {

    private static final String ROOT = "io.github.jiandu";

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages(ROOT);

    /** A row of the code map: a package, what it holds, what it sees, what it is the home of. */
    private static final Pattern MAP_ROW = Pattern.compile("\\| `(\\w+)` \\| [^|]* \\| ([^|]*) \\| [^|]* \\|");

    /** Package to the packages it may import. */
    private static final Map<String, Set<String>> SEES = Map.ofEntries(
            Map.entry("diagnostic", Set.of()),
            Map.entry("json", Set.of()),
            Map.entry("file", Set.of()),
            Map.entry("work", Set.of()),
            Map.entry("fixity", Set.of()),
            Map.entry("proof", Set.of("file", "fixity", "diagnostic")),
            Map.entry("zip", Set.of()),
            Map.entry("warc", Set.of("zip", "file", "fixity", "json", "diagnostic")),
            Map.entry("bag", Set.of("file", "fixity", "diagnostic")),
            Map.entry("privacy", Set.of()),
            Map.entry("pinyin", Set.of()),
            Map.entry("attachment", Set.of()),
            Map.entry("bake", Set.of()),
            Map.entry("crawl", Set.of("fixity", "work")),
            Map.entry("analysis", Set.of()),
            Map.entry("charset", Set.of()),
            Map.entry("splice", Set.of("charset")),
            Map.entry("masking", Set.of("charset", "splice", "privacy", "fixity", "file", "json", "diagnostic")),
            Map.entry(
                    "freeze",
                    Set.of(
                            "fixity",
                            "address",
                            "attachment",
                            "charset",
                            "splice",
                            "masking",
                            "privacy",
                            "file",
                            "json",
                            "output",
                            "work",
                            "diagnostic")),
            Map.entry(
                    "pack",
                    Set.of(
                            "address",
                            "bag",
                            "diagnostic",
                            "file",
                            "fixity",
                            "freeze",
                            "handover",
                            "output",
                            "redirect",
                            "rules",
                            "warc")),
            Map.entry("intake", Set.of("freeze", "warc", "crawl", "file", "fixity", "work", "diagnostic")),
            Map.entry("source", Set.of("diagnostic", "file")),
            Map.entry("table", Set.of("source", "file", "json", "diagnostic")),
            Map.entry("calendar", Set.of("field", "source", "diagnostic")),
            Map.entry("field", Set.of("source", "diagnostic")),
            Map.entry("address", Set.of()),
            Map.entry("media", Set.of("address", "file")),
            Map.entry("entry", Set.of("address", "diagnostic")),
            Map.entry("site", Set.of("fixity", "address", "entry", "diagnostic")),
            Map.entry("number", Set.of()),
            Map.entry(
                    "config",
                    Set.of("address", "site", "lifecycle", "number", "portal", "field", "source", "diagnostic")),
            Map.entry("document", Set.of("address", "entry", "source", "diagnostic")),
            Map.entry("markdown", Set.of("document", "entry", "source", "diagnostic")),
            Map.entry(
                    "kind",
                    Set.of(
                            "address",
                            "entry",
                            "site",
                            "config",
                            "table",
                            "field",
                            "source",
                            "calendar",
                            "privacy",
                            "diagnostic")),
            Map.entry(
                    "content",
                    Set.of(
                            "fixity",
                            "address",
                            "entry",
                            "config",
                            "site",
                            "kind",
                            "document",
                            "media",
                            "calendar",
                            "privacy",
                            "number",
                            "markdown",
                            "lifecycle",
                            "table",
                            "field",
                            "source",
                            "file",
                            "work",
                            "diagnostic")),
            Map.entry("edition", Set.of("address", "output")),
            Map.entry("theme", Set.of("source", "file", "diagnostic")),
            Map.entry("output", Set.of("fixity", "address", "file", "json", "diagnostic")),
            Map.entry(
                    "verify",
                    Set.of(
                            "address",
                            "bag",
                            "file",
                            "fixity",
                            "json",
                            "lifecycle",
                            "output",
                            "source",
                            "warc",
                            "work",
                            "diagnostic")),
            Map.entry("redirect", Set.of("address", "entry", "site", "field", "source", "diagnostic")),
            Map.entry("rules", Set.of("fixity", "address", "redirect", "output", "diagnostic")),
            Map.entry(
                    "render",
                    Set.of(
                            "fixity",
                            "address",
                            "entry",
                            "config",
                            "site",
                            "edition",
                            "theme",
                            "redirect",
                            "lifecycle",
                            "output",
                            "portal",
                            "json",
                            "xml",
                            "work",
                            "pinyin",
                            "diagnostic",
                            "render.view",
                            "render.kind")),
            Map.entry("render.kind", Set.of("address", "entry", "config", "site", "json", "render.view")),
            Map.entry("render.view", Set.of()),
            Map.entry(
                    "assign",
                    Set.of(
                            "address",
                            "entry",
                            "config",
                            "content",
                            "kind",
                            "number",
                            "field",
                            "source",
                            "file",
                            "diagnostic")),
            Map.entry("page", Set.of("charset", "splice")),
            Map.entry(
                    "change",
                    Set.of(
                            "fixity",
                            "address",
                            "site",
                            "page",
                            "output",
                            "field",
                            "source",
                            "file",
                            "json",
                            "work",
                            "diagnostic")),
            Map.entry(
                    "bundle",
                    Set.of("zip", "fixity", "address", "file", "json", "output", "rules", "work", "diagnostic")),
            Map.entry("report", Set.of("bundle", "change", "site", "source", "privacy", "json", "diagnostic")),
            Map.entry("schema", Set.of("calendar", "entry", "config", "content", "redirect", "field", "json")),
            Map.entry("scaffold", Set.of("site", "entry", "content", "kind", "field", "schema", "file", "diagnostic")),
            Map.entry("portal", Set.of("source", "diagnostic")),
            Map.entry("lifecycle", Set.of("fixity", "field", "source", "json", "diagnostic")),
            Map.entry("transition", Set.of("config", "lifecycle", "source", "file", "diagnostic")),
            Map.entry("xml", Set.of()),
            Map.entry(
                    "fourchecks",
                    Set.of("fixity", "address", "handover", "media", "file", "json", "xml", "work", "diagnostic")),
            Map.entry(
                    "handover",
                    Set.of("fixity", "address", "site", "field", "source", "table", "file", "xml", "diagnostic")),
            Map.entry(
                    "search",
                    Set.of(
                            "fixity",
                            "address",
                            "analysis",
                            "attachment",
                            "charset",
                            "config",
                            "diagnostic",
                            "entry",
                            "file",
                            "json",
                            "lifecycle",
                            "output",
                            "page",
                            "pinyin",
                            "site",
                            "source",
                            "table",
                            "work")),
            Map.entry(
                    "export",
                    Set.of(
                            "address",
                            "entry",
                            "config",
                            "lifecycle",
                            "site",
                            "field",
                            "output",
                            "portal",
                            "json",
                            "xml",
                            "diagnostic")),
            Map.entry(
                    "cli",
                    Set.of(
                            "",
                            "change",
                            "lifecycle",
                            "freeze",
                            "handover",
                            "pack",
                            "source",
                            "warc",
                            "intake",
                            "masking",
                            "proof",
                            "transition",
                            "scaffold",
                            "schema",
                            "search",
                            "verify",
                            "bundle",
                            "fourchecks",
                            "json",
                            "report",
                            "file",
                            "diagnostic")));

    /** Library to the only package that may use it. */
    private static final Map<String, Set<String>> LIBRARIES = Map.ofEntries(
            Map.entry("org.yaml.snakeyaml", Set.of("source")),
            Map.entry("net.coobird.thumbnailator", Set.of("media")),
            Map.entry("com.twelvemonkeys", Set.of("media")),
            Map.entry("com.vladsch.flexmark", Set.of("markdown")),
            Map.entry(
                    "org.jsoup",
                    Set.of("markdown", "edition", "page", "portal", "verify", "freeze", "crawl", "fourchecks")),
            Map.entry("org.mozilla.universalchardet", Set.of("charset")),
            Map.entry("org.mozilla.javascript", Set.of("bake")),
            Map.entry("org.bouncycastle", Set.of("fixity", "proof")),
            Map.entry("com.github.houbb", Set.of("edition", "pinyin")),
            Map.entry("org.apache.lucene", Set.of("analysis", "search")),
            Map.entry("org.apache.pdfbox", Set.of("attachment")),
            Map.entry("freemarker", Set.of("render")),
            Map.entry("com.google.zxing", Set.of("render")),
            Map.entry("picocli", Set.of("cli")));

    @Test
    void packagesKnowOnlyWhatTheTableAllows() {
        Set<String> forbidden = new TreeSet<>();
        for (JavaClass type : CLASSES) {
            String from = shortName(type.getPackageName());
            if (from.isEmpty()) {
                continue; // the facade sees all
            }
            for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
                String target = dependency.getTargetClass().getPackageName();
                if (target.startsWith(ROOT) && !shortName(target).equals(from)) {
                    String to = shortName(target);
                    if (!SEES.getOrDefault(from, Set.of()).contains(to)) {
                        forbidden.add(
                                from + " -> " + (to.isEmpty() ? "(root)" : to) + ": " + dependency.getDescription());
                    }
                }
            }
        }
        assertThat(forbidden).isEmpty();
    }

    private static String shortName(String name) {
        return name.equals(ROOT) ? "" : name.substring(ROOT.length() + 1);
    }

    @Test
    void everyPackageIsInTheTable() {
        Set<String> packages = new TreeSet<>();
        CLASSES.forEach(type -> packages.add(shortName(type.getPackageName())));
        packages.remove("");
        assertThat(packages).isSubsetOf(SEES.keySet());
    }

    @Test
    void theCodeMapSaysTheSame() throws IOException {
        Map<String, Set<String>> said = new TreeMap<>();
        for (String line : Files.readAllLines(Path.of("../docs/architecture.md"))) {
            Matcher row = MAP_ROW.matcher(line);
            if (row.matches()) {
                Set<String> sees = new TreeSet<>();
                for (String name : row.group(2).replaceAll("\\([^)]*\\)", "").split(",", -1)) {
                    sees.add(name.strip().replaceFirst("^root$", ""));
                }
                sees.remove("–");
                assertThat(said.put(row.group(1), sees))
                        .as("two rows of " + row.group(1))
                        .isNull();
            }
        }
        Map<String, Set<String>> held = new TreeMap<>();
        // packages within a package are told of in its row
        SEES.forEach((name, sees) -> {
            if (name.indexOf('.') < 0) {
                held.put(name, new TreeSet<>(sees));
                held.get(name).removeIf(seen -> seen.indexOf('.') >= 0);
            }
        });
        assertThat(said).isEqualTo(held);
    }

    @Test
    void packagesDoNotGoInCircles() {
        SlicesRuleDefinition.slices()
                .matching(ROOT + ".(*)..")
                .should()
                .beFreeOfCycles()
                .check(CLASSES);
    }

    @Test
    void everyLibraryHasOneHome() {
        LIBRARIES.forEach((library, homes) -> {
            String[] allowed =
                    homes.stream().map(home -> ROOT + "." + home + "..").toArray(String[]::new);
            classes()
                    .that()
                    .resideOutsideOfPackages(allowed)
                    .should()
                    .onlyDependOnClassesThat()
                    .resideOutsideOfPackage(library + "..")
                    .check(CLASSES);
        });
    }

    @Test
    void nobodyButTheCommandLineLooksAtTheClockOrTheStandardStreams() {
        noClasses()
                .that()
                .resideOutsideOfPackage(ROOT + ".cli..")
                .should()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .orShould()
                .callMethod(java.time.Instant.class, "now")
                .orShould()
                .callMethod(java.time.LocalDate.class, "now")
                .orShould()
                .callMethod(java.time.LocalDateTime.class, "now")
                .orShould()
                .callMethod(System.class, "exit", int.class)
                .check(CLASSES);
    }

    @Test
    void noPackageIsARagBag() {
        for (String name : List.of("util", "utils", "common", "helper", "misc")) {
            noClasses().should().resideInAPackage(".." + name + "..").check(CLASSES);
        }
    }
}
