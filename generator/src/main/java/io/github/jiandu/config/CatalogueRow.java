package io.github.jiandu.config;

import java.util.List;

/** A row of the box with a document's data (信息框, IDX-01 to IDX-03). Its name in the box is the site's to choose. */
public enum CatalogueRow {
    INDEX_NUMBER("indexNo", "索引号"),
    DISCLOSURE("disclosure", "公开方式"),
    PUBLISHER("publisher", "发布机构"),
    GROUP("groupClass", "组配分类"),
    TOPIC("topicClass", "主题分类"),
    ISSUER("issuer", "发文机关"),
    SIGNED("madeDate", "成文日期"),
    TITLE("title", "标题"),
    DOCUMENT_NUMBER("docNo", "发文字号"),
    TYPE("documentType", "文种"),
    URGENCY("urgency", "紧急程度"),
    PUBLISHED("date", "公开日期"),
    EFFECTIVE("effectiveDate", "施行日期"),
    EXPIRES("expiryDate", "失效日期"),
    ABOLISHED("abolishedDate", "废止日期"),
    VALIDITY("validity", "有效性"),
    KEYWORDS("keywords", "主题词"),
    LEVEL("publishLevel", "发布层次");

    /** As 中国政府网 and departments have it (IDX-01). */
    static final List<CatalogueRow> DEPARTMENT = List.of(
            INDEX_NUMBER,
            TOPIC,
            ISSUER,
            SIGNED,
            TITLE,
            DOCUMENT_NUMBER,
            PUBLISHED,
            EFFECTIVE,
            EXPIRES,
            ABOLISHED,
            VALIDITY,
            KEYWORDS);

    /** As townships have it (IDX-02), with what tells documents apart. */
    static final List<CatalogueRow> TOWNSHIP = List.of(
            INDEX_NUMBER,
            DISCLOSURE,
            PUBLISHER,
            GROUP,
            TOPIC,
            TITLE,
            DOCUMENT_NUMBER,
            SIGNED,
            PUBLISHED,
            EFFECTIVE,
            EXPIRES,
            ABOLISHED,
            VALIDITY);

    private final String key;
    private final String chinese;

    CatalogueRow(String key, String chinese) {
        this.key = key;
        this.chinese = chinese;
    }

    public String key() {
        return key;
    }

    /** What stands in the box unless the site says otherwise. */
    public String chinese() {
        return chinese;
    }

    /** The rows that suit a body. */
    static List<CatalogueRow> of(SiteKind kind) {
        return kind == SiteKind.DEPARTMENT ? DEPARTMENT : TOWNSHIP;
    }
}
