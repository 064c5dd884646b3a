package io.github.jiandu.entry;

/** What another page is to a page. Each has a counterpart, so that one side's word links both (INTP-03). */
public enum RelationType {
    /** The page is replaced by the other (DOC-17). */
    REPLACED_BY("replacedBy", "替代本文件的文件"),
    /** The page replaces the other. */
    REPLACES("replaces", "本文件替代的文件"),
    /** The page explains the other. */
    INTERPRETS("interprets", "相关文件"),
    /** The page is explained by the other. */
    INTERPRETED_BY("interpretedBy", "相关解读"),
    /** They say the same in different languages. */
    TRANSLATION("translation", "其他语言"),
    /** The page tells how to get what the other, a document, grants (SVC-07). */
    GUIDE_DOCUMENTS("documents", "政策文件"),
    /** What the page grants is got as the other tells. */
    DOCUMENT_GUIDES("documentGuides", "办事指南"),
    /** Questions about what the page tells are answered by the other (SVC-07). */
    GUIDE_FAQS("faqs", "常见问题"),
    /** The page answers questions about what the other tells. */
    FAQ_GUIDES("guides", "相关办事指南"),
    /** The page tells what came of the call for opinions on the other (INT-06). */
    RESULT_OF("resultOf", "征集公告"),
    /** The other page tells what came of it. */
    RESULT("result", "征集结果"),
    /** They belong together. */
    RELATED("related", "相关信息");

    private final String key;
    private final String label;

    RelationType(String key, String label) {
        this.key = key;
        this.label = label;
    }

    /** English name, as exports write it. */
    public String key() {
        return key;
    }

    /** What stands above the links, in Chinese. */
    public String label() {
        return label;
    }

    /** What the page is to the other one. */
    public RelationType inverse() {
        return switch (this) {
            case REPLACED_BY -> REPLACES;
            case REPLACES -> REPLACED_BY;
            case INTERPRETS -> INTERPRETED_BY;
            case INTERPRETED_BY -> INTERPRETS;
            case TRANSLATION -> TRANSLATION;
            case GUIDE_DOCUMENTS -> DOCUMENT_GUIDES;
            case DOCUMENT_GUIDES -> GUIDE_DOCUMENTS;
            case GUIDE_FAQS -> FAQ_GUIDES;
            case FAQ_GUIDES -> GUIDE_FAQS;
            case RESULT_OF -> RESULT;
            case RESULT -> RESULT_OF;
            case RELATED -> RELATED;
        };
    }
}
