package io.github.jiandu.entry;

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
}
