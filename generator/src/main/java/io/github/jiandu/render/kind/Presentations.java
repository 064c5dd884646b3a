package io.github.jiandu.render.kind;

import io.github.jiandu.entry.Entry;
import io.github.jiandu.entry.EntryKind;
import io.github.jiandu.entry.PageLife;
import io.github.jiandu.entry.PageState;
import org.jspecify.annotations.Nullable;

/** The presentations of all kinds. */
public final class Presentations {

    private static final Presentation<?> ARTICLE = new ArticlePresentation();
    private static final Presentation<?> REPRINT = new ReprintPresentation();
    private static final Presentation<?> NOTICE = new NoticePresentation();
    private static final Presentation<?> POLICY = new PolicyDocumentPresentation();
    private static final Presentation<?> INTERPRETATION = new InterpretationPresentation();
    private static final Presentation<?> GUIDE = new ServiceGuidePresentation();
    private static final Presentation<?> LEADER = new LeaderPresentation();
    private static final Presentation<?> ORGAN = new OrganPresentation();
    private static final Presentation<?> MESSAGE = new MessagePresentation();
    private static final Presentation<?> FAQ = new FaqPresentation();
    private static final Presentation<?> SURVEY = new SurveyPresentation();
    private static final Presentation<?> DATASET = new DatasetPresentation();
    private static final Presentation<?> TOPIC = new TopicPresentation();
    private static final Presentation<?> CATALOGUE = new CatalogueTablePresentation();
    private static final Presentation<?> DISCLOSURE_GUIDE = new DisclosureGuidePresentation();
    private static final Presentation<?> DISCLOSURE_SYSTEM = new DisclosureSystemPresentation();
    private static final Presentation<?> REQUEST_FORM = new RequestFormPresentation();
    private static final Presentation<?> DISCLOSURE_REPORT = new DisclosureReportPresentation();
    private static final Presentation<?> WEBSITE_REPORT = new WebsiteReportPresentation();
    private static final Presentation<?> VILLAGE_AFFAIR = new VillageAffairPresentation();
    private static final Presentation<?> PICTURE_STORY = new PictureStoryPresentation();

    private Presentations() {}

    /** A word or two beside its title: what its kind says, or that it is no longer current; null for neither. */
    public static @Nullable String mark(Entry entry, PageLinks links) {
        String own = of(entry).mark(entry, links);
        PageLife life = entry.head().life();
        if (life == null || own != null && !life.is(PageState.MOVED) && saysItself(entry, life)) {
            return own;
        }
        return life.state().chinese();
    }

    /** Documents say by their standing that they were withdrawn, topics that they are archived. */
    private static boolean saysItself(Entry entry, PageLife life) {
        return switch (entry.kind()) {
            case POLICY -> life.is(PageState.ABOLISHED) || life.is(PageState.EXPIRED);
            case TOPIC -> life.is(PageState.ARCHIVED);
            default -> false;
        };
    }

    /** How an entry shows. */
    @SuppressWarnings("unchecked") // a kind's presentation takes the entries of that kind
    public static <E extends Entry> Presentation<E> of(E entry) {
        return (Presentation<E>) of(entry.kind());
    }

    private static Presentation<?> of(EntryKind kind) {
        return switch (kind) {
            case ARTICLE -> ARTICLE;
            case REPRINT -> REPRINT;
            case NOTICE -> NOTICE;
            case POLICY -> POLICY;
            case INTERPRETATION -> INTERPRETATION;
            case GUIDE -> GUIDE;
            case LEADER -> LEADER;
            case ORGAN -> ORGAN;
            case MESSAGE -> MESSAGE;
            case FAQ -> FAQ;
            case SURVEY -> SURVEY;
            case DATASET -> DATASET;
            case TOPIC -> TOPIC;
            case CATALOGUE -> CATALOGUE;
            case DISCLOSURE_GUIDE -> DISCLOSURE_GUIDE;
            case DISCLOSURE_SYSTEM -> DISCLOSURE_SYSTEM;
            case REQUEST_FORM -> REQUEST_FORM;
            case DISCLOSURE_REPORT -> DISCLOSURE_REPORT;
            case WEBSITE_REPORT -> WEBSITE_REPORT;
            case VILLAGE_AFFAIR -> VILLAGE_AFFAIR;
            case PICTURE_STORY -> PICTURE_STORY;
        };
    }
}
