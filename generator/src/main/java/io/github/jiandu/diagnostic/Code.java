package io.github.jiandu.diagnostic;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Every kind of problem that can be told to a user: a stable id and how grave it is unless the site says otherwise. The
 * texts stand under the same ids in {@code messages_zh.properties} and {@code messages_en.properties}.
 */
public enum Code {

    // files
    SOURCE_NOT_UTF8("source.not-utf8", Severity.ERROR),
    SOURCE_DAMAGED("source.damaged", Severity.ERROR),
    SOURCE_TOO_LARGE("source.too-large", Severity.ERROR),
    SOURCE_BINARY("source.binary", Severity.ERROR),
    SOURCE_CONTROL_CHARACTER("source.control-character", Severity.WARNING),
    SOURCE_LINK("source.link", Severity.ERROR),
    SOURCE_TOO_DEEP("source.too-deep", Severity.ERROR),
    IO_DENIED("io.denied", Severity.ERROR),
    IO_READ("io.read", Severity.ERROR),

    // yaml
    FRONT_MATTER_UNCLOSED("front-matter.unclosed", Severity.ERROR),
    YAML_SYNTAX("yaml.syntax", Severity.ERROR),
    YAML_INDENTATION("yaml.indentation", Severity.ERROR),
    YAML_TAB("yaml.tab", Severity.ERROR),
    YAML_FULL_WIDTH_COLON("yaml.full-width-colon", Severity.ERROR),
    YAML_NO_SPACE("yaml.no-space", Severity.ERROR),
    YAML_ODD_SPACE("yaml.odd-space", Severity.ERROR),
    YAML_CURLY_QUOTES("yaml.curly-quotes", Severity.ERROR),
    YAML_SECOND_COLON("yaml.second-colon", Severity.ERROR),
    YAML_SPECIAL_START("yaml.special-start", Severity.ERROR),
    YAML_UNCLOSED_QUOTE("yaml.unclosed-quote", Severity.ERROR),
    YAML_NOT_A_MAPPING("yaml.not-a-mapping", Severity.ERROR),
    YAML_NOT_A_LIST("yaml.not-a-list", Severity.ERROR),
    YAML_ALIAS("yaml.alias", Severity.ERROR),
    YAML_TOO_DEEP("yaml.too-deep", Severity.ERROR),

    // keys and values
    FIELD_UNKNOWN("field.unknown", Severity.ERROR),
    FIELD_MISTYPED("field.mistyped", Severity.ERROR),
    FIELD_REPEATED("field.repeated", Severity.ERROR),
    FIELD_MISSING("field.missing", Severity.ERROR),
    FIELD_OTHER_KIND("field.other-kind", Severity.ERROR),
    FIELD_NOT_TEXT("field.not-text", Severity.ERROR),
    FIELD_NOT_MAPPING("field.not-mapping", Severity.ERROR),
    FIELD_BOOLEAN("field.boolean", Severity.ERROR),
    FIELD_INTEGER("field.integer", Severity.ERROR),
    FIELD_TOO_LARGE("field.too-large", Severity.ERROR),
    FIELD_DATE("field.date", Severity.ERROR),
    FIELD_CHOICE("field.choice", Severity.ERROR),
    FIELD_FORM("field.form", Severity.ERROR),

    // site settings
    CONFIG_NOT_FOUND("config.not-found", Severity.ERROR),
    CONFIG_PAGE_SIZE("config.page-size", Severity.ERROR),
    CONFIG_OWN_CODE("config.own-code", Severity.WARNING),
    CONFIG_CODE_MISMATCH("config.code-mismatch", Severity.WARNING),
    CONFIG_IDENTITY_INCOMPLETE("config.identity-incomplete", Severity.INFO),
    CONFIG_UNKNOWN_CODE("config.unknown-code", Severity.ERROR),
    CONFIG_ERROR_STAYS("config.error-stays", Severity.ERROR),
    CONFIG_MENU_LONG("config.menu-long", Severity.WARNING),
    CONFIG_UNKNOWN_COLUMN("config.unknown-column", Severity.ERROR),
    CONFIG_COLUMN_EMPTY("config.column-empty", Severity.WARNING),
    CONFIG_LEAD("config.lead", Severity.WARNING),
    CONFIG_NOT_POSITIVE("config.not-positive", Severity.ERROR),
    CONFIG_UNKNOWN_ROW("config.unknown-row", Severity.ERROR),

