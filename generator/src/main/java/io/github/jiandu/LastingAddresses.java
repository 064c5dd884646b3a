package io.github.jiandu;

import io.github.jiandu.address.Place;
import io.github.jiandu.address.SitePath;
import io.github.jiandu.content.Content;
import io.github.jiandu.content.UsedFile;
import io.github.jiandu.diagnostic.Code;
import io.github.jiandu.diagnostic.Diagnostics;
import io.github.jiandu.diagnostic.Location;
import io.github.jiandu.entry.Entry;
import io.github.jiandu.entry.Notice;
import io.github.jiandu.entry.Publicity;
import io.github.jiandu.entry.VillageAffair;
import io.github.jiandu.output.Manifest;
import io.github.jiandu.output.OutputWriter;
import io.github.jiandu.redirect.Redirect;
import io.github.jiandu.redirect.RedirectReader;
import io.github.jiandu.site.GeneratedPages;
import io.github.jiandu.site.LeftOut;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Addresses that people keep and cite, and which therefore must not vanish unnoticed (LIFE-04, URL-01): home page, first
 * pages of columns, pages of editors, attachments, and old addresses that lead on.
 *
 * <p>Left out is what follows from these: further pages of lists and their years, feeds, search data, assets, small pictures,
 * notices that one is leaving, parts of the lists of all pages, exports, the edition in traditional characters; and
 * pictures shown in a text, which nobody cites by themselves.
 */
final class LastingAddresses {

    /** What a page is made of, rather than what people look for. */
    private static final Pattern PARTS = Pattern.compile(
            "(?i).*\\.(avif|bmp|css|eot|gif|ico|jpe?g|js|json|map|otf|png|svg|tsv|ttf|txt|webmanifest|webp|woff2?|xml|xsl)|(.*/)?[^.]*");

    private static final Set<SitePath> STANDING = Set.of(
            GeneratedPages.HOME,
            GeneratedPages.SITEMAP,
            GeneratedPages.CONTACT,
            GeneratedPages.ACCESSIBILITY,
            GeneratedPages.PRIVACY,
            GeneratedPages.SEARCH,
            GeneratedPages.TITLES);

    private final Content content;
    private final List<Redirect> redirects;
    private final OutputWriter output;
    private final Diagnostics diagnostics;

    LastingAddresses(Content content, List<Redirect> redirects, OutputWriter output, Diagnostics diagnostics) {
        this.content = content;
        this.redirects = redirects;
        this.output = output;
        this.diagnostics = diagnostics;
    }

    /**
     * All of them.
     *
     * @param now the time of the build; what was published before its time, to look at, need not last
     */
    List<SitePath> all(LocalDateTime now) {
        List<SitePath> addresses = new ArrayList<>(pages(content, now));
        content.bodies().usedFiles().stream()
                .filter(file -> file.whole() && file.picture() == null)
                .map(UsedFile::address)
                .filter(LastingAddresses::isOffered)
                .forEach(addresses::add);
        content.staticFiles().stream()
                .map(item -> new SitePath(item.path().substring(Content.STATIC_FOLDER.length() + 1)))
                .filter(LastingAddresses::isOffered)
                .forEach(addresses::add);
        redirects.stream().flatMap(redirect -> redirect.page().stream()).forEach(addresses::add);
        return addresses.stream().filter(output::has).toList();
    }

    /** Those of the site before, for a site that is off for some days; none when they are not known. */
    static List<SitePath> before(@Nullable Path former, Path replaced) {
        try {
            return manifest(former == null ? replaced : former).map(Manifest::addresses).orElse(List.of()).stream()
                    .flatMap(address -> path(address).stream())
                    .toList();
        } catch (IOException e) {
            return List.of();
        }
    }

    /** The pages among them, of columns and of editors. */
    static List<SitePath> pages(Content content, LocalDateTime now) {
        List<SitePath> pages = new ArrayList<>(STANDING);
        content.site().columns().forEach(column -> pages.add(column.address()));
        for (Entry entry : content.site().entries()) {
            LocalDateTime published = entry.head().publishedAt();
            if (!entry.head().draft() && (published == null || !published.isAfter(now))) {
                pages.add(entry.head().address());
            }
        }
        return pages;
    }

    private static boolean isOffered(SitePath file) {
        return !PARTS.matcher(file.value()).matches() && !file.value().startsWith(".");
    }

