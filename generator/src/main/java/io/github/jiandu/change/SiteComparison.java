package io.github.jiandu.change;

import io.github.jiandu.address.SitePath;
import io.github.jiandu.diagnostic.Diagnostics;
import io.github.jiandu.output.Manifest;
import io.github.jiandu.page.PageText;
import io.github.jiandu.page.ShownPage;
import io.github.jiandu.site.GeneratedPages;
import io.github.jiandu.work.Workers;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Compares two built sites, file by file; looks only into pages whose digests differ. */
final class SiteComparison {

    private static final Pattern OUTWARD = Pattern.compile("(?i)[a-z][a-z0-9+.-]*:|//");
    private static final Pattern HASHED = Pattern.compile("-[0-9a-f]{8}(\\.\\w+)$");

    private final BuiltSite former;
    private final BuiltSite now;
    private final Workers workers;
    private final Diagnostics diagnostics;

    private final List<ChangeList.Page> added = new ArrayList<>();
    private final List<ChangeList.ChangedPage> changed = new ArrayList<>();
    private final List<ChangeList.Move> moved = new ArrayList<>();
    /** Old and new addresses of pages that moved. */
    private final Set<String> ends = new HashSet<>();

    private final List<ChangeList.Withdrawn> withdrawn = new ArrayList<>();
    private final List<ChangeList.Redirect> redirects = new ArrayList<>();
    private final List<ChangeList.File> files = new ArrayList<>();
    private final Map<Surrounding, List<String>> surroundings = new HashMap<>();

    /** What only changed with the rest. */
    private enum Surrounding {
        PAGES,
        LISTS,
        EDITIONS,
        LOOKS,
        SEARCH,
        DATA
    }

    /**
     * A side of a page, without its text: a site's texts never stand in memory together.
     *
     * @param redirect the path or address it sends its readers to, or null
     * @param saying a digest of its title and text
     * @param empty whether it says nothing itself
     * @param notice whether it only tells readers that they are leaving the site (LINK-02)
     */
    private record Side(
            String title,
            boolean traditional,
            boolean list,
            boolean empty,
            boolean notice,
            @Nullable String redirect,
            String saying) {

        static Side of(String path, ShownPage page) {
            String redirect = page.redirect() == null ? null : path(path, page.redirect());
            String saying = BuiltSite.sha256((page.title() + "\n" + page.text()).getBytes(StandardCharsets.UTF_8));
            return new Side(
                    page.title(),
                    page.traditional(),
                    page.list(),
                    page.text().isEmpty(),
                    noticed(path, page).isPresent(),
                    redirect,
                    saying);
        }
    }

    /**
     * Both sides of a page whose digests differ.
     *
     * @param before null when it is new
     * @param after null when it is gone
     * @param change what changed, when it is a page on both sides
     * @param fresh what it says, when it is new
     */
    private record Pair(
            String path,
            @Nullable Side before,
            @Nullable Side after,
            ChangeList.@Nullable ChangedPage change,
            ChangeList.@Nullable Page fresh) {

        /** The side that a reader sees now, or saw last. */
        Side any() {
            return after == null ? Objects.requireNonNull(before) : after;
        }

        /** What became of it, for comparing a page with its edition. */
        String kind() {
            return before == null ? "added" : after == null ? "withdrawn" : "changed";
        }
    }

    SiteComparison(BuiltSite former, BuiltSite now, Workers workers, Diagnostics diagnostics) {
        this.former = former;
        this.now = now;
        this.workers = workers;
        this.diagnostics = diagnostics;
    }

    Optional<ChangeList> compare() {
        TreeSet<String> paths = new TreeSet<>(former.files().keySet());
        paths.addAll(now.files().keySet());
        List<String> pages = new ArrayList<>();
        for (String path : paths) {
            Manifest.@Nullable File before = former.files().get(path);
            Manifest.@Nullable File after = now.files().get(path);
            if (before != null && after != null && before.sha256().equals(after.sha256())) {
                continue;
            }
            if ((before == null || BuiltSite.isPage(before)) && (after == null || BuiltSite.isPage(after))) {
                pages.add(path);
            } else {
                file(path, before, after);
            }
        }
        TreeMap<String, Pair> pairs = new TreeMap<>();
        boolean withTexts =
                pages.stream().filter(path -> !former.files().containsKey(path)).count() <= ChangeList.TEXTS;
        workers.map(pages, path -> pair(path, withTexts)).stream()
                .flatMap(Optional::stream)
                .forEach(pair -> pairs.put(pair.path(), pair));
        if (diagnostics.hasErrors()) {
            return Optional.empty();
        }
        pairs.values().forEach(pair -> move(pair, pairs));
        pairs.values().forEach(pair -> sort(pair, pairs));
        return Optional.of(new ChangeList(
                former.digest(),
                now.digest(),
                added,
                changed,
                moved,
                withdrawn,
                redirects,
                files,
                new ChangeList.Surroundings(
                        group(Surrounding.PAGES),
                        group(Surrounding.LISTS),
                        group(Surrounding.EDITIONS),
                        group(Surrounding.LOOKS),
                        group(Surrounding.SEARCH),
                        group(Surrounding.DATA))));
    }

