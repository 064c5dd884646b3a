package io.github.jiandu;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.ZipFile;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;

/** docs/licences.md names every library there is, in its version, and no other. */
class LicencesTest {

    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();

    private static final Pattern ROW =
            Pattern.compile("^\\| ([\\w.-]+) \\| ([\\w.-]+) \\| ([^|]+) \\| ([^|]+) \\|$", Pattern.MULTILINE);

    @Test
    void theDistributionHoldsWhatIsNamed() throws IOException {
        Path zip = ROOT.resolve("generator/target/jiandu-" + version() + ".zip");
        assumeThat(zip).as("the distribution, made by mvn package").exists();
        // One that was made before a change of libraries says nothing of this one.
        assumeThat(Files.getLastModifiedTime(zip))
                .isGreaterThan(Files.getLastModifiedTime(ROOT.resolve("pom.xml")))
                .isGreaterThan(Files.getLastModifiedTime(ROOT.resolve("generator/pom.xml")));
        try (ZipFile file = new ZipFile(zip.toFile())) {
            Set<String> jars = file.stream()
                    .map(entry -> entry.getName())
                    .filter(name -> name.matches("lib/.*\\.jar"))
                    .map(name -> name.substring("lib/".length()))
                    .filter(name -> !name.startsWith("jiandu-"))
                    .collect(Collectors.toCollection(TreeSet::new));
            assertThat(jars).isEqualTo(named("In the distribution"));
        }
    }

    @Test
    void theClassPathOfTheTestsHoldsWhatIsNamed() throws IOException {
        Set<String> jars = Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator, -1))
                .filter(entry -> entry.endsWith(".jar"))
                .map(entry -> Path.of(entry).getFileName().toString())
                .filter(name -> !name.startsWith("jiandu-"))
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> named = named("In the distribution");
        assertThat(named).doesNotContainAnyElementsOf(named("In the tests"));
        named.addAll(named("In the tests"));
        assertThat(jars).isEqualTo(named);
    }

    @Test
    void theBuildUsesWhatIsNamed() throws IOException {
        Document parent = pom("pom.xml");
        Map<String, String> properties = new HashMap<>();
        parent.select("project > properties > *")
                .forEach(property -> properties.put("${" + property.tagName() + "}", property.text()));
        Set<String> used = new TreeSet<>();
        for (String path : new String[] {"pom.xml", "maven-plugin/pom.xml"}) {
            for (Element version : pom(path)
                    .select("plugin > version, path > version, palantirJavaFormat > version, dependency > version")) {
                Element owner = Objects.requireNonNull(version.parent());
                String name = owner.tagName().equals("palantirJavaFormat")
                        ? "palantir-java-format"
                        : owner.select("> artifactId").text();
                boolean ownOrProduct = name.startsWith("jiandu-") || name.equals("jspecify");
                if (!ownOrProduct && !owner.select("> type").text().equals("pom")) {
                    used.add(name + "-" + properties.getOrDefault(version.text(), version.text()) + ".jar");
                }
            }
        }
        assertThat(used).isEqualTo(named("In the build"));
    }

    @Test
    void theTablesTravelWithTheDistribution() throws IOException {
        assertThat(ROOT.resolve("generator/src/main/assembly/dist.xml"))
                .content()
                .contains("<include>docs/licences.md</include>");
        assertThat(ROOT.resolve("NOTICE")).content().contains("docs/licences.md");
    }

    /** File names of the jars that a section's table names. */
    private static Set<String> named(String section) throws IOException {
        String text = Files.readString(ROOT.resolve("docs/licences.md"));
        int start = text.indexOf("\n## " + section + "\n");
        assertThat(start).as(section).isPositive();
        int end = text.indexOf("\n## ", start + 4);
        // MPL asks for changes to its own files back; we use them unchanged
        String allowed = "Apache-2\\.0|BSD-[23]-Clause|MIT|EPL-2\\.0|MPL-[12]\\.[01]"
                + (section.equals("In the tests") ? "|Unicode-3\\.0" : "");
        Matcher row = ROW.matcher(text.substring(start, end < 0 ? text.length() : end));
        Set<String> named = new TreeSet<>();
        while (row.find()) {
            if (!row.group(1).equals("library") && !row.group(1).equals("---")) {
                assertThat(row.group(3)).as(row.group()).containsPattern(allowed);
                assertThat(named.add(row.group(1) + "-" + row.group(2) + ".jar"))
                        .as(row.group())
                        .isTrue();
            }
        }
        assertThat(named).isNotEmpty();
        return named;
    }

    private static Document pom(String path) throws IOException {
        return Jsoup.parse(Files.readString(ROOT.resolve(path)), "", Parser.xmlParser());
    }

    private static String version() throws IOException {
        return pom("pom.xml").select("project > version").text();
    }
}
