package io.github.jiandu.render.kind;

import io.github.jiandu.address.SitePath;
import io.github.jiandu.config.SiteConfig;
import io.github.jiandu.entry.Attachment;
import io.github.jiandu.entry.Entry;
import io.github.jiandu.entry.Picture;
import io.github.jiandu.render.view.AttachmentView;
import io.github.jiandu.render.view.LinkView;
import io.github.jiandu.render.view.PictureView;
import io.github.jiandu.site.Site;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;

/**
 * Everything a page may link to, as seen from it.
 *
 * @param from address of the page
 * @param config settings of the site
 * @param site the whole site
 * @param now the time of the build, local time of Asia/Shanghai
 */
public record PageLinks(SitePath from, SiteConfig config, Site site, LocalDateTime now) {

    /** The day of the build. */
    public LocalDate today() {
        return now.toLocalDate();
    }

    public String url(SitePath to) {
        return to.relativeTo(from);
    }

    /** Public address of a page; the path from the top of the site when the site has no public address. */
    public String publicUrl(SitePath to) {
        return config.publicUrl(to);
    }

    public LinkView link(Entry entry) {
        return new LinkView(entry.head().title(), url(entry.head().address()), false);
    }

    public List<LinkView> links(List<Entry> entries) {
        return entries.stream().map(this::link).toList();
    }

    public AttachmentView file(Attachment attachment) {
        boolean sameName = attachment.address().name().equals(attachment.fileName());
        return new AttachmentView(
                attachment.title(),
                url(attachment.address()),
                sameName ? null : attachment.fileName(),
                attachment.type(),
                attachment.size(),
                attachment.pages());
    }

    public PictureView picture(Picture picture) {
        return new PictureView(url(picture.address()), picture.width(), picture.height(), picture.sources(from));
    }
}
