package io.github.jiandu.document;

import java.util.regex.Pattern;

/** 主送机关: the bodies a document is sent to, in its first paragraph, with a full-width colon (DOC-05). */
final class Addressee {

    private static final int LONGEST = 400;

    /** Words of sentences that lead up to a list, which end with a colon too. */
    private static final Pattern SENTENCE = Pattern.compile("如下|现将|根据|按照|为了|特此|如有|下列|以下|[。；！？]");

    private static final Pattern BEGINS = Pattern.compile("(?:各|全[镇乡县市区省体]|本[镇乡县市区]|有关|广大|驻)");

    private static final Pattern BODY = Pattern.compile(".*(?:政府|委员会|管委会|单位|机构|部门|办公室|公所|[厅局委办部院会处所站队社村镇乡县市区州]"
            + "|中心|企业|学校|公司|社区|街道|街道办事处|户|者|居民|村民|群众|同志|代表)(?:[（(][^）)]{1,30}[）)])?");

    private Addressee() {}

    /** A list of bodies with a colon at its end. */
    static boolean isOne(String text) {
        return (text.endsWith("：") || text.endsWith(":"))
                && names(text.substring(0, text.length() - 1).strip());
    }

    /** A list of bodies that lacks its colon. */
    static boolean lacksColon(String text) {
        String list = text.replaceFirst("[，,；;。]$", "");
        return !isOne(text) && list.startsWith("各") && (list.contains("，") || list.contains("、")) && names(list);
    }

    private static boolean names(String list) {
        if (list.isEmpty() || list.length() > LONGEST || SENTENCE.matcher(list).find()) {
            return false;
        }
        String[] bodies = list.split("[、，,]", -1);
        return BODY.matcher(bodies[bodies.length - 1]).matches()
                || BEGINS.matcher(list).lookingAt() && BODY.matcher(bodies[0]).matches();
    }
}
