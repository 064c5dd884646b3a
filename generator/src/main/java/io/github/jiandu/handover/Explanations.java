package io.github.jiandu.handover;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The texts that explain a medium: its description (PKG-05), its rules and its metadata (PKG-09). */
final class Explanations {

    private Explanations() {}

    /** What {@code 说明文件.TXT} must tell, by its names, for those who check it. */
    static final List<String> NEEDED =
            List.of("载体编号", "载体类型", "载体规格", "载体容量", "保管单位", "制作单位", "检查单位", "读取所需硬件", "读取所需软件");

    static String description(Register register, int index) {
        HandoverSettings settings = register.settings();
        Register.Row row = register.media().get(index);
        List<String> out = new ArrayList<>(List.of(
                "说明文件",
                "",
                "载体编号：" + row.number(),
                "载体类型：" + settings.medium().type(),
                "载体规格：" + settings.medium().specification(),
                "载体容量：" + settings.medium().capacity().text(),
                "载体次序：共 " + register.media().size() + " 个，这是第 " + (index + 1) + " 个",
                "载体内容：" + row.content(),
                "全宗号：" + settings.fonds(),
                "移交单位：" + settings.sender(),
                "接收单位：" + settings.receiver(),
                "保管单位：" + settings.keeper(),
                "制作单位：" + settings.maker(),
                "检查单位：" + settings.checker(),
                "制作日期：" + register.day(),
                "读取所需硬件：" + String.join("；", settings.hardware()),
                "读取所需软件：" + String.join("；", settings.software()),
                "文字编码：" + settings.encoding().key() + "（目录、元数据、登记表的 XML 和 TXT）；清单和网页另有自己的编码"));
        Provenance from = register.provenance();
        out.addAll(List.of(
                "来源网站：" + from.siteName() + "，" + from.domain() + "，政府网站标识码："
                        + (from.siteCode() == null ? "无" : from.siteCode()),
                "归档：" + from.unit() + "，责任者：" + from.person() + "，原因："
                        + from.reason().chinese() + "，时间：" + FileList.time(from.archived()) + "，工具：" + from.tool()));
        if (settings.remark() != null) {
            out.add("其他说明：" + settings.remark());
        }
        out.addAll(List.of(
                "",
                "这里有什么",
                Layout.CATALOGUE + "：全部文件的目录，一件一条",
                Layout.RECORDS + "：网页档案，按 年度/栏目/件 存放；一件的网页、图片、附件在同一个文件夹，旁边是" + Layout.METADATA,
                Layout.OTHER + "：登记表、标签、清单、组织与编号规则、元数据方案、XML 模式、四性检测报告",
                "打开一件：在" + Layout.CATALOGUE + "里查到“电子档案名称”，用浏览器打开那个文件，不用联网",
                "核对：" + Layout.FILES + "列出各文件的 SHA-256；" + Layout.PAPERS + "列出交接文件的 SHA-256"));
        return lines(out);
    }

    static String rules(Register register, Map<String, Retentions.Choice> columns) {
        HandoverSettings settings = register.settings();
        Numbering numbering = settings.numbering();
        List<String> out = new ArrayList<>(List.of(
                "组织与编号规则",
                "",
                "参照：电子档案移交与接收办法（档发〔2012〕7号）附件2、政府网站网页归档指南（DA/T 80-2019）",
                "工具：" + register.provenance().tool(),
                "",
                "一、组织",
                "1. 一个网页连同它的图片和附件为一件；一件放在一个文件夹：" + Layout.RECORDS + "/年度/栏目/保管期限代码-件号/",
                "2. 年度是日期的年份；日期不详的，是归档时间的年份",
                "3. 一件里各文件的相对位置与归档网站里相同，网页一字未改，链接照样能用；太深（" + Layout.DEEPEST + " 层以上）、太长（" + Layout.LONGEST
                        + " 字节以上）或与别的同名的，改名放在件的文件夹里，元数据的“原路径”写明原来的路径",
                "4. 文件夹和文件名里 Windows 不能用的字符换成下划线",
                "5. 一件不分在两个载体上；一个载体装不下，从下一件起放进下一个载体",
                "6. 不用压缩包；归档前就是压缩包的附件照原样保留",
                "",
                "二、编号",
                "1. 全宗号：" + settings.fonds(),
                "2. 档号：" + numbering.pattern()
                        + (numbering.agreed() ? "，已与接收单位商定" : "，没有商定，都是暂定的，前面标“" + Numbering.PROVISIONAL + "”"),
                "3. 门类代码：" + numbering.classCode()
                        + (numbering.office() == null ? "" : "；机构（问题）代码：" + numbering.office()),
                "4. 保管期限代码：永久 Y，30年 D30，10年 D10",
                "5. 件号：同一年度、同一保管期限内从 0001 起连续编",
                "6. 顺序号：每个载体从 1 起连续编",
                "7. 载体编号：" + register.range(),
                "",
                "三、各栏目的保管期限"));
        columns.forEach((column, choice) -> out.add((column.isEmpty() ? "（没有栏目）" : column) + "："
                + choice.retention().chinese()
                + "（" + choice.by().chinese() + "）"));
        out.addAll(List.of(
                "",
                "四、清单",
                "1. " + Layout.FILES + "：UTF-8，一行一个文件，按路径的字节排列，各栏用制表符隔开：" + FileList.FILES_HEAD.replace("\t", "、"),
                "2. " + Layout.PAPERS + "：登记表、标签、检测报告和文件清单的大小和 SHA-256，最后一行是它自己前面各行的 SHA-256",
                "3. 登记表上的数字摘要是" + Layout.FILES + "的摘要"));
        return lines(out);
    }

