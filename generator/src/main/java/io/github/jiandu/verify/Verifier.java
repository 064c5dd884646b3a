package io.github.jiandu.verify;

import io.github.jiandu.address.SitePath;
import io.github.jiandu.diagnostic.Code;
import io.github.jiandu.diagnostic.Diagnostics;
import io.github.jiandu.diagnostic.Location;
import io.github.jiandu.file.SystemMessages;
import io.github.jiandu.fixity.Algorithm;
import io.github.jiandu.lifecycle.LifecycleLog;
import io.github.jiandu.lifecycle.LifecycleState;
import io.github.jiandu.output.Manifest;
import io.github.jiandu.source.SourceFile;
import io.github.jiandu.work.Workers;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;

/**
 * Holds a built site against its manifest, or a package against what it says of itself.
 *
 * <pre>
 * Verifier.verify(VerifyRequest.of(new Target.Folder(Path.of("public")))).verdict()
 * </pre>
 */
public final class Verifier {

    /** A manifest of 300,000 files has half of it. */
    private static final long LARGEST_MANIFEST = 64L << 20;

    private static final long LARGEST_PAGE = 64L << 20;
    private static final long LARGEST_LOG = 16L << 20;
    private static final String HOME = "index.html";
    private static final String COPY = ".gz";
    private static final int STEP = 50;

    /** Where one file in so many is wrong, the manifest may be of another site; the theme's files are the same in all. */
    private static final int FOREIGN = 4;

    private final VerifyRequest request;
    private final Diagnostics diagnostics = new Diagnostics();
    private final SiteCopy copy;
    private final AtomicInteger done = new AtomicInteger();
    private final AtomicInteger sound = new AtomicInteger();
    private final AtomicInteger notAsked = new AtomicInteger();
    private final AtomicLong bytes = new AtomicLong();

    private Verifier(VerifyRequest request, SiteCopy copy) {
        this.request = request;
        this.copy = copy;
    }

    /** Looks whether the site is what its manifest says. What is not stands in the result; nothing is thrown for it. */
    public static Verification verify(VerifyRequest request) {
        if (request.target() instanceof Target.Archive archive) {
            return new PackageVerifier(request, archive.path()).verify();
        }
        SiteCopy copy = request.target() instanceof Target.Web web
                ? new WebCopy(web.base(), request.rate(), request.patience())
                : new FolderCopy(((Target.Folder) request.target()).path());
        return new Verifier(request, copy).verify();
    }

    private Verification verify() {
        AtomicReference<Set<String>> listing = new AtomicReference<>();
        AtomicReference<Known> loaded = new AtomicReference<>();
        new Workers(request.threads())
                .each(
                        List.<Runnable>of(() -> listing.set(copy.list(diagnostics)), () -> loaded.set(load())),
                        Runnable::run);
        Set<String> listed = listing.get();
        Known known = Objects.requireNonNull(loaded.get());
        checkPresence(known);
        Manifest manifest = known.manifest();
        if (manifest == null) {
            return new Verification(
                    request.level(), Verification.Unit.FILES, null, null, null, null, 0, 0, 0, diagnostics.sorted());
        }
        String digest = known.digest();
        PaperCode code = PaperCode.of(digest);
        Boolean codeMatches = request.code() == null ? null : request.code().equals(code);
        checkManifest(known, manifest, code);

        Map<String, Manifest.File> files = new HashMap<>();
        manifest.files().forEach(file -> files.put(file.path(), file));
        Set<String> paths = files.keySet();
        checkNames(paths, listed == null ? Set.of() : listed);
        PageCheck pages = request.level() == Level.DEEP ? pages(manifest, listed == null ? paths : listed) : null;
        Set<String> wrong = ConcurrentHashMap.newKeySet();
        new Workers(request.threads()).each(manifest.files(), file -> {
            if (!check(file, pages)) {
                wrong.add(file.path());
            }
            int far = done.incrementAndGet();
            if (far % STEP == 0) {
                request.progress().accept(far + "/" + manifest.files().size());
            }
        });
        checkSm3(paths, wrong);
        if (notAsked.get() > 0) {
            report(Code.VERIFY_GAVE_UP, Manifest.PATH.value(), notAsked.get());
        }
        if (listed == null) {
            report(Code.VERIFY_ADDED_UNSEEN, Manifest.PATH.value());
        } else {
            listed.stream()
                    .filter(path -> !paths.contains(path) && !path.equals(Manifest.PATH.value()))
                    .filter(path -> !isCopy(path, files))
                    .forEach(path -> report(Code.VERIFY_ADDED, path));
        }
        if (wrong.contains(HOME) && wrong.size() * FOREIGN >= paths.size()) {
            checkOwner(manifest);
        }
        return new Verification(
                request.level(),
                Verification.Unit.FILES,
                manifest.site(),
                digest,
                code,
                codeMatches,
                manifest.files().size(),
                sound.get(),
                bytes.get(),
                diagnostics.sorted());
    }

