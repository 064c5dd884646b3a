package io.github.jiandu.bundle;

import io.github.jiandu.address.SitePath;
import io.github.jiandu.file.FileNames;
import io.github.jiandu.file.FolderTree;
import io.github.jiandu.file.SafeFile;
import io.github.jiandu.fixity.Algorithm;
import io.github.jiandu.output.Manifest;
import io.github.jiandu.output.OutputFile;
import io.github.jiandu.rules.Mount;
import io.github.jiandu.rules.ServerRules;
import io.github.jiandu.work.Workers;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Packs a finished site, known to be sound, into a bundle. */
public final class Bundler {

    /** Below it stands the Lucene index. */
    private static final String INDEX = "search-lucene/";

    private static final String SERVER = "server/";
    private static final String NOT_FOUND = "404.html";
    private static final String HOME = "index.html";
    /** The policy of a page stands in its first lines. */
    private static final int HEAD = 4096;

    private final Path site;
    private final Manifest manifest;
    private final Card card;
    private final @Nullable Path index;

    /**
     * A bundle to be.
     *
     * @param site folder of the finished site
     * @param manifest what it consists of
     * @param card what it is
     * @param index folder of its Lucene index, or null
     */
    public Bundler(Path site, Manifest manifest, Card card, @Nullable Path index) {
        this.site = site;
        this.manifest = manifest;
        this.card = card;
        this.index = index;
    }

    /**
     * Writes the bundle beside its final place and moves it there.
     *
     * @param rules answers to old addresses, for the same place and path
     * @param info with everything but numbers and digests
     * @throws IOException when something cannot be read or written; then nothing is left behind
     */
    public BundleInfo write(Path file, ServerRules rules, BundleInfo info, Workers workers) throws IOException {
        Path target = file.toAbsolutePath();
        Path parent = target.getParent() == null ? target : target.getParent();
        Files.createDirectories(parent);
        Path work = parent.resolve("." + FileNames.of(target) + ".jiandu-new");
        FolderTree.delete(work);
        Files.createDirectories(work);
        try {
            BundleWriter writer = new BundleWriter();
            Set<String> policies = compress(work, writer, workers);
            for (Manifest.File each : manifest.files()) {
                Path from = FileNames.resolve(site, each.path());
                writer.add(BundleWriter.SITE + each.path(), () -> Files.newInputStream(from));
            }
            String own = Manifest.PATH.value();
            writer.add(BundleWriter.SITE + own, () -> Files.newInputStream(site.resolve(own)));
            if (index != null) {
                addIndex(index, writer);
            }
            addServer(rules, info, policies.size() == 1 ? policies.iterator().next() : "", writer);
            String contents = writer.contents(owner()).toJson();
            BundleInfo whole = new BundleInfo(
                    info.generator(),
                    index == null ? "" : info.lucene(),
                    info.basePath(),
                    info.root(),
                    writer.count(),
                    writer.bytes(),
                    Manifest.digest(manifest.withoutDigest()),
                    Algorithm.SHA256.hex(contents));
            Path made = work.resolve("bundle.zip");
            writer.write(made, whole.text(card), contents);
            SafeFile.move(made, target);
            return whole;
        } catch (UncheckedIOException e) {
            throw e.getCause();
        } finally {
            FolderTree.delete(work);
        }
    }

    private Manifest.Site owner() {
        return new Manifest.Site(card.name(), card.address());
    }

    /** Makes compressed copies where they are worth it. Returns the content security policies of all pages. */
    private Set<String> compress(Path work, BundleWriter writer, Workers workers) throws IOException {
        Set<String> policies = new ConcurrentSkipListSet<>();
        List<Manifest.File> files = manifest.files();
        List<Integer> numbers = new ArrayList<>();
        for (int i = 0; i < files.size(); i++) {
            numbers.add(i);
        }
        Set<Integer> worth = new ConcurrentSkipListSet<>();
        workers.each(numbers, number -> {
            Manifest.File each = files.get(number);
            try {
                if (each.path().endsWith(".html")) {
                    policies.add(MountedPage.policy(head(each.path())));
                }
                if (GzipCopy.suits(each.path(), each.size(), card.includes())) {
                    Path copy = work.resolve(number + GzipCopy.ENDING);
                    compress(each.path(), copy);
                    // a tenth less is worth a file
                    if (Files.size(copy) * 10 <= each.size() * 9) {
                        worth.add(number);
                    } else {
                        Files.delete(copy);
                    }
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        for (int number : worth) {
            Path copy = work.resolve(number + GzipCopy.ENDING);
            String path = BundleWriter.SITE + files.get(number).path() + GzipCopy.ENDING;
            writer.add(path, () -> Files.newInputStream(copy));
        }
        return policies;
    }

    private void compress(String path, Path copy) throws IOException {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(FileNames.resolve(site, path)));
                OutputStream out = new BufferedOutputStream(Files.newOutputStream(copy))) {
            GzipCopy.write(in, out);
        }
    }

    private String head(String path) throws IOException {
        try (InputStream in = Files.newInputStream(FileNames.resolve(site, path))) {
            return new String(in.readNBytes(HEAD), StandardCharsets.UTF_8);
        }
    }

    private static void addIndex(Path folder, BundleWriter writer) throws IOException {
        Set<String> names = new TreeSet<>();
        try (Stream<Path> files = Files.list(folder)) {
            files.filter(Files::isRegularFile).map(FileNames::of).forEach(names::add);
        }
        // the lock of whoever writes an index belongs to no reader
        names.remove("write.lock");
        for (String name : names) {
            writer.add(INDEX + name, () -> Files.newInputStream(folder.resolve(name)));
        }
    }

    private void addServer(ServerRules rules, BundleInfo info, String policy, BundleWriter writer) throws IOException {
        boolean suspended = card.state().equals(Card.SUSPENDED);
        TreeMap<String, String> texts = new TreeMap<>();
        rules.write(
                file -> texts.put(file.path().value(), text(file)),
                new Mount(
                        card.name(),
                        info.root(),
                        info.basePath(),
                        policy.isEmpty() ? null : policy,
                        card.includes(),
                        card.archived(),
                        suspended ? card.until() : null));
        for (var each : texts.entrySet()) {
            boolean guide = each.getKey().equals("README.md");
            writer.add(guide ? each.getKey() : SERVER + each.getKey(), each.getValue());
        }
        addPage("404", NOT_FOUND, info, writer);
        if (suspended) {
            addPage("503", HOME, info, writer);
        }
    }

    private void addPage(String status, String page, BundleInfo info, BundleWriter writer) throws IOException {
        if (manifest.files().stream().noneMatch(file -> file.path().equals(page))) {
            return;
        }
        String html = MountedPage.of(Files.readString(site.resolve(page)), info.basePath());
        writer.add(SERVER + "pages/" + status + ".html", html);
        writer.add(SERVER + "iis/" + status + "-iis.html", html);
    }

    /** The rules are made of small texts. */
    private static String text(OutputFile file) {
        if (file.data() instanceof OutputFile.Bytes bytes) {
            return new String(bytes.bytes(), StandardCharsets.UTF_8);
        }
        throw new IllegalArgumentException(new SitePath(file.path().value()) + ": no text");
    }
}
