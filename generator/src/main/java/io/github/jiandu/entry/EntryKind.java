package io.github.jiandu.entry;

/** The kinds of entries; each has its own fields and template. */
public enum EntryKind {
    ARTICLE("article", "文章"),
    REPRINT("reprint", "转载"),
    NOTICE("notice", "通知公告"),
    POLICY("policy", "政策文件"),
    INTERPRETATION("interpretation", "政策解读"),
    GUIDE("guide", "办事指南"),
    LEADER("leader", "领导信息"),
    ORGAN("organ", "机构职能"),
    MESSAGE("message", "来信答复"),
    FAQ("faq", "常见问题"),
    SURVEY("survey", "征集调查"),
    DATASET("dataset", "数据集"),
    TOPIC("topic", "专题"),
    CATALOGUE("catalogue", "标准目录"),
    DISCLOSURE_GUIDE("disclosureGuide", "公开指南"),
    DISCLOSURE_SYSTEM("disclosureSystem", "公开制度"),
    REQUEST_FORM("requestForm", "公开申请表"),
    DISCLOSURE_REPORT("disclosureReport", "公开年报"),
    WEBSITE_REPORT("websiteReport", "网站年报"),
    VILLAGE_AFFAIR("villageAffair", "村务公开"),
    PICTURE_STORY("pictureStory", "图片故事");

    private final String key;
    private final String chinese;

    EntryKind(String key, String chinese) {
        this.key = key;
        this.chinese = chinese;
    }

    /** English name, as written in front matter; also the template's name. */
    public String key() {
        return key;
    }

    public String chinese() {
        return chinese;
    }
}
