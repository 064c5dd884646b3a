package io.github.jiandu;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.jiandu.file.FileNames;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The start script, in a folder laid out as the distribution is, whose name has all that upsets shells and URLs. */
class StartScriptTest {

    @TempDir
    private Path temp = Path.of("");

    private Path home = temp;

    @BeforeEach
    void layOut() throws IOException {
        assumeTrue(File.separatorChar == '/', "needs a shell");
        home = FileNames.resolve(temp, "新建 文件夹 #1 100%25");
        Path lib = Files.createDirectories(home.resolve("lib"));
        Path bin = Files.createDirectories(home.resolve("bin"));
        Files.copy(Path.of("src/main/dist/bin/jiandu"), bin.resolve("jiandu"));
        List<String> names = new ArrayList<>();
        Path own = Path.of("target/classes").toRealPath();
        for (String entry : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
            Path path = Path.of(entry);
            String name = names.size() + ".jar";
            if (!Files.exists(path)
                    || path.endsWith("test-classes")
                    || path.toRealPath().equals(own)) {
                continue;
            }
            if (Files.isDirectory(path)) {
                jar(path, lib.resolve(name), new Manifest());
            } else {
                Files.copy(path, lib.resolve(name));
            }
            names.add(name);
        }
        Manifest manifest = new Manifest();
        Attributes main = manifest.getMainAttributes();
        main.put(Attributes.Name.MANIFEST_VERSION, "1.0");
        main.put(Attributes.Name.MAIN_CLASS, "io.github.jiandu.cli.Cli");
        main.put(Attributes.Name.CLASS_PATH, String.join(" ", names));
        jar(own, lib.resolve("jiandu-generator-1.jar"), manifest);
    }

    private static void jar(Path folder, Path jar, Manifest manifest) throws IOException {
        manifest.getMainAttributes().putIfAbsent(Attributes.Name.MANIFEST_VERSION, "1.0");
        try (OutputStream file = Files.newOutputStream(jar);
                JarOutputStream out = new JarOutputStream(file, manifest);
                Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted().toList()) {
                String name = folder.relativize(path).toString();
                if (name.isEmpty() || name.equals("META-INF/MANIFEST.MF")) {
                    continue;
                }
                boolean isFolder = Files.isDirectory(path);
                out.putNextEntry(new JarEntry(isFolder ? name + "/" : name));
                if (!isFolder) {
                    Files.copy(path, out);
                }
            }
        }
    }

    private JianduProcess.Result run(Map<String, String> environment, String... arguments)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("sh", "bin/jiandu"));
        command.addAll(List.of(arguments));
        Path log = temp.resolve("log");
        ProcessBuilder builder = new ProcessBuilder(command).directory(home.toFile());
        builder.environment().remove("HOME");
        builder.environment().remove("XDG_CACHE_HOME");
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        builder.environment().putAll(environment);
        Process process =
                builder.redirectErrorStream(true).redirectOutput(log.toFile()).start();
        if (!process.waitFor(2, TimeUnit.MINUTES)) {
            process.destroyForcibly();
            throw new AssertionError("still running after two minutes");
        }
        return new JianduProcess.Result(process.exitValue(), Files.readString(log, StandardCharsets.UTF_8));
    }

    @Test
    void runsFromAnyFolderAndMakesItsArchiveThere() throws IOException, InterruptedException {
        JianduProcess.Result made = run(Map.of(), "new", "site", "my site");
        assertThat(made.code()).as(made.output()).isZero();
        assertThat(made.output()).contains("Next: bin/jiandu build 'my site'");
        try (Stream<Path> files = Files.list(home.resolve("lib"))) {
            assertThat(files.map(FileNames::of)).anyMatch(name -> name.matches("classes-\\d+\\.jsa"));
        }
        JianduProcess.Result built = run(Map.of(), "build", "my site");
        assertThat(built.code()).as(built.output()).isZero();
    }

    @Test
    void aWrongJavaHomeIsCalledSo() throws IOException, InterruptedException {
        JianduProcess.Result run = run(Map.of("JAVA_HOME", "/no/such java"), "--version");
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.output())
                .contains("JAVA_HOME 不对", "JAVA_HOME is wrong", "/no/such java")
                .doesNotContain("not found");
    }
}
