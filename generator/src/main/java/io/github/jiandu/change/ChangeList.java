package io.github.jiandu.change;

import io.github.jiandu.diagnostic.Diagnostics;
import io.github.jiandu.page.PageText;
import io.github.jiandu.page.ShownPage;
import io.github.jiandu.work.Workers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a built site changes against the former one (变更清单), for a second person to approve.
 *
 * <p>It names both sites by the digests of their manifests, which hold the digest of every file: who approves a list
 * approves every byte, those of files that are only counted too.
 *
 * <pre>
 * Optional&lt;ChangeList&gt; changes = ChangeList.between(former, now, workers, diagnostics);
 * </pre>
 *
 * @param former SHA-256 of the former site's manifest in lower-case hexadecimal, or null when there was no site
 * @param now SHA-256 of the new site's manifest, or null when there is none
 * @param added new pages, by path, as all that follow
 * @param changed pages of which a reader sees something else
 * @param moved pages that stand elsewhere with the same text; the old address leads there
 * @param withdrawn pages that are gone
 * @param redirects old addresses that lead elsewhere than before
 * @param files pictures, attachments and other files that someone put into the site
 * @param surroundings what changed only with the rest
 */
public record ChangeList(
        @Nullable String former,
        @Nullable String now,
        List<Page> added,
        List<ChangedPage> changed,
        List<Move> moved,
        List<Withdrawn> withdrawn,
        List<Redirect> redirects,
        List<File> files,
        Surroundings surroundings) {

    /** New pages beyond which their texts are left out. */
    public static final int TEXTS = 200;

    /**
     * A new page.
     *
     * @param text what a reader sees of it, a line for each block; null where there are more than {@link #TEXTS} new pages
     * @param links links that lead out of the site
     */
    public record Page(String path, String title, @Nullable String text, List<PageText.Link> links) {
        public Page {
            links = List.copyOf(links);
        }
    }

    /**
     * A page of which a reader sees something else.
     *
     * @param formerTitle its title before, or null when it is the same
     * @param text how its text changed
     * @param linksRemoved links that are gone, or lead elsewhere now
     * @param linksAdded links that are new, or led elsewhere before
     * @param picturesRemoved pictures that are gone
     * @param picturesAdded pictures that are new
     */
    public record ChangedPage(
            String path,
            String title,
            @Nullable String formerTitle,
            TextChange text,
            List<PageText.Link> linksRemoved,
            List<PageText.Link> linksAdded,
            List<ShownPage.Picture> picturesRemoved,
            List<ShownPage.Picture> picturesAdded) {

        /** Whether a reader sees anything else. */
        boolean isSeen() {
            return formerTitle != null
                    || !text.isEmpty()
                    || !linksRemoved.isEmpty()
                    || !linksAdded.isEmpty()
                    || !picturesRemoved.isEmpty()
                    || !picturesAdded.isEmpty();
        }
    }

    /** A page that stands elsewhere with the same text. */
    public record Move(String from, String to, String title) {}

    /**
     * A page that is gone.
     *
     * @param redirect where its address leads now, or null when it leads nowhere
     */
    public record Withdrawn(
            String path, String title, @Nullable String redirect) {}

    /**
     * An old address that is no page of its own.
     *
     * @param formerTo where it led before, or null when it led nowhere
     * @param to where it leads, or null when it leads nowhere now
     */
    public record Redirect(
            String from,
            @Nullable String formerTo,
            @Nullable String to) {}

    /**
     * A file that is no page.
     *
     * @param formerSize in bytes, or null when it is new
     * @param size in bytes, or null when it is gone
     */
    public record File(
            String path,
            FileUse use,
            @Nullable Long formerSize,
            @Nullable Long size) {

        /** The name in JSON of what became of it. */
        public String change() {
            return formerSize == null ? "added" : size == null ? "removed" : "changed";
        }
    }

    /**
     * What changed only with the rest (外围变化).
     *
     * @param pages pages of which only the menu, the neighbours, the footer or the like changed
     * @param lists pages that list others
     * @param editions pages in traditional characters that changed as their originals did
     * @param looks scripts, styles and pictures of the theme
     * @param search the search index
     * @param data feeds, maps and exports
     */
    public record Surroundings(Group pages, Group lists, Group editions, Group looks, Group search, Group data) {

        /** How many files. */
        public int count() {
            return pages.count() + lists.count() + editions.count() + looks.count() + search.count() + data.count();
        }
    }

    /**
     * Files that are only counted.
     *
     * @param sample the first of them, or null when there is none
     */
    public record Group(int count, @Nullable String sample) {}

    public ChangeList {
        added = List.copyOf(added);
        changed = List.copyOf(changed);
        moved = List.copyOf(moved);
        withdrawn = List.copyOf(withdrawn);
        redirects = List.copyOf(redirects);
        files = List.copyOf(files);
    }

    /**
     * Compares two built sites.
     *
     * @param former the folder of the former site; need not exist
     * @param now the folder of the new site
     * @return empty after reporting why they cannot be compared
     */
    public static Optional<ChangeList> between(Path former, Path now, Workers workers, Diagnostics diagnostics) {
        Optional<BuiltSite> before = BuiltSite.read(former, diagnostics);
        Optional<BuiltSite> after = BuiltSite.read(now, diagnostics);
        if (before.isEmpty() || after.isEmpty()) {
            return Optional.empty();
        }
        return new SiteComparison(before.get(), after.get(), workers, diagnostics).compare();
    }

    /** Whether the two sites are the same. */
    public boolean isEmpty() {
        return former == null ? now == null : former.equals(now);
    }

    /** SHA-256 of {@link ChangeJson#canonical}, in lower-case hexadecimal: the approval names it. */
    public String digest() {
        return BuiltSite.sha256(ChangeJson.canonical(this).getBytes(StandardCharsets.UTF_8));
    }

    /** The first twelve digits of the digest, in fours, for people to compare. */
    public String code() {
        return code(digest());
    }

    /** A digest as people say it. */
    public static String code(String digest) {
        return digest.substring(0, 4) + "-" + digest.substring(4, 8) + "-" + digest.substring(8, 12);
    }

    /** The list for programs. */
    public String toJson() {
        return ChangeJson.of(this);
    }

    /** The list as one file that any browser shows and prints, without script. */
    public String toHtml() {
        return ChangeHtml.of(this);
    }
}
