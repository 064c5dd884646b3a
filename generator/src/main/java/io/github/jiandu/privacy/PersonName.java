package io.github.jiandu.privacy;

import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Names of persons in letters: how they are masked, and where people write them. */
final class PersonName {

    private static final String SURNAME = "(?:欧阳|司马|上官|诸葛|夏侯|皇甫|尉迟|公孙|慕容|令狐|"
            + "[王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范"
            + "方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文庞樊兰殷施陶洪翟安颜倪严牛温芦季俞章鲁葛伍"
            + "韦申尤毕聂丛焦向柳邢路岳齐沿梅莫庄辛管祝左涂谷祁时舒耿牟卜詹关苗凌费纪靳盛童欧甄项曲成游阳裴席卫查屈鲍位覃霍翁隋植甘景薄单"
            + "包司柏宁柯阮桂闵解强柴华车冉房边辜吉饶刁瞿戚丘])";
    private static final String GIVEN = "[\\u4e00-\\u9fff]{1,2}";

    /** 我叫张三； 姓名：张三； 来信人张三。 */
    private static final Pattern TOLD =
            Pattern.compile("(?:我叫|本人叫|名叫|姓名(?:是|为)?|名字(?:是|叫)?|联系人|来信人|写信人|反映人|投诉人|求助人|署名|此致)\\s*[:：]?\\s*(" + SURNAME
                    + GIVEN + ")(?![\\u4e00-\\u9fff])|(?:我叫|名叫)(" + SURNAME + GIVEN + ")(?=家住|住在|是|来自|今年|的|男|女)");

    /** 我是张三，; a word for what one is ends otherwise. */
    private static final Pattern I_AM = Pattern.compile("(?:我是|本人|我们是)\\s*(" + SURNAME
            + "[\\u4e00-\\u9fff]?[\\u4e00-\\u9fff&&[^人民户生员工师家长村镇者主们]])(?=[，,。.；;：:（(\\s]|$)");

    /** 张三先生, 李大明同志. */
    private static final Pattern ADDRESSED =
            Pattern.compile("(" + SURNAME + GIVEN + ")(?=先生|女士|小姐|同志|大爷|大妈|大娘|大伯|阿姨|师傅|老师|网友)");

    private PersonName() {}

    /** Two characters keep the first, longer ones the first and the last (PRIV-05). */
    static String masked(String name, char star) {
        int length = name.codePointCount(0, name.length());
        if (length < 2) {
            return String.valueOf(star);
        }
        String first = name.substring(0, name.offsetByCodePoints(0, 1));
        if (length == 2) {
            return first + star;
        }
        return first
                + String.valueOf(star).repeat(length - 2)
                + name.substring(name.offsetByCodePoints(name.length(), -1));
    }

    /** Names that a text tells of. */
    static Set<String> find(String text) {
        Set<String> names = new TreeSet<>();
        for (Pattern pattern : java.util.List.of(TOLD, I_AM, ADDRESSED)) {
            Matcher matcher = pattern.matcher(text);
            while (matcher.find()) {
                for (int group = 1; group <= matcher.groupCount(); group++) {
                    if (matcher.group(group) != null) {
                        names.add(matcher.group(group));
                    }
                }
            }
        }
        return names;
    }
}
