package io.github.jiandu.render;

import io.github.jiandu.config.SiteConfig;
import io.github.jiandu.config.SiteKind;
import io.github.jiandu.render.kind.PageLinks;
import io.github.jiandu.render.view.ClassesView;
import io.github.jiandu.site.Column;
import io.github.jiandu.site.DisclosureClass;
import io.github.jiandu.site.PlatformPart;
import io.github.jiandu.site.Site;
import java.util.ArrayList;
import java.util.List;

/** The catalogues of statutory content: all classes of the law with what the site has of each (CONT-07, CONT-08). */
final class Catalogues {

    private final SiteConfig config;
    private final Site site;

    Catalogues(SiteConfig config, Site site) {
        this.config = config;
        this.site = site;
    }

    /** What a column's page lists; nothing unless it is a catalogue and the site has its columns classified. */
    List<ClassesView> of(Column column, PageLinks links) {
        if (!column.isCatalogue()
                || site.declared().stream().allMatch(other -> other.classes().isEmpty())) {
            return List.of();
        }
        List<ClassesView> catalogues = new ArrayList<>();
        if (column.platform() == PlatformPart.STATUTORY) {
            catalogues.add(catalogue(false, "行政机关主动公开的十五类信息", "《中华人民共和国政府信息公开条例》第二十条", links));
        }
        if (column.platform() == PlatformPart.TOWNSHIP
                || config.identity().kind() == SiteKind.TOWNSHIP && !hasTownshipCatalogue()) {
            catalogues.add(catalogue(true, "乡镇人民政府还应当公开的八类信息", "《中华人民共和国政府信息公开条例》第二十一条", links));
        }
        return catalogues;
    }

    private boolean hasTownshipCatalogue() {
        return site.columns().stream().anyMatch(column -> column.platform() == PlatformPart.TOWNSHIP);
    }

    private ClassesView catalogue(boolean township, String title, String source, PageLinks links) {
        return new ClassesView(
                title,
                source,
                DisclosureClass.all(township).stream()
                        .map(type -> row(type, links))
                        .toList());
    }

    private ClassesView.Row row(DisclosureClass type, PageLinks links) {
        return new ClassesView.Row(
                type.source(),
                type.chinese(),
                type.text(),
                site.columnsOf(type).stream()
                        .map(column -> new ClassesView.Holder(
                                column.name(),
                                links.url(column.address()),
                                site.entriesBelow(column.path()).size()))
                        .toList());
    }
}
