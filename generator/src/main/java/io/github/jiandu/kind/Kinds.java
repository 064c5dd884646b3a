package io.github.jiandu.kind;

import io.github.jiandu.entry.Entry;
import io.github.jiandu.entry.EntryKind;
import io.github.jiandu.field.Field;

/** All kinds. */
public final class Kinds {

    private static final Kind<?> ARTICLE = new ArticleKind();
    private static final Kind<?> REPRINT = new ReprintKind();
    private static final Kind<?> NOTICE = new NoticeKind();
    private static final Kind<?> POLICY = new PolicyDocumentKind();
    private static final Kind<?> INTERPRETATION = new InterpretationKind();
    private static final Kind<?> GUIDE = new ServiceGuideKind();
    private static final Kind<?> LEADER = new LeaderKind();
    private static final Kind<?> ORGAN = new OrganKind();
    private static final Kind<?> MESSAGE = new MessageKind();
    private static final Kind<?> FAQ = new FaqKind();
    private static final Kind<?> SURVEY = new SurveyKind();
    private static final Kind<?> DATASET = new DatasetKind();
    private static final Kind<?> TOPIC = new TopicKind();
    private static final Kind<?> CATALOGUE = new CatalogueTableKind();
    private static final Kind<?> DISCLOSURE_GUIDE = new DisclosureGuideKind();
    private static final Kind<?> DISCLOSURE_SYSTEM = new DisclosureSystemKind();
    private static final Kind<?> REQUEST_FORM = new RequestFormKind();
    private static final Kind<?> DISCLOSURE_REPORT = new DisclosureReportKind();
    private static final Kind<?> WEBSITE_REPORT = new WebsiteReportKind();
    private static final Kind<?> VILLAGE_AFFAIR = new VillageAffairKind();
    private static final Kind<?> PICTURE_STORY = new PictureStoryKind();

    /** 发文字号, which may stand in the text of a document as well as in its head (DOC-02). */
    public static final Field<String> DOCUMENT_NUMBER = PolicyDocumentKind.DOCUMENT_NUMBER;

    private Kinds() {}

    /** How an entry was read. */
    @SuppressWarnings("unchecked") // a kind reads the entries of that kind
    public static <E extends Entry> Kind<E> of(E entry) {
        return (Kind<E>) of(entry.kind());
    }

    /** How entries of a kind are read. */
    public static Kind<?> of(EntryKind kind) {
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
