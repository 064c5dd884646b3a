package io.github.jiandu;

import io.github.jiandu.address.OldAddress;
import io.github.jiandu.bundle.BundleInfo;
import io.github.jiandu.bundle.Bundler;
import io.github.jiandu.bundle.Card;
import io.github.jiandu.diagnostic.Code;
import io.github.jiandu.diagnostic.Diagnostic;
import io.github.jiandu.diagnostic.Diagnostics;
import io.github.jiandu.diagnostic.Location;
import io.github.jiandu.diagnostic.Severity;
import io.github.jiandu.file.SystemMessages;
import io.github.jiandu.output.Manifest;
import io.github.jiandu.redirect.Redirect;
import io.github.jiandu.report.BundleReport;
import io.github.jiandu.rules.ServerRules;
import io.github.jiandu.search.SearchIndexer;
import io.github.jiandu.source.SourceTree;
import io.github.jiandu.verify.Target;
import io.github.jiandu.verify.Verification;
import io.github.jiandu.verify.Verifier;
import io.github.jiandu.verify.VerifyRequest;
import io.github.jiandu.work.Workers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The verb {@code package}: from a finished site to one file for the parent portal. */
final class BundleWriting {

    private static final int SHOWN = 5;

    private final BundleRequest request;
    private final Diagnostics diagnostics = new Diagnostics();

    BundleWriting(BundleRequest request) {
        this.request = request;
    }

    BundleReport run() {
        try {
            return pack();
        } catch (IOException e) {
            diagnostics.report(Code.BUNDLE_NOT_WRITTEN, Location.ofFile("."), SystemMessages.of(e));
            return failed();
        }
    }

    private BundleReport failed() {
        return new BundleReport(null, null, null, diagnostics.sorted());
    }

    private BundleReport pack() throws IOException {
        Optional<Path> found = Stream.of("", "public", "target/site")
                .map(request.folder()::resolve)
                .filter(place -> Files.isRegularFile(place.resolve(Manifest.PATH.value())))
                .findFirst();
        Optional<Manifest> manifest = found.isEmpty() ? Optional.empty() : Manifest.read(found.get());
        if (found.isEmpty() || manifest.isEmpty()) {
            diagnostics.report(Code.BUNDLE_NO_SITE, Location.ofFile("."), request.folder());
            return failed();
        }
        Path site = found.get();
        Path cardFile = site.resolve(Card.PATH);
        Optional<Card> card = Files.isRegularFile(cardFile) ? Card.read(Files.readString(cardFile)) : Optional.empty();
        if (card.isEmpty()) {
            diagnostics.report(Code.BUNDLE_OLD, Location.ofFile(Card.PATH));
            return failed();
        }
        checkSound(site);
        String built = ServerRules.basePath(card.get().address());
        String basePath = Objects.requireNonNullElse(request.basePath(), built);
        String root = Objects.requireNonNullElse(request.root(), root(basePath));
        if (card.get().address() != null && !basePath.equals(built)) {
            diagnostics.report(
                    Code.BUNDLE_OTHER_PATH,
                    Location.ofFile(Card.PATH),
                    card.get().address(),
                    basePath);
        }
        String address = address(card.get().address(), basePath);
        ServerRules rules = ServerRules.mounted(card.get().name(), address, basePath, root + "/server");
        rules.add(redirects(site, manifest.get(), card.get().address()), Set.of());
        if (diagnostics.hasErrors()) {
            return failed();
        }
        Path output = request.output() == null ? Path.of(name(basePath) + ".zip") : request.output();
        BundleInfo info = new Bundler(
                        site,
                        manifest.get(),
                        card.get(),
                        Jiandu.searchIndex(request.folder()).orElse(null))
                .write(
                        output,
                        rules,
                        new BundleInfo(request.version(), SearchIndexer.luceneVersion(), basePath, root, 0, 0, "", ""),
                        new Workers(request.threads()));
        return new BundleReport(output.toAbsolutePath().normalize(), info, card.get(), diagnostics.sorted());
    }

    /** Only a site that is what its manifest says is packed. */
    private void checkSound(Path site) {
        Verification found =
                Verifier.verify(VerifyRequest.of(new Target.Folder(site)).withThreads(request.threads()));
        List<Diagnostic> damage = found.problems().stream()
                .filter(problem -> problem.severity() == Severity.ERROR && problem.code() != Code.VERIFY_ADDED)
                .toList();
        if (!damage.isEmpty()) {
            diagnostics.report(
                    Code.BUNDLE_UNSOUND, Location.ofFile(damage.get(0).at().file()), damage.size());
        }
        List<String> added = found.problems().stream()
                .filter(problem -> problem.code() == Code.VERIFY_ADDED)
                .map(problem -> problem.at().file())
                .toList();
        if (!added.isEmpty()) {
            List<String> shown = added.subList(0, Math.min(SHOWN, added.size()));
            diagnostics.report(
                    Code.BUNDLE_LEFT_OUT,
                    Location.ofFile(added.get(0)),
                    added.size(),
                    String.join("、", shown),
                    String.join(", ", shown));
        }
    }

    private List<Redirect> redirects(Path site, Manifest manifest, @Nullable String baseUrl) {
        return RulesWriting.redirects(new SourceTree(site), manifest, baseUrl, diagnostics);
    }

    /** The public address with another path; null when there is none. */
    private static @Nullable String address(@Nullable String address, String basePath) {
        if (address == null) {
            return null;
        }
        Optional<OldAddress> parsed = OldAddress.parse(address, null);
        String host = parsed.map(OldAddress::host).orElse(null);
        return host == null ? null : address.substring(0, address.indexOf("://") + 3) + host + basePath;
    }

    private static String root(String basePath) {
        return "/srv/" + name(basePath);
    }

    /** A word for files and folders: the last part of the path. */
    private static String name(String basePath) {
        String[] parts = basePath.split("/", -1);
        String last = parts.length < 2 ? "" : parts[parts.length - 2];
        return last.matches("[A-Za-z0-9_-]+") ? last : "site";
    }
}