    // who publishes the site
    IDENTITY_DOMAIN("identity.domain", Severity.ERROR),
    IDENTITY_OTHER_HOST("identity.other-host", Severity.ERROR),
    IDENTITY_MOBILE("identity.mobile", Severity.ERROR),
    IDENTITY_FOOTER("identity.footer", Severity.WARNING),
    IDENTITY_EMBLEM("identity.emblem", Severity.ERROR),
    IDENTITY_LOGO("identity.logo", Severity.ERROR),

    // columns
    COLUMN_AT_TOP("column.at-top", Severity.ERROR),
    COLUMN_PARENT("column.parent", Severity.ERROR),
    COLUMN_CYCLE("column.cycle", Severity.ERROR),
    COLUMN_EMPTY("column.empty", Severity.WARNING),
    COLUMN_TYPE("column.type", Severity.WARNING),
    COLUMN_NAME_LONG("column.name-long", Severity.WARNING),
    COLUMN_ADDRESS("column.address", Severity.WARNING),
    COLUMN_SAME_NAME("column.same-name", Severity.WARNING),
    COLUMN_UNFINISHED("column.unfinished", Severity.WARNING),
    COLUMN_LARGE("column.large", Severity.WARNING),
    COLUMN_DEEP("column.deep", Severity.WARNING),
    COLUMN_TOPICS("column.topics", Severity.WARNING),
    ADDRESS_FORM("address.form", Severity.ERROR),

    // pages
    PAGE_EMPTY("page.empty", Severity.ERROR),
    PAGE_NO_TITLE("page.no-title", Severity.ERROR),
    PAGE_NO_DATE("page.no-date", Severity.WARNING),
    PAGE_NO_COLUMN("page.no-column", Severity.ERROR),
    PAGE_UNKNOWN_COLUMN("page.unknown-column", Severity.ERROR),
    PAGE_SAME_ADDRESS("page.same-address", Severity.ERROR),
    PAGE_EXPIRES_FIRST("page.expires-first", Severity.ERROR),
    PAGE_NO_ABSTRACT("page.no-abstract", Severity.WARNING),
    POLICY_ABOLISHED_VALID("policy.abolished-valid", Severity.WARNING),
    POLICY_MADE_AFTER_PUBLISHED("policy.made-after-published", Severity.WARNING),
    POLICY_LATE("policy.late", Severity.WARNING),
    POLICY_ISSUER_SHORT("policy.issuer-short", Severity.WARNING),
    POLICY_ISSUER_UNKNOWN("policy.issuer-unknown", Severity.WARNING),
    POLICY_SUMMARY_LONG("policy.summary-long", Severity.WARNING),
    POLICY_SUMMARY_TITLE("policy.summary-title", Severity.WARNING),
    POLICY_TYPE("policy.type", Severity.WARNING),
    POLICY_SECRET("policy.secret", Severity.ERROR),
    POLICY_NOT_FOR_WEB("policy.not-for-web", Severity.WARNING),
    POLICY_WITHHELD("policy.withheld", Severity.ERROR),
    POLICY_ON_REQUEST_IN_FULL("policy.on-request-in-full", Severity.WARNING),
    POLICY_ENDS_FIRST("policy.ends-first", Severity.ERROR),
    POLICY_PENDING_OVER("policy.pending-over", Severity.WARNING),
    POLICY_NOT_YET_OVER("policy.not-yet-over", Severity.WARNING),
    POLICY_REPLACED_VALID("policy.replaced-valid", Severity.WARNING),
    POLICY_NOT_INTERPRETED("policy.not-interpreted", Severity.WARNING),

    // text
    MARKDOWN_HEADING_SPACE("markdown.heading-space", Severity.WARNING),
    MARKDOWN_LIST_SPACE("markdown.list-space", Severity.INFO),
    MARKDOWN_YEAR_LIST("markdown.year-list", Severity.WARNING),
    MARKDOWN_INDENTED_CODE("markdown.indented-code", Severity.WARNING),
    MARKDOWN_TABLE_AFTER_TEXT("markdown.table-after-text", Severity.WARNING),
    MARKDOWN_FOOTNOTE_MISSING("markdown.footnote-missing", Severity.WARNING),
    MARKDOWN_HTML_REMOVED("markdown.html-removed", Severity.WARNING),
    MARKDOWN_ATTRIBUTES("markdown.attributes", Severity.WARNING),
    MARKDOWN_SAME_ID("markdown.same-id", Severity.WARNING),
    MARKDOWN_TOO_DEEP("markdown.too-deep", Severity.ERROR),

