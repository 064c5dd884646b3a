package io.github.jiandu.bundle;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Pages that a server shows at any address: a copy of a page at the top of the site whose links do not depend on where it is
 * shown. Links within the page stay as they are.
 */
final class MountedPage {

    private static final Pattern LINK = Pattern.compile(
            "(<[a-zA-Z][^<>]*?\\s(?:href|src|action|data-base)=\")(?![#/?]|[a-zA-Z][a-zA-Z0-9+.-]*:)([^\"]*)\"");

    private static final Pattern POLICY =
            Pattern.compile("<meta http-equiv=\"Content-Security-Policy\" content=\"([^\"]*)\"");

    private MountedPage() {}

    /** @param basePath path of the site on its server, from {@code /} to {@code /} */
    static String of(String html, String basePath) {
        String page = html;
        // an element has several links at times, and each match ends with the first of them
        for (String next = absolute(page, basePath); !next.equals(page); next = absolute(page, basePath)) {
            page = next;
        }
        return page;
    }

    private static String absolute(String html, String basePath) {
        return LINK.matcher(html)
                .replaceAll(link -> Matcher.quoteReplacement(link.group(1) + basePath + link.group(2) + "\""));
    }

    /** The content security policy that a page begins with, as it stands there; empty when it has none. */
    static String policy(String html) {
        Matcher policy = POLICY.matcher(html);
        return policy.find() ? policy.group(1).replace("&#39;", "'").replace("&amp;", "&") : "";
    }
}
