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

    // disclosure

    // numbers and exports
    NUMBER_USCC("number.uscc", Severity.ERROR),
    NUMBER_PART_MISSING("number.part-missing", Severity.ERROR),
    NUMBER_PATTERN("number.pattern", Severity.ERROR),
    NUMBER_NO_ROOM("number.no-room", Severity.ERROR),
    NUMBER_CHECK_DIGIT("number.check-digit", Severity.ERROR),
    NUMBER_FORM("number.form", Severity.ERROR),
    NUMBER_OTHER_FORM("number.other-form", Severity.WARNING),
    NUMBER_YEAR("number.year", Severity.WARNING),
    NUMBER_TWICE("number.twice", Severity.ERROR),
    NUMBER_CHANGED("number.changed", Severity.ERROR),
    NUMBER_ISSUER("number.issuer", Severity.ERROR),
    NUMBER_NO_SCHEME("number.no-scheme", Severity.ERROR),
    NUMBER_NO_DATE("number.no-date", Severity.WARNING),
    NUMBER_FULL("number.full", Severity.ERROR),
    NUMBER_NOT_WRITTEN("number.not-written", Severity.ERROR),

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
    NEW_NO_SITE("new.no-site", Severity.ERROR),
    NEW_OUTSIDE("new.outside", Severity.ERROR),
    NEW_EXISTS("new.exists", Severity.ERROR),
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
