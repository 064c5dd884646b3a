package io.github.jiandu.export;

import io.github.jiandu.entry.Article;
import io.github.jiandu.entry.CatalogueTable;
import io.github.jiandu.entry.Dataset;
import io.github.jiandu.entry.DisclosureGuide;
import io.github.jiandu.entry.DisclosureReport;
import io.github.jiandu.entry.DisclosureSystem;
import io.github.jiandu.entry.Entry;
import io.github.jiandu.entry.EntryKind;
import io.github.jiandu.entry.Faq;
import io.github.jiandu.entry.Interpretation;
import io.github.jiandu.entry.Leader;
import io.github.jiandu.entry.Message;
import io.github.jiandu.entry.Notice;
import io.github.jiandu.entry.Organ;
import io.github.jiandu.entry.PictureStory;
import io.github.jiandu.entry.PolicyDocument;
import io.github.jiandu.entry.Reprint;
import io.github.jiandu.entry.RequestForm;
import io.github.jiandu.entry.ServiceGuide;
import io.github.jiandu.entry.Survey;
import io.github.jiandu.entry.Topic;
import io.github.jiandu.entry.VillageAffair;
import io.github.jiandu.entry.WebsiteReport;

/** The business layer (业务元数据实体, META-02): what entries of one kind have, component by component of their record. */
final class Business {

    private Business() {}

    /** The shape of a kind's own part; its name in data is the kind's key. */
    static Shape.Group of(EntryKind kind) {
        return Shapes.of(record(kind));
    }

    private static Class<? extends Entry> record(EntryKind kind) {
        return switch (kind) {
            case ARTICLE -> Article.class;
            case REPRINT -> Reprint.class;
            case NOTICE -> Notice.class;
            case POLICY -> PolicyDocument.class;
            case INTERPRETATION -> Interpretation.class;
            case GUIDE -> ServiceGuide.class;
            case LEADER -> Leader.class;
            case ORGAN -> Organ.class;
            case MESSAGE -> Message.class;
            case FAQ -> Faq.class;
            case SURVEY -> Survey.class;
            case DATASET -> Dataset.class;
            case TOPIC -> Topic.class;
            case CATALOGUE -> CatalogueTable.class;
            case DISCLOSURE_GUIDE -> DisclosureGuide.class;
            case DISCLOSURE_SYSTEM -> DisclosureSystem.class;
            case REQUEST_FORM -> RequestForm.class;
            case DISCLOSURE_REPORT -> DisclosureReport.class;
            case WEBSITE_REPORT -> WebsiteReport.class;
            case VILLAGE_AFFAIR -> VillageAffair.class;
            case PICTURE_STORY -> PictureStory.class;
        };
    }
}