    // official documents
    DOCUMENT_NUMBER("document.number", Severity.ERROR),
    DOCUMENT_NUMBER_UNKNOWN("document.number-unknown", Severity.ERROR),
    DOCUMENT_NUMBER_TAKEN("document.number-taken", Severity.INFO),
    DOCUMENT_NUMBER_DIFFERS("document.number-differs", Severity.WARNING),
    DOCUMENT_TITLE_END("document.title-end", Severity.WARNING),
    DOCUMENT_TITLE_KIND("document.title-kind", Severity.WARNING),
    DOCUMENT_ADDRESSEE_COLON("document.addressee-colon", Severity.WARNING),
    DOCUMENT_LEVEL_FORM("document.level-form", Severity.WARNING),
    DOCUMENT_LEVEL_JUMP("document.level-jump", Severity.WARNING),
    DOCUMENT_LEVEL_ORDER("document.level-order", Severity.WARNING),
    DOCUMENT_ATTACHMENT_MISSING("document.attachment-missing", Severity.ERROR),
    DOCUMENT_ATTACHMENT_END("document.attachment-end", Severity.WARNING),
    DOCUMENT_DATE_FORM("document.date-form", Severity.ERROR),
    DOCUMENT_DATE_OLD_FORM("document.date-old-form", Severity.WARNING),
    DOCUMENT_DATE_DIFFERS("document.date-differs", Severity.WARNING),
    DOCUMENT_DATE_OFFER("document.date-offer", Severity.INFO),
    DOCUMENT_NOTE_DISCLOSURE("document.note-disclosure", Severity.WARNING),
    DOCUMENT_CITATION("document.citation", Severity.WARNING),
    DOCUMENT_PUNCTUATION("document.punctuation", Severity.WARNING),
    DOCUMENT_DIGITS("document.digits", Severity.WARNING),
    DOCUMENT_TEXT_DATE("document.text-date", Severity.WARNING),
    DOCUMENT_ABOLISHED("document.abolished", Severity.WARNING),

    // links
    LINK_BROKEN("link.broken", Severity.ERROR),
    LINK_NEAR("link.near", Severity.ERROR),
    LINK_CASE("link.case", Severity.ERROR),
    LINK_BACKSLASH("link.backslash", Severity.ERROR),
    LINK_OUTSIDE("link.outside", Severity.ERROR),
    LINK_EMPTY("link.empty", Severity.ERROR),
    LINK_SCHEME("link.scheme", Severity.ERROR),
    LINK_TO_DRAFT("link.to-draft", Severity.ERROR),
    LINK_TO_SCHEDULED("link.to-scheduled", Severity.WARNING),
    LINK_TO_EXPIRED("link.to-expired", Severity.WARNING),
    LINK_FRAGMENT("link.fragment", Severity.ERROR),
    LINK_FRAGMENT_NEAR("link.fragment-near", Severity.ERROR),
    LINK_NOT_APPROVED("link.not-approved", Severity.WARNING),
    LINK_ADVERT("link.advert", Severity.ERROR),
    LINK_HIDDEN("link.hidden", Severity.ERROR),
    IMAGE_NO_ALT("image.no-alt", Severity.WARNING),
    IMAGE_UNREADABLE("image.unreadable", Severity.ERROR),
    IMAGE_FOREIGN("image.foreign", Severity.ERROR),
    IMAGE_FLAG("image.flag", Severity.WARNING),
    ATTACHMENT_NO_FILE("attachment.no-file", Severity.ERROR),
    ATTACHMENT_EMPTY("attachment.empty", Severity.ERROR),
    ATTACHMENT_PROGRAM("attachment.program", Severity.ERROR),
    ATTACHMENT_OTHER_KIND("attachment.other-kind", Severity.WARNING),
    ATTACHMENT_NOT_ITS_KIND("attachment.not-its-kind", Severity.WARNING),
    ATTACHMENT_MACROS("attachment.macros", Severity.WARNING),
    ATTACHMENT_PASSWORD("attachment.password", Severity.WARNING),
    ATTACHMENT_DAMAGED("attachment.damaged", Severity.WARNING),
    ATTACHMENT_BOMB("attachment.bomb", Severity.ERROR),
    FILE_UNDERSCORE("file.underscore", Severity.WARNING),
    FILE_UNUSED("file.unused", Severity.INFO),
    FILE_NAME("file.name", Severity.ERROR),

