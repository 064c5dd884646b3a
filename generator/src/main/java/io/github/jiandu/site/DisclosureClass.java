package io.github.jiandu.site;

import java.util.Arrays;
import java.util.List;

/**
 * A class of information that the law has disclosed: fifteen for every body (政府信息公开条例 article 20, CONT-07), eight
 * more for townships (article 21, CONT-08). In legal order.
 */
public enum DisclosureClass {
    DOCUMENTS("documents", "规范性文件", "行政法规、规章和规范性文件"),
    ORGANS("organs", "机关职能", "机关职能、机构设置、办公地址、办公时间、联系方式、负责人姓名"),
    PLANS("plans", "规划计划", "国民经济和社会发展规划、专项规划、区域规划及相关政策"),
    STATISTICS("statistics", "统计信息", "国民经济和社会发展统计信息"),
    LICENCES("licences", "行政许可", "办理行政许可和其他对外管理服务事项的依据、条件、程序以及办理结果"),
    PENALTIES("penalties", "行政处罚和强制", "实施行政处罚、行政强制的依据、条件、程序以及有一定社会影响的行政处罚决定"),
    BUDGET("budget", "财政预算决算", "财政预算、决算信息"),
    FEES("fees", "行政事业性收费", "行政事业性收费项目及其依据、标准"),
    PROCUREMENT("procurement", "政府集中采购", "政府集中采购项目的目录、标准及实施情况"),
    PROJECTS("projects", "重大建设项目", "重大建设项目的批准和实施情况"),
    LIVELIHOOD("livelihood", "民生保障", "扶贫、教育、医疗、社会保障、促进就业等方面的政策、措施及其实施情况"),
    EMERGENCIES("emergencies", "突发公共事件", "突发公共事件的应急预案、预警信息及应对情况"),
    INSPECTIONS("inspections", "监督检查", "环境保护、公共卫生、安全生产、食品药品、产品质量的监督检查情况"),
    RECRUITMENT("recruitment", "公务员招考", "公务员招考的职位、名额、报考条件等事项以及录用结果"),
    OTHERS("others", "其他法定信息", "法律、法规、规章和国家有关规定规定应当主动公开的其他政府信息"),

    FARMING("farming", "农业农村政策", "贯彻落实农业农村政策"),
    WATERWORKS("waterworks", "农田水利", "农田水利工程建设运营"),
    LAND_TRANSFER("landTransfer", "土地承包经营权流转", "农村土地承包经营权流转"),
    HOMESTEADS("homesteads", "宅基地审核", "宅基地使用情况审核"),
    LAND_TAKING("landTaking", "土地征收", "土地征收"),
    HOUSE_TAKING("houseTaking", "房屋征收", "房屋征收"),
    LEVIES("levies", "筹资筹劳", "筹资筹劳"),
    RELIEF("relief", "社会救助", "社会救助");

    private static final String NUMERALS = "一二三四五六七八九十";

    private final String key;
    private final String chinese;
    private final String text;

    DisclosureClass(String key, String chinese, String text) {
        this.key = key;
        this.chinese = chinese;
        this.text = text;
    }

    public String key() {
        return key;
    }

    public String chinese() {
        return chinese;
    }

    /** What the law says belongs to it. */
    public String text() {
        return text;
    }

    /** Whether only townships have it. */
    public boolean isTownship() {
        return compareTo(FARMING) >= 0;
    }

    /** Where the law asks for it, for instance 第二十条第（七）项. */
    public String source() {
        return isTownship() ? "第二十一条" : "第二十条第（" + numeral(all(false).indexOf(this) + 1) + "）项";
    }

    private static String numeral(int number) {
        String tens = number >= 10 ? "十" : "";
        return number % 10 == 0 ? tens : tens + NUMERALS.charAt(number % 10 - 1);
    }

    /** The classes of article 20, or those of article 21. */
    public static List<DisclosureClass> all(boolean township) {
        return Arrays.stream(values())
                .filter(item -> item.isTownship() == township)
                .toList();
    }
}
