package io.github.jiandu.content;

import io.github.jiandu.address.SitePath;
import io.github.jiandu.content.Targets.Target;
import io.github.jiandu.diagnostic.Code;
import io.github.jiandu.diagnostic.Diagnostics;
import io.github.jiandu.diagnostic.Location;
import io.github.jiandu.diagnostic.Nearest;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Finds what an editor's link means, and reports what leads nowhere (LINK-04). A path is relative to the file it stands in, or, with a leading {@code /}, to
 * {@code content/}, {@code static/} or the finished site.
 */
final class LinkLookup {

    /** The folder of everything that editors write. */
    static final String CONTENT = "content";

    /** The folder of everything that is copied as it is. */
    static final String STATIC = "static";

    private final Targets targets;
    private final Diagnostics diagnostics;

    LinkLookup(Targets targets, Diagnostics diagnostics) {
        this.targets = targets;
        this.diagnostics = diagnostics;
    }

    /**
     * The target of a path without query and fragment; empty after reporting why there is none.
     *
     * @param folder folder of the file the link stands in, below the site's folder
     */
    Optional<Target> find(String written, String folder, Location at) {
        String path = decode(written).strip();
        if (path.indexOf('\\') >= 0) {
            diagnostics.report(Code.LINK_BACKSLASH, at, written, path.replace('\\', '/'));
            return Optional.empty();
        }
        boolean absolute = path.startsWith("/");
        String base = absolute ? CONTENT : folder;
        Optional<String> normal = SitePath.normalize(base + "/" + path);
        // What lies above content/ is not part of the site, whatever the name of its folder.
        if (normal.isEmpty() || !(normal.get() + "/").startsWith(base.substring(0, top(base)) + "/")) {
            diagnostics.report(Code.LINK_OUTSIDE, at, written);
            return Optional.empty();
        }
        Optional<Target> found = targets.atPath(normal.get());
        if (found.isPresent()) {
            return found;
        }
        Optional<String> rooted = SitePath.normalize(path);
        if (absolute && rooted.isPresent()) {
            String below = rooted.get();
            found = targets.atPath(STATIC + "/" + below)
                    .or(() -> targets.atAddress(below))
                    .or(() -> targets.atAddress(below.isEmpty() ? "index.html" : below + "/index.html"));
            if (found.isPresent()) {
                return found;
            }
        }
        // The names of the folders content and static are no part of an address.
        if (absolute && rooted.isPresent() && targets.atPath(rooted.get()).isPresent()) {
            String right = rooted.get().substring(rooted.get().indexOf('/') + 1);
            diagnostics.report(Code.LINK_NEAR, at, written, "/" + right);
            return file(rooted.get());
        }
        if (normal.get().endsWith(".html")) {
            String page = normal.get().substring(0, normal.get().length() - "html".length()) + "md";
            if (targets.atPath(page).isPresent()) {
                diagnostics.report(Code.LINK_NEAR, at, written, path.substring(0, path.length() - 4) + "md");
                return Optional.empty();
            }
        }
        return guess(written, normal.get(), at);
    }

    private static int top(String folder) {
        int slash = folder.indexOf('/');
        return slash < 0 ? folder.length() : slash;
    }

    /** Reports the broken link. A file that was probably meant counts as used, so that it is not reported as well. */
    private Optional<Target> guess(String written, String path, Location at) {
        int slash = path.lastIndexOf('/');
        String name = path.substring(slash + 1);
        Optional<String> otherCase = targets.ignoringCase(path);
        if (otherCase.isPresent()) {
            String right = otherCase.get();
            diagnostics.report(Code.LINK_CASE, at, written, right.substring(right.lastIndexOf('/') + 1));
            return file(right);
        }
        String folder = path.substring(0, Math.max(0, slash));
        Optional<String> near = Nearest.to(name, targets.namesIn(folder));
        if (near.isPresent()) {
            diagnostics.report(Code.LINK_NEAR, at, written, near.get());
            return file(folder + "/" + near.get());
        }
        diagnostics.report(Code.LINK_BROKEN, at, written);
        return Optional.empty();
    }

    private Optional<Target> file(String path) {
        return targets.atPath(path).filter(Targets.FileTarget.class::isInstance);
    }

    static String decode(String text) {
        if (text.indexOf('%') < 0) {
            return text;
        }
        try {
            return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return text;
        }
    }
}
