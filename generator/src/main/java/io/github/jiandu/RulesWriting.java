package io.github.jiandu;

import io.github.jiandu.address.OldAddress;
import io.github.jiandu.address.Place;
import io.github.jiandu.address.SitePath;
import io.github.jiandu.config.SiteConfig;
import io.github.jiandu.config.SiteConfigReader;
import io.github.jiandu.content.Content;
import io.github.jiandu.content.ContentLoader;
import io.github.jiandu.diagnostic.Code;
import io.github.jiandu.diagnostic.Diagnostics;
import io.github.jiandu.diagnostic.Location;
import io.github.jiandu.output.Manifest;
import io.github.jiandu.output.OutputWriter;
import io.github.jiandu.redirect.Redirect;
import io.github.jiandu.redirect.RedirectReader;
import io.github.jiandu.report.RulesReport;
import io.github.jiandu.rules.RedirectList;
import io.github.jiandu.rules.ServerRules;
import io.github.jiandu.source.SourceTree;
import io.github.jiandu.work.Workers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The verb {@code redirects}: from a site's folder, or from a finished site, to settings of web servers. */
final class RulesWriting {

    /**
     * What is known of a site.
     *
     * @param pages addresses that may have been kept
     */
    private record Known(String name, @Nullable String baseUrl, List<Redirect> redirects, List<SitePath> pages) {}

    private final RedirectsRequest request;
    private final SourceTree tree;
    private final Diagnostics diagnostics = new Diagnostics();

    RulesWriting(RedirectsRequest request) {
        this.request = request;
        this.tree = new SourceTree(request.folder());
    }

    RulesReport run() {
        boolean source = Files.exists(tree.root().resolve(SiteConfigReader.FILE));
        Optional<Known> known = source ? ofSource() : ofOutput();
        if (known.isEmpty()) {
            return report(0, Set.of());
        }
        String baseUrl = known.get().baseUrl();
        ServerRules rules = new ServerRules(known.get().name(), baseUrl);
        Set<String> hosts = hosts();
        boolean abroad = known.get().redirects().stream()
                .anyMatch(redirect -> redirect.from().host() != null);
        if (baseUrl == null && (abroad || !hosts.isEmpty())) {
            diagnostics.report(Code.RULES_NO_BASE_URL, Location.ofFile(SiteConfigReader.FILE));
        }
        if (diagnostics.hasErrors()) {
            return report(0, Set.of());
        }
        rules.add(known.get().redirects(), hosts);
        rules.addPages(known.get().pages(), hosts);
        write(rules, new Manifest.Site(known.get().name(), baseUrl), source);
        return report(rules.count(), rules.retiredHosts());
    }

    private Set<String> hosts() {
        Set<String> hosts = new HashSet<>();
        for (String written : request.retired()) {
            OldAddress.parse(written.contains("://") ? written : "http://" + written, null)
                    .map(OldAddress::host)
                    .ifPresent(hosts::add);
        }
        return hosts;
    }

    private Optional<Known> ofSource() {
        // What is merely incomplete is told by the build; here only redirects are asked for.
        Diagnostics quiet = new Diagnostics();
        Optional<SiteConfig> read = SiteConfigReader.read(tree, quiet);
        if (read.isEmpty() || quiet.hasErrors()) {
            SiteConfigReader.read(tree, diagnostics);
            return Optional.empty();
        }
        SiteConfig config = request.baseUrl() == null
                ? read.get()
                : read.get().withBaseUrl(SiteConfigReader.withSlash(request.baseUrl()));
        Content content = ContentLoader.load(tree, config, request.now(), false, new Workers(request.threads()), quiet);
        List<Redirect> redirects =
                RedirectReader.read(tree, config.baseUrl(), content.site().entries(), content.places(), diagnostics);
        List<SitePath> pages = new ArrayList<>(LastingAddresses.pages(content, request.now()));
        content.site()
                .entries()
                .forEach(entry -> entry.head().attachments().forEach(attachment -> pages.add(attachment.address())));
        return Optional.of(new Known(config.identity().fullName(), config.baseUrl(), redirects, pages));
    }

    private Optional<Known> ofOutput() {
        try {
            Optional<Manifest> manifest = Manifest.read(tree.root());
            if (manifest.isPresent() && Files.isRegularFile(tree.root().resolve(RedirectList.PATH.value()))) {
                RedirectList list = RedirectList.read(tree.root());
                String baseUrl =
                        request.baseUrl() == null ? list.baseUrl() : SiteConfigReader.withSlash(request.baseUrl());
                List<Redirect> redirects = redirects(tree, manifest.get(), baseUrl, diagnostics);
                List<String> addresses = manifest.get().addresses();
                List<SitePath> pages = (addresses == null ? List.<String>of() : addresses)
                        .stream().map(SitePath::new).toList();
                return Optional.of(new Known(list.siteName(), baseUrl, redirects, pages));
            }
        } catch (IOException | IllegalArgumentException e) {
            // neither a site nor what a build wrote
        }
        diagnostics.report(Code.RULES_NO_REDIRECTS, Location.ofFile("."), request.folder());
        return Optional.empty();
    }

    /** The redirects of a finished site. */
    static List<Redirect> redirects(
            SourceTree site, Manifest manifest, @Nullable String baseUrl, Diagnostics diagnostics) {
        Set<String> files = new HashSet<>();
        manifest.files().forEach(file -> files.add(file.path()));
        return RedirectReader.read(site, baseUrl, List.of(), path -> place(path, files), diagnostics);
    }

    private static Optional<Place> place(String path, Set<String> files) {
        return OldAddress.parse(path, null)
                .flatMap(OldAddress::place)
                .filter(place -> files.contains(place.value()))
                .map(place -> new Place(place, true));
    }

    private void write(ServerRules rules, Manifest.Site site, boolean source) {
        List<Path> kept = source
                ? List.of(
                        tree.root().resolve(Content.FOLDER),
                        tree.root().resolve(Content.DATA_FOLDER),
                        tree.root().resolve(Content.STATIC_FOLDER),
                        tree.root().resolve("theme"),
                        tree.root().resolve("public"),
                        tree.root().resolve(SiteConfigReader.FILE))
                : List.of(tree.root());
        Optional<OutputWriter> opened = OutputWriter.open(request.output(), kept, diagnostics);
        if (opened.isPresent()) {
            try (OutputWriter output = opened.get()) {
                rules.write(output);
                output.complete(site, List.of());
                if (!diagnostics.hasErrors()) {
                    output.publish();
                }
            }
        }
    }

    private RulesReport report(int count, Set<String> hosts) {
        return new RulesReport(
                request.output().toAbsolutePath().normalize(), count, List.copyOf(hosts), diagnostics.sorted());
    }
}