    private ChangeList.Group group(Surrounding kind) {
        List<String> paths = surroundings.getOrDefault(kind, List.of());
        return new ChangeList.Group(paths.size(), paths.isEmpty() ? null : paths.get(0));
    }

    private void only(Surrounding kind, String path) {
        surroundings.computeIfAbsent(kind, any -> new ArrayList<>()).add(path);
    }

    private void file(String path, Manifest.@Nullable File before, Manifest.@Nullable File after) {
        FileUse use = FileUse.of(path);
        switch (use) {
            case LOOKS -> only(Surrounding.LOOKS, path);
            case SEARCH -> only(Surrounding.SEARCH, path);
            case DATA -> only(Surrounding.DATA, path);
            default ->
                files.add(new ChangeList.File(
                        path, use, before == null ? null : before.size(), after == null ? null : after.size()));
        }
    }

    private Optional<Pair> pair(String path, boolean withText) {
        ShownPage before = former.page(path, diagnostics).orElse(null);
        ShownPage after = now.page(path, diagnostics).orElse(null);
        if (before == null && after == null) {
            return Optional.empty();
        }
        boolean pageBefore = before != null && before.redirect() == null;
        boolean pageAfter = after != null && after.redirect() == null;
        return Optional.of(new Pair(
                path,
                before == null ? null : Side.of(path, before),
                after == null ? null : Side.of(path, after),
                before != null && after != null && pageBefore && pageAfter ? change(path, before, after) : null,
                after != null && pageAfter && !pageBefore ? fresh(path, after, withText) : null));
    }

    private ChangeList.Page fresh(String path, ShownPage page, boolean withText) {
        List<PageText.Link> outward = links(path, page, now).stream()
                .filter(link -> isOutward(link.href()))
                .toList();
        return new ChangeList.Page(path, page.title(), withText ? page.text() : null, outward);
    }

    private ChangeList.ChangedPage change(String path, ShownPage before, ShownPage after) {
        Function<ShownPage.Picture, ShownPage.Picture> picture =
                one -> new ShownPage.Picture(path(path, one.source()), one.words());
        List<PageText.Link> linksBefore = links(path, before, former);
        List<PageText.Link> linksAfter = links(path, after, now);
        List<ShownPage.Picture> picturesBefore =
                before.pictures().stream().map(picture).distinct().toList();
        List<ShownPage.Picture> picturesAfter =
                after.pictures().stream().map(picture).distinct().toList();
        return new ChangeList.ChangedPage(
                path,
                after.title(),
                before.title().equals(after.title()) ? null : before.title(),
                TextComparison.of(before.text(), after.text()),
                without(linksBefore, linksAfter),
                without(linksAfter, linksBefore),
                without(picturesBefore, picturesAfter),
                without(picturesAfter, picturesBefore));
    }

    /** Each link once, with where it leads in the end: to another site by way of a notice that one is leaving. */
    private List<PageText.Link> links(String path, ShownPage page, BuiltSite site) {
        return page.links().stream()
                .map(link -> {
                    String target = path(path, link.href());
                    String end = target.startsWith(GeneratedPages.LEAVING)
                            ? site.page(target, diagnostics)
                                    .flatMap(notice -> noticed(target, notice))
                                    .orElse(target)
                            : target;
                    return new PageText.Link(end, link.words());
                })
                .distinct()
                .toList();
    }

    /** The address that a page tells readers they are leaving for, when it is such a notice. */
    private static Optional<String> noticed(String path, ShownPage page) {
        return page.links().stream()
                .map(PageText.Link::href)
                .filter(SiteComparison::isOutward)
                .filter(url -> GeneratedPages.leavingFor(url).value().equals(path))
                .findFirst();
    }