    // pictures
    PICTURE_KIND("picture.kind", Severity.ERROR),
    PICTURE_OTHER_KIND("picture.other-kind", Severity.WARNING),
    PICTURE_DAMAGED("picture.damaged", Severity.ERROR),
    PICTURE_TOO_MANY_PIXELS("picture.too-many-pixels", Severity.ERROR),
    PICTURE_PRINTED("picture.printed", Severity.WARNING),
    PICTURE_SCRIPT("picture.script", Severity.ERROR),
    PICTURE_FOREIGN("picture.foreign", Severity.ERROR),
    PICTURE_ENTITIES("picture.entities", Severity.ERROR),
    PICTURE_REPEATS("picture.repeats", Severity.ERROR),
    PICTURE_MALFORMED("picture.malformed", Severity.ERROR),
    PICTURE_LARGE("picture.large", Severity.ERROR),

    // relations between pages
    RELATION_NO_PAGE("relation.no-page", Severity.ERROR),
    RELATION_KIND("relation.kind", Severity.ERROR),

    // notices, interpretations, reprints
    PUBLICITY_MISSING("publicity.missing", Severity.WARNING),
    PUBLICITY_NO_END("publicity.no-end", Severity.ERROR),
    PUBLICITY_END_FIRST("publicity.end-first", Severity.ERROR),
    PUBLICITY_OVER_FIRST("publicity.over-first", Severity.ERROR),
    PUBLICITY_DAYS_FORM("publicity.days-form", Severity.ERROR),
    PUBLICITY_DAYS("publicity.days", Severity.WARNING),
    PUBLICITY_NO_CONTACT("publicity.no-contact", Severity.WARNING),
    PUBLICITY_KEEPS_PERSONS("publicity.keeps-persons", Severity.ERROR),
    PUBLICITY_NAMES_WITHOUT_BASIS("publicity.names-without-basis", Severity.WARNING),
    PUBLICITY_FILE_ELSEWHERE("publicity.file-elsewhere", Severity.WARNING),
    INTERPRETATION_NO_DOCUMENT("interpretation.no-document", Severity.ERROR),
    INTERPRETATION_LATE("interpretation.late", Severity.WARNING),
    INTERPRETATION_EARLY("interpretation.early", Severity.WARNING),
    INTERPRETATION_NO_TEXT("interpretation.no-text", Severity.ERROR),
    REPRINT_NO_SOURCE("reprint.no-source", Severity.ERROR),
    REPRINT_OWN_SOURCE("reprint.own-source", Severity.ERROR),
    REPRINT_SOURCE("reprint.source", Severity.WARNING),
    REPRINT_TITLE("reprint.title", Severity.WARNING),
    REPRINT_LATE("reprint.late", Severity.WARNING),
    REPRINT_BEFORE_ORIGIN("reprint.before-origin", Severity.ERROR),
    TOPIC_BLOCK_EMPTY("topic.block-empty", Severity.ERROR),
    TOPIC_BLOCK_TITLE("topic.block-title", Severity.ERROR),
    TOPIC_COUNT("topic.count", Severity.ERROR),
    TOPIC_ARCHIVED_FIRST("topic.archived-first", Severity.ERROR),
    TOPIC_APART("topic.apart", Severity.WARNING),
    VILLAGE_AFFAIR_NO_PERIOD("village-affair.no-period", Severity.ERROR),
    PICTURE_STORY_NO_CAPTION("picture-story.no-caption", Severity.ERROR),
    PICTURE_STORY_EMPTY("picture-story.empty", Severity.ERROR),

