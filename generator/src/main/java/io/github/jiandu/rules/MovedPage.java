package io.github.jiandu.rules;

/**
 * The page that a retired domain shows at every address it knows nothing of: where the site went (LIFE-08).
 *
 * <p>It is plain ASCII without quotation marks, so that it can stand in settings as it is, and needs no file.
 */
final class MovedPage {

    private MovedPage() {}

    /**
     * @param site name of the site
     * @param url its public address
     */
    static String html(String site, String url) {
        return "<!doctype html><html lang=zh-CN><meta charset=utf-8>"
                + "<meta name=viewport content=width=device-width>"
                + "<title>"
                + ascii("网站已迁移")
                + "</title><h1>"
                + ascii("这个网址已停用")
                + "</h1><p>"
                + ascii("内容已迁到“" + shortened(site) + "”。您要找的页面没有对应的新网址，请到新网站查找：")
                + "</p><p><a href="
                + ascii(url)
                + " >"
                + ascii(url)
                + "</a></p><p lang=en>This site has moved; the page you asked for has no new address.</p></html>";
    }

    private static String shortened(String site) {
        return site.length() > 60 ? site.substring(0, 60) + "…" : site;
    }

    /** The text with everything that is no plain letter or digit as a number. */
    static String ascii(String text) {
        StringBuilder out = new StringBuilder();
        text.codePoints().forEach(c -> {
            boolean plain = c >= 'a' && c <= 'z'
                    || c >= 'A' && c <= 'Z'
                    || c >= '0' && c <= '9'
                    || c < 0x80 && ":/._-".indexOf(c) >= 0;
            if (plain) {
                out.appendCodePoint(c);
            } else {
                out.append("&#").append(c).append(';');
            }
        });
        return out.toString();
    }
}