    private static <T> List<T> without(List<T> items, List<T> others) {
        Set<T> known = new HashSet<>(others);
        return items.stream().filter(item -> !known.contains(item)).toList();
    }

    /** Where a link leads: a path in the site, or the address as it stands. Names of the theme's files lose their digest. */
    private static String path(String page, String href) {
        if (isOutward(href) || href.startsWith("#")) {
            return href;
        }
        int end = href.length();
        for (char mark : new char[] {'?', '#'}) {
            int at = href.indexOf(mark);
            end = at >= 0 && at < end ? at : end;
        }
        String folder = page.substring(0, page.lastIndexOf('/') + 1);
        Optional<String> path = SitePath.normalize(folder + decoded(href.substring(0, end)));
        if (path.isEmpty()) {
            return href;
        }
        String plain =
                path.get().startsWith("assets/") ? HASHED.matcher(path.get()).replaceFirst("$1") : path.get();
        return plain + href.substring(end);
    }

    private static boolean isOutward(String href) {
        return OUTWARD.matcher(href).lookingAt();
    }

    private static String decoded(String href) {
        try {
            return URLDecoder.decode(href.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return href;
        }
    }

    /** Puts a page where it belongs in the list. */
    private void sort(Pair pair, Map<String, Pair> pairs) {
        String path = pair.path();
        if (isEdition(pair, pairs)) {
            only(Surrounding.EDITIONS, path);
            return;
        }
        if (ends.contains(path)) {
            return;
        }
        Side before = pair.before();
        Side after = pair.after();
        String formerTarget = before == null ? null : before.redirect();
        String target = after == null ? null : after.redirect();
        if (pair.change() != null) {
            changed(pair, pair.change());
        } else if (before != null && formerTarget == null) {
            gone(path, before, target);
        } else if (pair.fresh() != null) {
            arrived(pair.fresh(), pair.any());
        }
        boolean redirectBefore = formerTarget != null;
        if (redirectBefore || before == null && target != null) {
            if (Objects.equals(formerTarget, target)) {
                only(Surrounding.PAGES, path);
            } else {
                redirects.add(new ChangeList.Redirect(path, formerTarget, target));
            }
        }
    }

    private void changed(Pair pair, ChangeList.ChangedPage change) {
        if (change.isSeen()) {
            changed.add(change);
        } else {
            only(pair.any().list() ? Surrounding.LISTS : Surrounding.PAGES, pair.path());
        }
    }

    private void arrived(ChangeList.Page page, Side side) {
        if (side.notice()) {
            only(Surrounding.PAGES, page.path());
        } else if (isPartOfList(page.path(), side)) {
            only(Surrounding.LISTS, page.path());
        } else {
            added.add(page);
        }
    }

    private void gone(String path, Side page, @Nullable String target) {
        if (page.notice() && target == null) {
            only(Surrounding.PAGES, path);
        } else if (isPartOfList(path, page) && target == null) {
            only(Surrounding.LISTS, path);
        } else {
            withdrawn.add(new ChangeList.Withdrawn(path, page.title(), target));
        }
    }

    /** A page whose old address leads to a new page that says the same. */
    private void move(Pair pair, Map<String, Pair> pairs) {
        Side before = pair.before();
        String target = pair.after() == null ? null : pair.after().redirect();
        Pair there = target == null ? null : pairs.get(target);
        if (before != null
                && before.redirect() == null
                && there != null
                && there.before() == null
                && there.after() != null
                && there.after().redirect() == null
                && there.after().saying().equals(before.saying())
                && !isEdition(pair, pairs)) {
            moved.add(new ChangeList.Move(pair.path(), there.path(), before.title()));
            ends.add(pair.path());
            ends.add(there.path());
        }
    }

    /** A second page of a list, or its part of a year, comes and goes with what is listed. */
    private static boolean isPartOfList(String path, Side page) {
        return page.list() && page.empty() && !path.endsWith("index.html");
    }

    /** An edition in traditional characters stands in a folder of its own and changes as its original does. */
    private static boolean isEdition(Pair pair, Map<String, Pair> pairs) {
        int slash = pair.path().indexOf('/');
        if (!pair.any().traditional() || slash < 0) {
            return false;
        }
        Pair original = pairs.get(pair.path().substring(slash + 1));
        return original != null && original.kind().equals(pair.kind());
    }
}
