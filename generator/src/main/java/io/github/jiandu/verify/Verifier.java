package io.github.jiandu.verify;

import io.github.jiandu.address.SitePath;
import io.github.jiandu.diagnostic.Code;
import io.github.jiandu.diagnostic.Diagnostics;
import io.github.jiandu.diagnostic.Location;
import io.github.jiandu.file.SystemMessages;
import io.github.jiandu.output.Manifest;
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
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;

/**
 * Holds a built site against its manifest.
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
        SiteCopy copy = request.target() instanceof Target.Web web
                ? new WebCopy(web.base(), request.rate(), request.patience())
                : new FolderCopy(((Target.Folder) request.target()).path());
        return new Verifier(request, copy).verify();
    }

    private Verification verify() {
        Set<String> listed = copy.list(diagnostics);
        byte[] text = manifestText();
        Manifest manifest = text == null ? null : Manifest.parse(text).orElse(null);
        if (manifest == null) {
            if (text != null) {
                report(
                        Code.VERIFY_NO_MANIFEST,
                        request.manifest() == null
                                ? Manifest.PATH.value()
                                : request.manifest().toString());
            }
            return new Verification(request.level(), null, null, null, null, 0, 0, 0, diagnostics.sorted());
        }
        String digest = manifest.digest();
        PaperCode code = PaperCode.of(digest);
        Boolean codeMatches = request.code() == null ? null : request.code().equals(code);
        checkManifest(manifest, text, code);

        Set<String> paths = new HashSet<>();
        manifest.files().forEach(file -> paths.add(file.path()));
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
        if (notAsked.get() > 0) {
            report(Code.VERIFY_GAVE_UP, Manifest.PATH.value(), notAsked.get());
        }
        if (listed == null) {
            report(Code.VERIFY_ADDED_UNSEEN, Manifest.PATH.value());
        } else {
            listed.stream()
                    .filter(path -> !paths.contains(path) && !path.equals(Manifest.PATH.value()))
                    .forEach(path -> report(Code.VERIFY_ADDED, path));
        }
        if (wrong.contains(HOME) && wrong.size() * FOREIGN >= paths.size()) {
            checkOwner(manifest);
        }
        return new Verification(
                request.level(),
                manifest.site(),
                digest,
                code,
                codeMatches,
                manifest.files().size(),
                sound.get(),
                bytes.get(),
                diagnostics.sorted());
    }

    private void report(Code code, String path, Object... args) {
        diagnostics.report(code, Location.ofFile(path), args);
    }

    /** The manifest to hold the site against; null after reporting that there is none. */
    private byte @Nullable [] manifestText() {
        String path = Manifest.PATH.value();
        Reading own = copy.whole(path, LARGEST_MANIFEST);
        byte[] ownText = own instanceof Reading.Content content ? content.bytes() : null;
        if (ownText == null && !copy.isTold(path)) {
            Reading.Failed failed = (Reading.Failed) own;
            boolean none = failed.code() == Code.VERIFY_MISSING || failed.code() == Code.VERIFY_SIZE;
            report(none ? Code.VERIFY_NO_MANIFEST : failed.code(), path, none ? new Object[0] : failed.args().toArray());
        }
        if (request.manifest() == null) {
            return ownText;
        }
        try {
            byte[] kept = Files.size(request.manifest()) > LARGEST_MANIFEST
                    ? new byte[0]
                    : Files.readAllBytes(request.manifest());
            if (ownText != null && !Arrays.equals(kept, ownText)) {
                report(Code.VERIFY_OTHER_MANIFEST, path);
            }
            return kept;
        } catch (IOException e) {
            report(Code.VERIFY_UNREADABLE, request.manifest().toString(), SystemMessages.of(e));
            return null;
        }
    }

    /** A manifest can be written in one way only, so a change of it by hand shows. */
    private void checkManifest(Manifest manifest, byte[] text, PaperCode code) {
        String path = Manifest.PATH.value();
        boolean bare = manifest.site() == null
                && Arrays.equals(text, manifest.withoutDigest().getBytes(StandardCharsets.UTF_8));
        if (!bare && !Arrays.equals(text, manifest.toJson().getBytes(StandardCharsets.UTF_8))) {
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
        Map<String, String> seen = new HashMap<>();
        Set<String> all = new TreeSet<>(listed);
        all.addAll(paths);
        for (String path : all) {
            String other = seen.putIfAbsent(path.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT), path);
            if (other != null) {
                report(Code.VERIFY_COLLISION, path, other);
            }
        }
    }

    private PageCheck pages(Manifest manifest, Set<String> present) {
        boolean archived = false;
        if (present.contains(LifecycleLog.PATH)
                && copy.whole(LifecycleLog.PATH, LARGEST_LOG) instanceof Reading.Content log
                && log.bytes() != null) {
            archived = LifecycleLog.check(log.bytes(), diagnostics);
        }
        String url = manifest.site() == null ? null : manifest.site().url();
        Set<String> all = new HashSet<>(present);
        all.add(Manifest.PATH.value());
        return new PageCheck(all, url, archived, diagnostics);
    }

    /** Whether a file is as the manifest says; what is wrong with it is reported. */
    private boolean check(Manifest.File file, @Nullable PageCheck pages) {
        String path = file.path();
        if (path.isEmpty() || SitePath.normalize(path).filter(path::equals).isEmpty()) {
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
        if (looked && content.bytes() != null) {
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