    /** Holds the files against the list of SM3 digests, when there is one; what was told already is not told again. */
    private void checkSm3(Set<String> paths, Set<String> wrong) {
        Sm3List list = request.sm3();
        if (list == null || !(request.target() instanceof Target.Folder folder)) {
            return;
        }
        Set<String> all = new TreeSet<>(paths);
        all.add(Manifest.PATH.value());
        all.addAll(list.digests().keySet());
        new Workers(request.threads()).each(List.copyOf(all), path -> {
            String expected = list.digests().get(path);
            if (expected == null) {
                report(Code.VERIFY_SM3_UNLISTED, path);
            } else if (!SitePath.isPath(path)) {
                report(Code.VERIFY_UNSAFE_PATH, path);
            } else if (!wrong.contains(path) && !copy.isTold(path)) {
                if (!expected.equals(Sm3List.digest(folder.path(), path))) {
                    report(Code.VERIFY_SM3, path);
                }
            }
        });
    }

    /** Whether a file is the compressed copy of one in the manifest, as bundles have them for servers to send. */
    private boolean isCopy(String path, Map<String, Manifest.File> files) {
        Manifest.File file = path.endsWith(COPY) ? files.get(path.substring(0, path.length() - COPY.length())) : null;
        return file != null
                && copy.whole(path, LARGEST_PAGE) instanceof Reading.Content content
                && content.bytes() != null
                && file.sha256()
                        .equals(Algorithm.SHA256.unpacked(new ByteArrayInputStream(content.bytes()), file.size()));
    }

    private void report(Code code, String path, Object... args) {
        diagnostics.report(code, Location.ofFile(path), args);
    }

    /**
     * The manifest to hold the site against.
     *
     * @param own what came of reading the site's own
     * @param kept the one kept elsewhere, or null; empty when it is far too large
     * @param trouble why the one kept elsewhere could not be read, or null
     * @param text what it says, or null when there is none
     * @param manifest the same, or null when it is none of ours
     * @param canonical how it would be written without its digest; empty when there is none
     * @param digest what its digest should be; empty when there is none
     */
    @SuppressWarnings("ArrayRecordComponent") // compared by nobody
    private record Known(
            Reading own,
            byte @Nullable [] kept,
            @Nullable String trouble,
            @Nullable String text,
            @Nullable Manifest manifest,
            String canonical,
            String digest) {}

    private Known load() {
        Reading own = copy.whole(Manifest.PATH.value(), LARGEST_MANIFEST);
        byte[] kept = null;
        String trouble = null;
        if (request.manifest() != null) {
            try {
                kept = Files.size(request.manifest()) > LARGEST_MANIFEST
                        ? new byte[0]
                        : Files.readAllBytes(request.manifest());
            } catch (IOException e) {
                trouble = SystemMessages.of(e);
            }
        }
        byte[] bytes = request.manifest() != null ? kept : bytes(own);
        String text = bytes == null ? null : Manifest.text(bytes).orElse(null);
        Manifest manifest = text == null ? null : Manifest.parse(text).orElse(null);
        String canonical = manifest == null ? "" : manifest.withoutDigest();
        return new Known(
                own, kept, trouble, text, manifest, canonical, manifest == null ? "" : Manifest.digest(canonical));
    }

    private static byte @Nullable [] bytes(Reading reading) {
        return reading instanceof Reading.Content content ? content.bytes() : null;
    }

    /** Reports a manifest that is not there, that is none of ours, or that differs from the one kept elsewhere. */
    private void checkPresence(Known known) {
        String path = Manifest.PATH.value();
        byte[] own = bytes(known.own());
        if (known.own() instanceof Reading.Failed failed && !copy.isTold(path)) {
            boolean none = failed.code() == Code.VERIFY_MISSING || failed.code() == Code.VERIFY_SIZE;
            report(
                    none ? Code.VERIFY_NO_MANIFEST : failed.code(),
                    path,
                    none ? new Object[0] : failed.args().toArray());
        } else if (own != null && known.kept() != null && !Arrays.equals(own, known.kept())) {
            report(Code.VERIFY_OTHER_MANIFEST, path);
        }
        if (request.manifest() != null && known.trouble() != null) {
            report(Code.VERIFY_UNREADABLE, request.manifest().toString(), known.trouble());
        } else if (request.manifest() != null && known.manifest() == null) {
            report(Code.VERIFY_NO_MANIFEST, request.manifest().toString());
        } else if (own != null && known.manifest() == null) {
            report(Code.VERIFY_NO_MANIFEST, path);
        }
    }

