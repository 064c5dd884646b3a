package io.github.jiandu.entry;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A page of content (内容). Its body is not held: it is read when it is needed. */
public sealed interface Entry
        permits Article,
                Reprint,
                Notice,
                PolicyDocument,
                Interpretation,
                ServiceGuide,
                Leader,
                Organ,
                Message,
                Faq,
                Survey,
                Dataset,
                Topic,
                CatalogueTable,
                DisclosureGuide,
                DisclosureSystem,
                RequestForm,
                DisclosureReport,
                WebsiteReport,
                VillageAffair,
                PictureStory {

    EntryHead head();

    EntryKind kind();

    /** 索引号 (DISC-06), or null. */
    default @Nullable String indexNumber() {
        return head().filing().indexNumber();
    }

    /** 生成日期 (DISC-06); of documents the day they were signed (IDX-15), or null. */
    default @Nullable LocalDate madeOn() {
        return head().filing().madeOn();
    }
}
