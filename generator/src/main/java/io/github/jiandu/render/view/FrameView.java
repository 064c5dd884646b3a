package io.github.jiandu.render.view;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What every page has around its content; in templates {@code frame}.
 *
 * @param title text of the {@code <title>} element
 * @param metas page tags, in order
 * @param canonical public address of the page, or null when the site has none
 * @param robots for the meta element of that name, or null
 * @param feeds Atom feeds that belong to the page
 * @param home address of the home page
 * @param sitemap address of the site map
 * @param contact address of the page of contacts
 * @param accessibility address of the accessibility statement (无障碍说明)
 * @param privacy address of the privacy statement (隐私说明)
 * @param language language of the page, for {@code lang}
 * @param languages ways to other languages; empty when the site has but one
 * @param traditional the page in traditional characters, or null when there is none
 * @param siteName name of the site in the header, in the language of the page where there is one
 * @param report address of the form 我为政府网站找错 for this page (FOOT-09), or null without a 网站标识码
 * @param logo picture beside the site's name, or null; {@code site.logoAlt} says what it shows
 * @param menu main menu
 * @param trail columns from the home page to this page, the page itself last (PAGE-11); empty on the home page
 * @param search address of the OpenSearch description, or null when the site has no public address
 * @param searchPage address of the search page, or null on that page itself
 * @param assets addresses of the theme's assets by file name: {@code ${frame.assets["style.css"]}}
 * @param banner what is said first of the state of the site, or null
 * @param code QR code of the page's public address (PAGE-12), or null on pages that need none
 */
public record FrameView(
        String title,
        List<MetaView> metas,
        @Nullable String canonical,
        @Nullable String robots,
        List<LinkView> feeds,
        String home,
        String sitemap,
        String contact,
        String accessibility,
        String privacy,
        String language,
        List<LanguageView> languages,
        @Nullable LanguageView traditional,
        String siteName,
        @Nullable String report,
        @Nullable PictureView logo,
        List<LinkView> menu,
        List<LinkView> trail,
        @Nullable String search,
        @Nullable String searchPage,
        Map<String, String> assets,
        @Nullable BannerView banner,
        @Nullable Html code) {

    /** The same frame with a code. */
    public FrameView withCode(@Nullable Html qr) {
        return new FrameView(
                title,
                metas,
                canonical,
                robots,
                feeds,
                home,
                sitemap,
                contact,
                accessibility,
                privacy,
                language,
                languages,
                traditional,
                siteName,
                report,
                logo,
                menu,
                trail,
                search,
                searchPage,
                assets,
                banner,
                qr);
    }
}