    // people and interaction
    PRIVACY_ID_CARD("privacy.id-card", Severity.ERROR),
    PRIVACY_ID_CARD_LIKE("privacy.id-card-like", Severity.WARNING),
    PRIVACY_MOBILE("privacy.mobile", Severity.ERROR),
    PRIVACY_BANK_CARD("privacy.bank-card", Severity.ERROR),
    PRIVACY_BANK_CARD_LIKE("privacy.bank-card-like", Severity.WARNING),
    CALENDAR_DATE("calendar.date", Severity.ERROR),
    CALENDAR_RANGE("calendar.range", Severity.ERROR),
    CALENDAR_BOTH("calendar.both", Severity.ERROR),
    LEADER_NO_RESUME("leader.no-resume", Severity.ERROR),
    LEADER_NO_PHOTO("leader.no-photo", Severity.INFO),
    LEADER_HOME("leader.home", Severity.ERROR),
    ORGAN_NO_FUNCTIONS("organ.no-functions", Severity.ERROR),
    MESSAGE_INCOMPLETE("message.incomplete", Severity.ERROR),
    MESSAGE_REPLY_FIRST("message.reply-first", Severity.ERROR),
    MESSAGE_TRANSFER_ORDER("message.transfer-order", Severity.ERROR),
    MESSAGE_FUTURE("message.future", Severity.ERROR),
    MESSAGE_LATE("message.late", Severity.WARNING),
    MESSAGE_VERY_LATE("message.very-late", Severity.WARNING),
    MESSAGE_TRANSFER_LATE("message.transfer-late", Severity.WARNING),
    MESSAGE_EVASIVE("message.evasive", Severity.WARNING),
    MESSAGE_WAITING("message.waiting", Severity.WARNING),
    FAQ_NO_QUESTION("faq.no-question", Severity.ERROR),
    FAQ_NO_ANSWER("faq.no-answer", Severity.ERROR),
    SURVEY_END_FIRST("survey.end-first", Severity.ERROR),
    SURVEY_NO_RESULT("survey.no-result", Severity.WARNING),
    SURVEY_NO_WAY("survey.no-way", Severity.WARNING),
    INTERACTION_NO_INTRODUCTION("interaction.no-introduction", Severity.WARNING),
    INTERACTION_STALE("interaction.stale", Severity.WARNING),

