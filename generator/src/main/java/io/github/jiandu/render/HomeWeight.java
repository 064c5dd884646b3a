package io.github.jiandu.render;

import io.github.jiandu.address.SitePath;
import io.github.jiandu.config.SiteConfigReader;
import io.github.jiandu.diagnostic.Code;
import io.github.jiandu.diagnostic.Diagnostics;
import io.github.jiandu.diagnostic.Location;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.ToLongFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a browser loads with the home page, which should be there within three seconds (PAGE-03). */
final class HomeWeight {

    private static final int REQUESTS = 60;
    private static final int KILOBYTES = 1536;

    /** Pictures, style sheets, icons and scripts; the home page stands at the top, so an address is a path. */
    private static final Pattern LOADED = Pattern.compile(
            "<(?:img|script|source)\\b[^>]*?\\ssrc=\"([^\":]+)\"|<link rel=\"(?:icon|stylesheet)\"[^>]*?\\shref=\"([^\":]+)\"");

    private HomeWeight() {}

    static void check(String html, ToLongFunction<SitePath> sizes, Diagnostics diagnostics) {
        Set<SitePath> loaded = new TreeSet<>();
        loaded.add(Frames.HOME);
        Matcher matcher = LOADED.matcher(html);
        while (matcher.find()) {
            String path = matcher.group(1) != null ? matcher.group(1) : matcher.group(2);
            SitePath.normalize(path).map(SitePath::new).ifPresent(loaded::add);
        }
        long kilobytes = (loaded.stream().mapToLong(sizes).sum() + 1023) / 1024;
        if (loaded.size() > REQUESTS || kilobytes > KILOBYTES) {
            diagnostics.report(
                    Code.HOME_HEAVY,
                    Location.ofFile(SiteConfigReader.FILE),
                    loaded.size(),
                    kilobytes,
                    REQUESTS,
                    KILOBYTES);
        }
    }
}
