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

    // columns
    COLUMN_AT_TOP("column.at-top", Severity.ERROR),
    COLUMN_PARENT("column.parent", Severity.ERROR),
    COLUMN_CYCLE("column.cycle", Severity.ERROR),
    COLUMN_EMPTY("column.empty", Severity.WARNING),
    COLUMN_TYPE("column.type", Severity.WARNING),
    COLUMN_NAME_LONG("column.name-long", Severity.WARNING),
    COLUMN_ADDRESS("column.address", Severity.WARNING),
    ADDRESS_FORM("address.form", Severity.ERROR),

    // pages
    PAGE_EMPTY("page.empty", Severity.ERROR),
    PAGE_NO_TITLE("page.no-title", Severity.ERROR),
    PAGE_NO_DATE("page.no-date", Severity.WARNING),
    PAGE_NO_COLUMN("page.no-column", Severity.ERROR),
    PAGE_UNKNOWN_COLUMN("page.unknown-column", Severity.ERROR),
    PAGE_SAME_ADDRESS("page.same-address", Severity.ERROR),
    PAGE_EXPIRES_FIRST("page.expires-first", Severity.ERROR),
    POLICY_ABOLISHED_VALID("policy.abolished-valid", Severity.WARNING),
    POLICY_MADE_AFTER_PUBLISHED("policy.made-after-published", Severity.WARNING),

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
    IMAGE_NO_ALT("image.no-alt", Severity.WARNING),
    IMAGE_UNREADABLE("image.unreadable", Severity.ERROR),
    IMAGE_FOREIGN("image.foreign", Severity.ERROR),
    ATTACHMENT_NO_FILE("attachment.no-file", Severity.ERROR),
    FILE_UNDERSCORE("file.underscore", Severity.WARNING),
    FILE_UNUSED("file.unused", Severity.INFO),
    FILE_NAME("file.name", Severity.ERROR),

    // relations between pages
    RELATION_NO_PAGE("relation.no-page", Severity.ERROR),
    RELATION_KIND("relation.kind", Severity.ERROR),

    // notices, interpretations, reprints

    // people and interaction

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
