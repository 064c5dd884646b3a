package io.github.jiandu.pack;

import io.github.jiandu.address.OldAddress;
import io.github.jiandu.address.SitePath;
import io.github.jiandu.diagnostic.Diagnostics;
import io.github.jiandu.diagnostic.Location;
import io.github.jiandu.freeze.FrozenCopy;
import io.github.jiandu.freeze.FrozenFile;
import io.github.jiandu.freeze.Moved;
import io.github.jiandu.output.Manifest;
import io.github.jiandu.output.OutputWriter;
import io.github.jiandu.redirect.Redirect;
import io.github.jiandu.rules.RedirectList;
import io.github.jiandu.rules.ServerRules;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Leads addresses of the old site to where they stand in the copy (LIFE-04): as a list, and as settings of web servers. When the
 * copy takes the place of the old site only addresses that changed need a rule.
 */
final class RedirectPart {

    private final FrozenCopy copy;
    private final String baseUrl;

    RedirectPart(FrozenCopy copy, PackRequest request) {
        this.copy = copy;
        String place = request.archiveUrl();
        this.baseUrl = place == null ? copy.site().baseUrl() : place;
    }

    void write(Path folder, Diagnostics diagnostics) {
        List<Redirect> redirects = redirects();
        Optional<OutputWriter> opened = OutputWriter.open(folder, List.of(), diagnostics);
        if (opened.isPresent()) {
            try (OutputWriter out = opened.get()) {
                new RedirectList(copy.site().name(), baseUrl).write(redirects, out);
                ServerRules rules = new ServerRules(copy.site().name(), baseUrl);
                rules.add(redirects, Set.of());
                rules.write(out);
                out.complete(new Manifest.Site(copy.site().name(), baseUrl), List.of());
                out.publish();
            }
        }
    }

    /** Each old address once, by the first file that had it, sorted. */
    private List<Redirect> redirects() {
        Map<OldAddress, Redirect> found = new TreeMap<>();
        for (FrozenFile file : copy.files()) {
            SitePath to = file.copy();
            String address = file.address();
            if (to != null && address != null) {
                add(address, to, file, found);
            }
        }
        copy.files().forEach(file -> addFolder(file.address(), file, found));
        for (FrozenFile file : copy.files()) {
            SitePath to = file.copy();
            String address = file.gbkAddress();
            if (to != null && address != null) {
                add(address, to, file, found);
            }
        }
        copy.files().forEach(file -> addFolder(file.gbkAddress(), file, found));
        Map<String, FrozenFile> files = new HashMap<>();
        copy.files().forEach(file -> {
            if (file.address() != null && file.copy() != null) {
                files.putIfAbsent(file.address(), file);
            }
        });
        for (Moved moved : copy.moved()) {
            FrozenFile file = files.get(moved.target());
            if (file != null && file.copy() != null) {
                add(moved.address(), file.copy(), file, found);
            }
        }
        return new ArrayList<>(found.values());
    }

    /** What the old server showed for a folder. */
    private void addFolder(@Nullable String address, FrozenFile file, Map<OldAddress, Redirect> found) {
        SitePath to = file.copy();
        if (to != null && address != null && file.kind() == FrozenFile.Kind.PAGE) {
            String folder = address.replaceFirst("(?i)(?<=[^:/]/)(index|default)\\.[a-z]{2,5}$", "");
            if (!folder.equals(address)) {
                add(folder, to, file, found);
            }
        }
    }

    private void add(String address, SitePath to, FrozenFile file, Map<OldAddress, Redirect> found) {
        OldAddress.parse(address, baseUrl)
                .filter(from -> !leadsThere(from, to))
                .ifPresent(from -> found.putIfAbsent(
                        from,
                        new Redirect(
                                from,
                                to,
                                "",
                                null,
                                null,
                                Location.ofFile(file.original().path()),
                                Location.ofFile(file.original().path()))));
    }

    /** Whether a server finds the file without a rule; the home page has an entry of its own in any case. */
    private static boolean leadsThere(OldAddress from, SitePath to) {
        String path = "/" + to.encoded();
        return from.host() == null
                && from.query() == null
                && (from.path().equals("/") || from.path().equals(path) || path.equals(from.path() + "index.html"));
    }
}