    // services and data
    TABLE_TOO_LARGE("table.too-large", Severity.ERROR),
    TABLE_TOO_WIDE("table.too-wide", Severity.ERROR),
    TABLE_OLD_FORMAT("table.old-format", Severity.ERROR),
    TABLE_ENCRYPTED("table.encrypted", Severity.ERROR),
    TABLE_DAMAGED("table.damaged", Severity.ERROR),
    TABLE_INFLATES("table.inflates", Severity.ERROR),
    TABLE_EMPTY("table.empty", Severity.ERROR),
    TABLE_NO_ROWS("table.no-rows", Severity.WARNING),
    TABLE_GBK("table.gbk", Severity.WARNING),
    TABLE_SEPARATOR("table.separator", Severity.ERROR),
    TABLE_QUOTE_OPEN("table.quote-open", Severity.ERROR),
    TABLE_QUOTE("table.quote", Severity.ERROR),
    TABLE_CELL_LONG("table.cell-long", Severity.ERROR),
    TABLE_HEADER_EMPTY("table.header-empty", Severity.ERROR),
    TABLE_HEADER_REPEATED("table.header-repeated", Severity.ERROR),
    TABLE_ROW_LONG("table.row-long", Severity.ERROR),
    TABLE_ROW_SHORT("table.row-short", Severity.ERROR),
    TABLE_MERGED("table.merged", Severity.WARNING),
    TABLE_FORMULA("table.formula", Severity.INFO),
    TABLE_FORMULA_EMPTY("table.formula-empty", Severity.ERROR),
    TABLE_CELL_ERROR("table.cell-error", Severity.ERROR),
    TABLE_SCIENTIFIC("table.scientific", Severity.WARNING),
    TABLE_HIDDEN_SHEET("table.hidden-sheet", Severity.WARNING),
    TABLE_HIDDEN_ROW("table.hidden-row", Severity.WARNING),
    TABLE_HIDDEN_COLUMN("table.hidden-column", Severity.WARNING),
    TABLE_SHEETS("table.sheets", Severity.WARNING),
    TABLE_MORE("table.more", Severity.INFO),
    DATA_UNKNOWN_FILE("data.unknown-file", Severity.WARNING),
    DATA_NO_COLUMN("data.no-column", Severity.ERROR),
    DATA_REPEATED("data.repeated", Severity.ERROR),
    DATA_TOO_MANY("data.too-many", Severity.ERROR),
    GUIDE_VAGUE("guide.vague", Severity.ERROR),
    GUIDE_NO_FORM("guide.no-form", Severity.ERROR),
    GUIDE_MATERIAL_BLANK("guide.material-blank", Severity.WARNING),
    GUIDE_NO_LIMIT("guide.no-limit", Severity.ERROR),
    GUIDE_LIMIT_ORDER("guide.limit-order", Severity.WARNING),
    GUIDE_NOT_REVIEWED("guide.not-reviewed", Severity.WARNING),
    GUIDE_REVIEW_OLD("guide.review-old", Severity.WARNING),
    GUIDE_REVIEWED_LATER("guide.reviewed-later", Severity.ERROR),
    GUIDE_NO_PLATFORM("guide.no-platform", Severity.WARNING),
    GUIDE_NO_RELATIONS("guide.no-relations", Severity.WARNING),
    DATASET_NOT_READABLE("dataset.not-readable", Severity.ERROR),
    DATASET_BLANK("dataset.blank", Severity.WARNING),
    DATASET_NOT_REVIEWED("dataset.not-reviewed", Severity.WARNING),
    DATASET_NO_CONDITION("dataset.no-condition", Severity.ERROR),
    DATASET_EXPIRED("dataset.expired", Severity.WARNING),
    DATASET_UNTIL_FIRST("dataset.until-first", Severity.ERROR),
    DATASET_LATER("dataset.later", Severity.ERROR),
    DATASET_ROWS("dataset.rows", Severity.WARNING),
    DATASET_FIELD_UNSAID("dataset.field-unsaid", Severity.WARNING),
    DATASET_FIELD_GONE("dataset.field-gone", Severity.WARNING),
    DATASET_NO_USAGE("dataset.no-usage", Severity.ERROR),
    DATASET_USAGE_NUMBER("dataset.usage-number", Severity.ERROR),
    CATALOGUE_NO_TABLE("catalogue.no-table", Severity.ERROR),
    CATALOGUE_NO_HEADER("catalogue.no-header", Severity.ERROR),
    CATALOGUE_NO_COLUMN("catalogue.no-column", Severity.ERROR),
    CATALOGUE_BLANK("catalogue.blank", Severity.WARNING),
    CATALOGUE_MORE_BLANK("catalogue.more-blank", Severity.WARNING),
    CATALOGUE_CHANNEL("catalogue.channel", Severity.WARNING),
    CATALOGUE_TOO_MANY("catalogue.too-many", Severity.ERROR),

    // disclosure
    NEW_NO_SITE("new.no-site", Severity.ERROR),
    FIELD_COUNTS("field.counts", Severity.ERROR),
    FIELD_NEGATIVE("field.negative", Severity.ERROR),
    DISCLOSURE_NAME("disclosure.name", Severity.ERROR),
    DISCLOSURE_NOT_IN_MENU("disclosure.not-in-menu", Severity.WARNING),
    DISCLOSURE_PARTS("disclosure.parts-missing", Severity.WARNING),
    DISCLOSURE_SITE_CLASSES("disclosure.site-classes-missing", Severity.WARNING),
    DISCLOSURE_TOWNSHIP_CLASSES("disclosure.township-classes-missing", Severity.WARNING),
    DISCLOSURE_NO_CATALOGUE("disclosure.no-catalogue", Severity.WARNING),
    DISCLOSURE_NEWS("disclosure.news", Severity.WARNING),
    DISCLOSURE_NEWS_PAGE("disclosure.news-page", Severity.WARNING),
    DISCLOSURE_ITEM("disclosure.item-incomplete", Severity.ERROR),
    DISCLOSURE_LATE("disclosure.late", Severity.WARNING),
    DISCLOSURE_CATALOGUE_OLD("disclosure.catalogue-old", Severity.WARNING),
    DISCLOSURE_MADE_AFTER("disclosure.made-after-published", Severity.ERROR),
    DISCLOSURE_REVIEWED_AFTER("disclosure.reviewed-after-published", Severity.ERROR),
    DISCLOSURE_NOT_REVIEWED("disclosure.not-reviewed", Severity.WARNING),
    DISCLOSURE_LIMIT("disclosure.limit", Severity.WARNING),
    DISCLOSURE_CHARGE("disclosure.charge", Severity.WARNING),
    DISCLOSURE_GUIDE_OLD("disclosure-guide.old", Severity.WARNING),
    DISCLOSURE_GUIDE_FUTURE("disclosure-guide.updated-in-future", Severity.ERROR),
    DISCLOSURE_GUIDE_REMEDIES("disclosure-guide.remedies-missing", Severity.WARNING),
    REQUEST_FORM_NO_PLACE("request-form.no-place", Severity.WARNING),
    REPORT_YEAR("report.year", Severity.ERROR),
    REPORT_TWICE("report.twice", Severity.WARNING),
    REPORT_DUE("report.due", Severity.WARNING),
    REPORT_OVERDUE("report.overdue", Severity.WARNING),
    DISCLOSURE_REPORT_HEADINGS("disclosure-report.headings-missing", Severity.ERROR),
    DISCLOSURE_REPORT_ROW("disclosure-report.row-sum", Severity.ERROR),
    DISCLOSURE_REPORT_RESULTS("disclosure-report.result-sum", Severity.ERROR),
    DISCLOSURE_REPORT_BALANCE("disclosure-report.balance", Severity.ERROR),
    DISCLOSURE_REPORT_CARRIED("disclosure-report.carried-over", Severity.WARNING),
    WEBSITE_REPORT_SUM("website-report.sum", Severity.ERROR),
    WEBSITE_REPORT_PART("website-report.part-exceeds", Severity.ERROR),
    WEBSITE_REPORT_COUNT("website-report.count-differs", Severity.WARNING),