    /** Elements of the metadata, with the IDs of what asks for them. */
    private static final List<List<String>> ELEMENTS = List.of(
            List.of("题名", "必", "网页的标题"),
            List.of("责任者", "必", "网页署名的单位；没有署名的是网站的主办单位"),
            List.of("日期", "必", "发布日期，yyyy-MM-dd；查不到的写“不详”"),
            List.of("来源", "必", "网页注明的来源；没有注明的是网站名称"),
            List.of("原网址", "必", "在原网站上的完整网址"),
            List.of("归档网址", "必", "在归档网站上的位置"),
            List.of("栏目路径", "必", "所在栏目，从上到下"),
            List.of("网站名称、网站域名、政府网站标识码", "必", "原网站的，注销了的也照写；没有标识码的写“无”"),
            List.of("采集时间、归档时间", "必", "带时区的时间"),
            List.of("归档原因", "必", "关停、迁移、改版、定期、专题"),
            List.of("归档单位、归档责任者、采集工具及版本", "必", "谁用什么归档的"),
            List.of("文件名", "必", "在件的文件夹里的路径"),
            List.of("原路径", "必", "在归档网站里的路径，网页里的链接按它解释"),
            List.of("文件网址", "选", "在原网站上的网址"),
            List.of("格式、大小、摘要算法、摘要值", "必", "MIME 类型、字节数、SHA-256"),
            List.of("文件说明", "选", "文件有什么要知道的，如在原网站上就已损坏"),
            List.of("组成文件清单", "必", "图片、附件等，各项同上；没有的为空"),
            List.of("缺失文件清单", "选", "网页引用、归档时已经没有的文件，写法照网页"),
            List.of("保管期限", "必", "永久、30年、10年"),
            List.of("密级", "必", "公开"),
            List.of("公开方式、开放意见", "必", "移交时的公开情况和开放意见"),
            List.of("档号、顺序号、件号、全宗号", "必", "见组织与编号规则；暂定的档号注明"),
            List.of("公文", "选", "索引号、文号、成文日期、有效性、废止日期"),
            List.of("关联", "选", "与其他网页的关系，如解读、转载来源、替代"),
            List.of("纸质或其他载体情况", "必", "有没有纸质或其他形式，没有写“无”"),
            List.of("技术环境", "选", "特殊格式用什么打开"),
            List.of("备注", "选", "其他要说明的"));

    static String scheme() {
        List<String> out = new ArrayList<>(List.of(
                "元数据方案",
                "",
                "每件一个" + Layout.METADATA + "，根元素“网页档案元数据”，各元素按下面的次序。XML 模式见" + Layout.METADATA_XSD + "。",
                "元素取自网页标签、档发〔2012〕7号的目录项和归档的需要；与 GB/T 42147-2022 的对应，以接收单位的要求为准。",
                ""));
        for (List<String> element : ELEMENTS) {
            out.add(element.stream().collect(Collectors.joining("    ")));
        }
        return lines(out);
    }

    static String corrections(List<Correction> corrections) {
        List<String> out = new ArrayList<>(List.of("更正记录", "", "序号\t日期\t经办人\t文件\t原因\t更正前 SHA-256\t更正后 SHA-256"));
        for (int i = 0; i < corrections.size(); i++) {
            Correction change = corrections.get(i);
            out.add(String.join(
                    "\t",
                    String.valueOf(i + 1),
                    change.on().toString(),
                    change.who(),
                    change.file(),
                    change.why(),
                    change.before(),
                    change.after()));
        }
        return lines(out);
    }

    /** With the line ends that every editor on Windows shows. */
    private static String lines(List<String> lines) {
        return lines.stream()
                        .map(line -> line.codePoints()
                                .map(c -> c != '\t' && Character.isISOControl(c) ? ' ' : c)
                                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append))
                        .collect(Collectors.joining("\r\n"))
                + "\r\n";
    }
}
