package io.github.jiandu.render;

import io.github.jiandu.address.SitePath;
import io.github.jiandu.config.SiteConfig;
import io.github.jiandu.edition.TraditionalEdition;
import io.github.jiandu.entry.Entry;
import io.github.jiandu.entry.Language;
import io.github.jiandu.entry.RelationType;
import io.github.jiandu.render.view.LanguageView;
import io.github.jiandu.site.Column;
import io.github.jiandu.site.GeneratedPages;
import io.github.jiandu.site.Site;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The languages of a site and the ways between them. */
final class Tongues {

    private final SiteConfig config;
    private final Site site;
    private final Map<Language, SitePath> roots = new EnumMap<>(Language.class);

    Tongues(SiteConfig config, Site site) {
        this.config = config;
        this.site = site;
        for (Column column : site.columns()) {
            if (column.language() != Language.CHINESE) {
                roots.putIfAbsent(column.language(), column.address());
            }
        }
        if (!roots.isEmpty()) {
            roots.put(Language.CHINESE, GeneratedPages.HOME);
        }
    }

    /** Where a language's part of the site begins; the home page unless it has one. */
    SitePath root(Language language) {
        return roots.getOrDefault(language, GeneratedPages.HOME);
    }

    /** The uppermost column of a language, or null for a part that is no column, such as the home page. */
    @Nullable
    Column rootColumn(Language language) {
        return site.columns().stream()
                .filter(column -> column.language() == language
                        && language != Language.CHINESE
                        && column.address().equals(root(language)))
                .findFirst()
                .orElse(null);
    }

    /**
     * The ways from a page to other languages: to the page that says the same, or else to where the language's part
     * begins.
     *
     * @param entry what the page shows, or null for pages that are no entry
     */
    List<LanguageView> from(SitePath path, Language language, @Nullable Entry entry) {
        Map<Language, SitePath> same = new EnumMap<>(Language.class);
        if (entry != null) {
            Set<Entry> others = site.related(entry).getOrDefault(RelationType.TRANSLATION, Set.of());
            others.forEach(other ->
                    same.putIfAbsent(other.head().language(), other.head().address()));
        } else if (path.equals(root(language))) {
            same.putAll(roots);
        }
        Map<Language, SitePath> all = new EnumMap<>(roots);
        all.putAll(same);
        all.remove(language);
        List<LanguageView> ways = new ArrayList<>();
        all.forEach((other, to) -> ways.add(new LanguageView(
                other.tag(), other.own(), to.relativeTo(path), same.containsKey(other) ? absolute(to, path) : null)));
        return ways;
    }

    /** The page in traditional characters, or null when the site or the page has no such edition. */
    @Nullable
    LanguageView traditional(SitePath path, Language language) {
        if (config.traditional() == null || language != Language.CHINESE || GeneratedPages.isForFinding(path)) {
            return null;
        }
        SitePath to = TraditionalEdition.pathOf(path);
        return new LanguageView("zh-Hant", "繁體版", to.relativeTo(path), absolute(to, path));
    }

    /** What a {@code hreflang} link names: the public address, as search engines want it. */
    private String absolute(SitePath to, SitePath from) {
        return config.baseUrl() == null ? to.relativeTo(from) : config.publicUrl(to);
    }
}