    // numbers and exports

    // languages

    // redirects
    REDIRECT_FROM("redirect.from", Severity.WARNING),
    REDIRECT_TO("redirect.to", Severity.ERROR),
    REDIRECT_TO_LEFT_OUT("redirect.to-left-out", Severity.WARNING),
    REDIRECT_TWICE("redirect.twice", Severity.ERROR),
    REDIRECT_CHAIN("redirect.chain", Severity.ERROR),

    // theme
    THEME_FILE("theme.file", Severity.WARNING),
    THEME_TEMPLATE_MISSING("theme.template-missing", Severity.ERROR),
    THEME_SYNTAX("theme.syntax", Severity.ERROR),
    THEME_CLOCK("theme.clock", Severity.ERROR),
    THEME_NO_VALUE("theme.no-value", Severity.ERROR),
    THEME_ENDLESS("theme.endless", Severity.ERROR),
    THEME_FAILED("theme.failed", Severity.ERROR),
    THEME_EMBLEM("theme.emblem", Severity.ERROR),
    HOME_HEAVY("home.heavy", Severity.WARNING),

    // output
    NEW_NOT_EMPTY("new.not-empty", Severity.ERROR),
    OUTPUT_OVERLAPS("output.overlaps", Severity.ERROR),
    OUTPUT_NOT_A_FOLDER("output.not-a-folder", Severity.ERROR),
    OUTPUT_FOREIGN("output.foreign", Severity.ERROR),
    OUTPUT_LOCKED("output.locked", Severity.ERROR),
    OUTPUT_FOREIGN_IN_THE_WAY("output.foreign-in-the-way", Severity.ERROR),
    OUTPUT_KEPT("output.kept", Severity.WARNING),
    OUTPUT_FULL("output.full", Severity.ERROR),
    OUTPUT_READ_ONLY("output.read-only", Severity.ERROR),
    OUTPUT_BUSY("output.busy", Severity.ERROR),
    OUTPUT_FAILED("output.failed", Severity.ERROR);

    private static final Map<String, Code> BY_ID =
            Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(Code::id, Function.identity()));

    private final String id;
    private final Severity severity;

    Code(String id, Severity severity) {
        this.id = id;
        this.severity = severity;
    }

    /** The dotted id, for instance {@code link.broken}. */
    public String id() {
        return id;
    }

    /** How grave it is by default. */
    public Severity severity() {
        return severity;
    }

    public static Optional<Code> find(String id) {
        return Optional.ofNullable(BY_ID.get(id));
    }

    /** All ids, in the order of the catalogue. */
    public static List<String> ids() {
        return Arrays.stream(values()).map(Code::id).toList();
    }
}