    /** A manifest can be written in one way only, so a change of it by hand shows. */
    private void checkManifest(Known known, Manifest manifest, PaperCode code) {
        String path = Manifest.PATH.value();
        boolean bare = manifest.site() == null && known.canonical().equals(known.text());
        if (!bare && !Manifest.withDigest(known.canonical(), known.digest()).equals(known.text())) {
            report(Code.VERIFY_MANIFEST_EDITED, path);
        } else if (bare && request.code() == null) {
            report(Code.VERIFY_NO_DIGEST, path);
        }
        if (request.code() != null && !request.code().equals(code)) {
            List<String> groups = request.code().differences(code).stream()
                    .map(String::valueOf)
                    .toList();
            report(Code.VERIFY_CODE, path, String.join("、", groups), String.join(", ", groups));
        }
    }

    /** Names that are one file where case does not count. */
    private void checkNames(Set<String> paths, Set<String> listed) {
        Map<String, String> first = new HashMap<>();
        Map<String, Set<String>> others = new HashMap<>();
        for (Set<String> names : List.of(paths, listed)) {
            for (String path : names) {
                String folded = path.toLowerCase(Locale.ROOT);
                String other = first.putIfAbsent(folded, path);
                if (other != null && !other.equals(path)) {
                    others.computeIfAbsent(folded, any -> new TreeSet<>(Set.of(other)))
                            .add(path);
                }
            }
        }
        others.values()
                .forEach(same -> same.stream()
                        .skip(1)
                        .forEach(path -> report(
                                Code.VERIFY_COLLISION, path, same.iterator().next())));
    }

    private PageCheck pages(Manifest manifest, Set<String> present) {
        boolean archived = false;
        if (present.contains(LifecycleLog.PUBLISHED)
                && copy.whole(LifecycleLog.PUBLISHED, LARGEST_LOG) instanceof Reading.Content log
                && log.bytes() != null) {
            archived = isArchived(new String(log.bytes(), StandardCharsets.UTF_8));
        }
        String url = manifest.site() == null ? null : manifest.site().url();
        Set<String> all = new HashSet<>(present);
        all.add(Manifest.PATH.value());
        return new PageCheck(all, url, archived, diagnostics);
    }

    /** Whether a site is archived by the last line of its log; what breaks the chain of the lines is reported. */
    private boolean isArchived(String text) {
        LifecycleLog log = LifecycleLog.read(new SourceFile(LifecycleLog.PUBLISHED, text), diagnostics);
        if (text.isEmpty()) {
            // a site without moves has no log at all
            diagnostics.report(Code.LIFECYCLE_LOG_BROKEN, Location.of(LifecycleLog.PUBLISHED, 1, 1, 1), 1);
        }
        return log.last().map(LifecycleLog.Move::state).stream().anyMatch(LifecycleState.ARCHIVED::equals);
    }

    /** Whether a file is as the manifest says; what is wrong with it is reported. */
    private boolean check(Manifest.File file, @Nullable PageCheck pages) {
        String path = file.path();
        if (!SitePath.isPath(path)) {
            report(Code.VERIFY_UNSAFE_PATH, path);
            return false;
        }
        if (copy.isTold(path)) {
            return false;
        }
        if (copy.isGone()) {
            notAsked.incrementAndGet();
            return false;
        }
        boolean looked = pages != null && PageCheck.isFor(path) && file.size() <= LARGEST_PAGE;
        SiteCopy.Wanted wanted = looked
                ? SiteCopy.Wanted.BYTES
                : request.level() == Level.QUICK ? SiteCopy.Wanted.SIZE : SiteCopy.Wanted.DIGEST;
        Reading reading = copy.read(path, file.size(), wanted);
        if (reading instanceof Reading.Failed failed) {
            report(failed.code(), path, failed.args().toArray());
            return false;
        }
        Reading.Content content = (Reading.Content) reading;
        if (content.size() != file.size()) {
            report(Code.VERIFY_SIZE, path, content.size(), file.size());
            return false;
        }
        if (request.level() != Level.QUICK && !file.sha256().equals(content.sha256())) {
            report(Code.VERIFY_CHANGED, path);
            return false;
        }
        sound.incrementAndGet();
        bytes.addAndGet(content.size());
        if (pages != null && looked && content.bytes() != null) {
            pages.check(path, content.bytes());
        }
        return true;
    }

    /** When the home page is not the manifest's, it may say whose it is. */
    private void checkOwner(Manifest manifest) {
        String url = manifest.site() == null ? null : manifest.site().url();
        if (url == null || copy.isGone() || !(copy.whole(HOME, LARGEST_PAGE) instanceof Reading.Content home)) {
            return;
        }
        if (home.bytes() == null) {
            return;
        }
        try {
            String own = Jsoup.parse(new ByteArrayInputStream(home.bytes()), null, "")
                    .select("link[rel=canonical]")
                    .attr("href");
            if (!own.isEmpty() && !own.startsWith(url)) {
                report(Code.VERIFY_OTHER_SITE, Manifest.PATH.value(), url, own);
            }
        } catch (IOException | RuntimeException e) {
            // a home page that nobody can read says nothing
        }
    }
}
