package io.github.jiandu.render;

import io.github.jiandu.address.SitePath;
import io.github.jiandu.config.ForeignLinks;
import io.github.jiandu.site.GeneratedPages;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListSet;

/** Collects the foreign addresses before which a notice must stand (LINK-02). Safe for use by many threads. */
final class LeavingNotices {

    private final ForeignLinks foreign;
    private final Set<String> urls = new ConcurrentSkipListSet<>();

    LeavingNotices(ForeignLinks foreign) {
        this.foreign = foreign;
    }

    /** What a link on a page must say to lead to a foreign address: the address itself, or the notice before it. */
    String href(String url, SitePath from) {
        if (!foreign.hasNotice(url)) {
            return url;
        }
        urls.add(url);
        return GeneratedPages.leavingFor(url).relativeTo(from);
    }

    /** All addresses, in order, together with those that the texts lead to. */
    Set<String> with(Collection<String> fromTexts) {
        Set<String> all = new TreeSet<>(urls);
        all.addAll(fromTexts);
        return all;
    }
}
