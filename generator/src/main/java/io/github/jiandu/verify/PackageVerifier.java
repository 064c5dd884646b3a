package io.github.jiandu.verify;

import io.github.jiandu.bag.BagCheck;
import io.github.jiandu.diagnostic.Code;
import io.github.jiandu.diagnostic.Diagnostics;
import io.github.jiandu.diagnostic.Location;
import io.github.jiandu.file.FileNames;
import io.github.jiandu.file.SystemMessages;
import io.github.jiandu.fixity.Algorithm;
import io.github.jiandu.fixity.FileDigests;
import io.github.jiandu.warc.ArchiveCheck;
import io.github.jiandu.warc.WaczReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Holds a bag, a WACZ or a WARC file against what it says of itself. */
final class PackageVerifier {

    private final VerifyRequest request;
    private final Path path;
    private final Diagnostics diagnostics = new Diagnostics();

    PackageVerifier(VerifyRequest request, Path path) {
        this.request = request;
        this.path = path;
    }

    Verification verify() {
        Verification.Unit unit = Verification.Unit.FILES;
        BagCheck.Checked checked = new BagCheck.Checked(0, 0, 0);
        String digest = null;
        Boolean matches = null;
        try {
            boolean folder = Files.isDirectory(path);
            digest = digest(folder ? path.resolve("tagmanifest-sha256.txt") : path);
            matches = request.code() == null || digest == null
                    ? null
                    : request.code().equals(PaperCode.of(digest));
            boolean contents = request.level() != Level.QUICK;
            boolean deep = request.level() == Level.DEEP;
            if (folder) {
                checked = BagCheck.check(path, contents, diagnostics);
                if (deep) {
                    checkArchives();
                }
            } else if (ArchiveCheck.isWacz(path)) {
                checked = of(ArchiveCheck.wacz(path, contents, deep, diagnostics));
            } else {
                unit = Verification.Unit.RECORDS;
                checked = of(ArchiveCheck.warc(path, Boolean.TRUE.equals(matches), diagnostics));
            }
        } catch (IOException e) {
            diagnostics.report(Code.VERIFY_UNREADABLE, Location.ofFile(FileNames.of(path)), SystemMessages.of(e));
        }
        if (request.manifest() != null) {
            diagnostics.report(
                    Code.VERIFY_NO_MANIFEST, Location.ofFile(request.manifest().toString()));
        }
        PaperCode code = digest == null ? null : PaperCode.of(digest);
        if (request.code() != null && !Boolean.TRUE.equals(matches)) {
            List<String> groups = code == null
                    ? List.of("-")
                    : request.code().differences(code).stream()
                            .map(String::valueOf)
                            .toList();
            diagnostics.report(
                    Code.VERIFY_CODE,
                    Location.ofFile(FileNames.of(path)),
                    String.join("、", groups),
                    String.join(", ", groups));
        }
        return new Verification(
                request.level(),
                unit,
                null,
                digest,
                code,
                matches,
                checked.files(),
                checked.sound(),
                checked.bytes(),
                diagnostics.sorted());
    }

    private static BagCheck.Checked of(WaczReader.Checked checked) {
        return new BagCheck.Checked(checked.files(), checked.sound(), checked.bytes());
    }

    /** What vouches for all the rest; null when it is not there. */
    private static @Nullable String digest(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            return null;
        }
        try (InputStream in = Files.newInputStream(file)) {
            return FileDigests.of(in, Set.of(Algorithm.SHA256)).get(Algorithm.SHA256);
        }
    }

    /** Looks into the archives that a bag holds; the bag vouches for them as a whole. */
    private void checkArchives() throws IOException {
        Path data = path.resolve("data");
        if (!Files.isDirectory(data)) {
            return;
        }
        List<Path> archives;
        try (Stream<Path> files = Files.walk(data)) {
            archives = files.filter(Files::isRegularFile)
                    .filter(file -> FileNames.of(file).toLowerCase(Locale.ROOT).matches(".*\\.(warc|warc\\.gz|wacz)"))
                    .sorted()
                    .toList();
        }
        for (Path archive : archives) {
            if (ArchiveCheck.isWacz(archive)) {
                ArchiveCheck.wacz(archive, true, true, diagnostics);
            } else {
                ArchiveCheck.warc(archive, true, diagnostics);
            }
        }
    }
}
