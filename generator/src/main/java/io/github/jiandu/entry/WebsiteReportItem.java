package io.github.jiandu.entry;

import java.util.Arrays;
import java.util.List;

/** What the form of a site's yearly report asks (政府网站工作年度报表, RPT-06), in its order. */
public enum WebsiteReportItem {
    VISITORS(Part.SITE, "visitors", "独立用户访问总量", Answer.NUMBER),
    VISITS(Part.SITE, "visits", "网站总访问量", Answer.NUMBER),

    PUBLISHED(Part.INFORMATION, "published", "信息发布总数", Answer.COUNTED),
    OVERVIEW(Part.INFORMATION, "overview", "概况类信息更新量", Answer.COUNTED),
    NEWS(Part.INFORMATION, "news", "政务动态信息更新量", Answer.COUNTED),
    DISCLOSED(Part.INFORMATION, "disclosed", "信息公开目录信息更新量", Answer.COUNTED),

    TOPICS(Part.TOPICS, "topics", "专栏专题维护数量", Answer.COUNTED),
    NEW_TOPICS(Part.TOPICS, "newTopics", "专栏专题新开设数量", Answer.COUNTED),

    INTERPRETATIONS(Part.INTERPRETATION, "interpretationsTotal", "解读信息发布总数", Answer.COUNTED),
    MATERIALS(Part.INTERPRETATION, "materials", "解读材料数量", Answer.NUMBER),
    PRODUCTS(Part.INTERPRETATION, "products", "解读产品数量", Answer.NUMBER),
    COMMENTS(Part.INTERPRETATION, "comments", "媒体评论文章数量", Answer.NUMBER),
    RESPONSES(Part.INTERPRETATION, "responses", "回应公众关注热点或重大舆情数量", Answer.NUMBER),

    CATALOGUE(Part.SERVICES, "serviceCatalogue", "是否发布服务事项目录", Answer.YES_NO),
    USERS(Part.SERVICES, "users", "注册用户数", Answer.NUMBER),
    SERVICES(Part.SERVICES, "services", "政务服务事项数量", Answer.COUNTED),
    ONLINE(Part.SERVICES, "online", "可全程在线办理政务服务事项数量", Answer.NUMBER),
    CASES(Part.SERVICES, "cases", "办件量总数", Answer.NUMBER),
    PERSONS_CASES(Part.SERVICES, "personsCases", "自然人办件量", Answer.NUMBER),
    BODIES_CASES(Part.SERVICES, "bodiesCases", "法人办件量", Answer.NUMBER),

    UNIFIED(Part.INTERACTION, "unifiedPlatform", "是否使用统一平台", Answer.YES_NO),
    MESSAGES(Part.INTERACTION, "messages", "收到留言数量", Answer.NUMBER),
    MESSAGES_DONE(Part.INTERACTION, "messagesDone", "办结留言数量", Answer.NUMBER),
    MESSAGE_DAYS(Part.INTERACTION, "messageDays", "留言平均办理时间（天）", Answer.AMOUNT),
    MESSAGES_PUBLIC(Part.INTERACTION, "messagesPublic", "公开答复数量", Answer.COUNTED),
    SURVEYS(Part.INTERACTION, "surveys", "征集调查期数", Answer.COUNTED),
    OPINIONS(Part.INTERACTION, "opinions", "收到意见数量", Answer.NUMBER),
    SURVEY_RESULTS(Part.INTERACTION, "surveyResults", "公布调查结果期数", Answer.NUMBER),
    INTERVIEWS(Part.INTERACTION, "interviews", "在线访谈期数", Answer.NUMBER),
    INTERVIEW_MESSAGES(Part.INTERACTION, "interviewMessages", "访谈网民留言数量", Answer.NUMBER),
    INTERVIEW_ANSWERS(Part.INTERACTION, "interviewAnswers", "访谈答复网民提问数量", Answer.NUMBER),
    SMART_ANSWERS(Part.INTERACTION, "smartAnswers", "是否提供智能问答", Answer.YES_NO),

    TESTS(Part.SAFETY, "securityTests", "安全检测评估次数", Answer.NUMBER),
    PROBLEMS(Part.SAFETY, "problems", "发现问题数量", Answer.NUMBER),
    PROBLEMS_FIXED(Part.SAFETY, "problemsFixed", "问题整改数量", Answer.NUMBER),
    ALERTS(Part.SAFETY, "alerts", "是否建立安全监测预警机制", Answer.YES_NO),
    DRILLS(Part.SAFETY, "drills", "是否开展应急演练", Answer.YES_NO),
    OFFICER(Part.SAFETY, "officer", "是否明确网站安全责任人", Answer.YES_NO),

    WEIBO(Part.MOBILE, "weibo", "微博名称", Answer.TEXT),
    WEIBO_POSTS(Part.MOBILE, "weiboPosts", "微博信息发布量", Answer.NUMBER),
    WEIBO_FOLLOWERS(Part.MOBILE, "weiboFollowers", "微博关注量", Answer.NUMBER),
    WECHAT(Part.MOBILE, "wechat", "微信名称", Answer.TEXT),
    WECHAT_POSTS(Part.MOBILE, "wechatPosts", "微信信息发布量", Answer.NUMBER),
    WECHAT_SUBSCRIBERS(Part.MOBILE, "wechatSubscribers", "微信订阅数", Answer.NUMBER),
    MOBILE_OTHER(Part.MOBILE, "mobileOther", "其他新媒体", Answer.TEXT),

    SEARCH(Part.INNOVATION, "searchService", "搜索即服务", Answer.YES_NO),
    LANGUAGES(Part.INNOVATION, "languages", "多语言版本", Answer.YES_NO),
    ACCESSIBLE(Part.INNOVATION, "accessible", "无障碍浏览", Answer.YES_NO),
    PERSONAL(Part.INNOVATION, "personal", "千人千网", Answer.YES_NO),
    INNOVATIONS(Part.INNOVATION, "innovations", "其他创新", Answer.TEXT);

    /** The parts of the form. */
    public enum Part {
        SITE("网站访问"),
        INFORMATION("信息发布"),
        TOPICS("专栏专题"),
        INTERPRETATION("解读回应"),
        SERVICES("办事服务"),
        INTERACTION("互动交流"),
        SAFETY("安全防护"),
        MOBILE("移动新媒体"),
        INNOVATION("创新发展");

        private final String chinese;

        Part(String chinese) {
            this.chinese = chinese;
        }

        public String chinese() {
            return chinese;
        }

        /** What it asks, in order. */
        public List<WebsiteReportItem> items() {
            return Arrays.stream(WebsiteReportItem.values())
                    .filter(item -> item.part == this)
                    .toList();
        }
    }

    /** What answers it. */
    public enum Answer {
        NUMBER,
        /** A number that can be counted from the content of the year. */
        COUNTED,
        AMOUNT,
        YES_NO,
        TEXT
    }

    private final Part part;
    private final String key;
    private final String chinese;
    private final Answer answer;

    WebsiteReportItem(Part part, String key, String chinese, Answer answer) {
        this.part = part;
        this.key = key;
        this.chinese = chinese;
        this.answer = answer;
    }

    public String key() {
        return key;
    }

    public String chinese() {
        return chinese;
    }

    public Answer answer() {
        return answer;
    }

    public boolean isNumber() {
        return answer == Answer.NUMBER || answer == Answer.COUNTED;
    }
}