    /**
     * Reports what the build before had and this one has not; and redirects that lead to what was not written, or stand
     * where something is.
     *
     * @param former the manifest before, or a folder with one; null to look at the output that is to be replaced
     * @param now the time of the build
     */
    void check(@Nullable Path former, Path replaced, LocalDateTime now) {
        // A page with an error may not have been written; it has not vanished.
        if (diagnostics.hasErrors()) {
            return;
        }
        checkRedirects();
        Optional<Manifest> manifest = read(former, replaced);
        if (manifest.isEmpty()) {
            return;
        }
        List<String> before = manifest.get().addresses();
        if (before == null) {
            diagnostics.report(Code.REDIRECT_FORMER_OLD, Location.ofFile(Manifest.PATH.value()));
            return;
        }
        Set<String> accounted = new HashSet<>();
        redirects.stream()
                .flatMap(redirect -> redirect.from().place().stream())
                .forEach(at -> accounted.add(at.value()));
        Set<SitePath> expired = expired(now);
        for (String address : before) {
            Optional<SitePath> path = path(address);
            if (path.isPresent()
                    && !output.has(path.get())
                    && !accounted.contains(address)
                    && !isExpired(path.get(), expired)) {
                diagnostics.report(Code.REDIRECT_VANISHED, Location.ofFile(RedirectReader.FILE), address);
            }
        }
    }

    private void checkRedirects() {
        List<Redirect> byServer = new ArrayList<>();
        for (Redirect redirect : redirects) {
            Optional<SitePath> page = redirect.page();
            if (page.isEmpty() && redirect.from().place().filter(output::has).isPresent()) {
                diagnostics.report(Code.REDIRECT_STILL_THERE, redirect.at(), redirect.from());
            }
            if (redirect.to() != null && !output.has(redirect.to())) {
                diagnostics.report(Code.REDIRECT_TO, redirect.targetAt(), "/" + redirect.to());
            }
            if (page.isEmpty() && redirect.gone() == null) {
                byServer.add(redirect);
            }
        }
        byServer.stream()
                .map(Redirect::at)
                .min(Location::compareTo)
                .ifPresent(first -> diagnostics.report(Code.REDIRECT_BY_SERVER, first, byServer.size()));
    }

    private Optional<Manifest> read(@Nullable Path former, Path replaced) {
        Path place = former == null ? replaced : former;
        try {
            Optional<Manifest> manifest = manifest(place);
            if (manifest.isEmpty() && former != null) {
                diagnostics.report(Code.REDIRECT_FORMER, location(former), former);
            }
            return manifest;
        } catch (IOException e) {
            diagnostics.report(Code.REDIRECT_FORMER, location(place), place);
            return Optional.empty();
        }
    }

    private static Optional<Manifest> manifest(Path place) throws IOException {
        return Files.isDirectory(place) ? Manifest.read(place) : Manifest.readFile(place);
    }

    private static Optional<SitePath> path(String address) {
        return SitePath.normalize(address)
                .filter(address::equals)
                .filter(name -> !name.isEmpty())
                .map(SitePath::new);
    }

    private static Location location(Path file) {
        return Location.ofFile(
                Objects.requireNonNullElse(file.getFileName(), file).toString());
    }

    /**
     * Pages whose time has run out or is still to come, as their editors wanted; the latter come back by themselves. So are
     * pages whose lists were on show for some days only: what held them must go, whatever else depends on it (PRIV-07).
     */
    private Set<SitePath> expired(LocalDateTime now) {
        Set<SitePath> expired = new HashSet<>();
        content.site().leftOut().stream()
                .filter(page -> page.reason() != LeftOut.Reason.DRAFT)
                .map(page -> page.file().substring(Content.FOLDER.length()))
                .flatMap(path -> content.places().apply(path).stream())
                .map(Place::address)
                .forEach(expired::add);
        for (Entry entry : content.site().entries()) {
            Publicity publicity = entry instanceof Notice notice
                    ? notice.publicity()
                    : entry instanceof VillageAffair affair ? affair.publicity() : null;
            if (publicity != null && publicity.isWithdrawn(now.toLocalDate())) {
                expired.add(entry.head().address());
            }
        }
        return expired;
    }

    /** What an expired page offered goes with it, though the file still lies in the folder. */
    private boolean isExpired(SitePath path, Collection<SitePath> expired) {
        return expired.contains(path)
                || !path.value().endsWith(".html")
                        && expired.stream().anyMatch(page -> page.folder().equals(path.folder()))
                        && content.places().apply("/" + path).isPresent();
    }
}
