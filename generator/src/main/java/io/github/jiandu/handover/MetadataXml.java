package io.github.jiandu.handover;

import io.github.jiandu.fixity.Algorithm;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Metadata of a record as XML (AMD-01 to AMD-09, PKG-02). {@code metadata.xsd} describes it. */
final class MetadataXml {

    private final HandoverSettings settings;
    private final Provenance from;

    MetadataXml(HandoverSettings settings, Provenance from) {
        this.settings = settings;
        this.from = from;
    }

    /**
     * @param placed the record with its numbers
     * @param order 顺序号 on the medium
     */
    String of(Placed placed, int order) {
        HandoverRecord record = placed.record();
        Component page = record.components().get(0);
        XmlOut xml = XmlOut.document(settings.encoding()).open("网页档案元数据", "版本", "1");
        xml.text("题名", record.title());
        xml.text("责任者", creator(record));
        xml.text("日期", date(record));
        xml.text("来源", record.source() == null ? from.siteName() : record.source());
        xml.text("原网址", record.originalUrl());
        xml.text("归档网址", record.archivedUrl());
        xml.text("栏目路径", record.column().isEmpty() ? from.siteName() : String.join("/", record.column()));
        xml.text("网站名称", from.siteName());
        xml.text("网站域名", from.domain());
        xml.text("政府网站标识码", from.siteCode() == null ? "无" : from.siteCode());
        xml.text("采集时间", FileList.time(record.collected() == null ? from.collected() : record.collected()));
        xml.text("归档时间", FileList.time(from.archived()));
        xml.text("归档原因", from.reason().chinese());
        xml.text("归档单位", from.unit());
        xml.text("归档责任者", from.person());
        xml.text("采集工具及版本", from.tool());
        file(xml, page, placed.paths().get(0));
        xml.open("组成文件清单");
        for (int i = 1; i < record.components().size(); i++) {
            Component component = record.components().get(i);
            xml.open("组成文件", "类型", component.role().chinese());
            file(xml, component, placed.paths().get(i));
            xml.close();
        }
        xml.close();
        if (!record.missing().isEmpty()) {
            xml.open("缺失文件清单");
            record.missing().forEach(link -> xml.text("缺失文件", link));
            xml.close();
        }
        xml.text("保管期限", placed.retention().chinese());
        xml.text("密级", record.secrecy());
        xml.text("公开方式", record.disclosure() == null ? "主动公开" : record.disclosure());
        xml.text("开放意见", record.opening() == null ? settings.opening() : record.opening());
        xml.text("档号", placed.number(), "暂定", settings.numbering().agreed() ? "否" : "是");
        xml.text("顺序号", String.valueOf(order));
        xml.text("件号", Numbering.item(placed.item()));
        xml.text("全宗号", settings.fonds());
        if (record.document() != null) {
            document(xml, record.document());
        }
        record.relations()
                .forEach(relation -> xml.text("关联", relation.title(), "关系", relation.kind(), "网址", relation.url()));
        xml.text("纸质或其他载体情况", record.otherForms() == null ? "无" : record.otherForms());
        technical(xml, record.components());
        optional(xml, "备注", record.note());
        return xml.close().toString();
    }

    String creator(HandoverRecord record) {
        return record.creator() == null ? from.sponsor() : record.creator();
    }

    static String date(HandoverRecord record) {
        return record.date() == null ? Layout.NO_DATE : record.date().toString();
    }

    private static void file(XmlOut xml, Component component, String path) {
        xml.text("文件名", path);
        xml.text("原路径", component.path());
        optional(xml, "文件网址", component.url());
        xml.text("格式", component.format());
        xml.text("大小", String.valueOf(component.size()));
        xml.text("摘要算法", Algorithm.SHA256.title());
        xml.text("摘要值", component.sha256());
        optional(xml, "文件说明", component.note());
    }

    private static void document(XmlOut xml, HandoverRecord.Document document) {
        xml.open("公文");
        optional(xml, "索引号", document.indexNumber());
        optional(xml, "文号", document.number());
        optional(xml, "成文日期", document.madeOn());
        optional(xml, "有效性", document.validity());
        optional(xml, "废止日期", document.abolishedOn());
        xml.close();
    }

    private static void optional(XmlOut xml, String name, @Nullable Object value) {
        if (value != null && !value.toString().isBlank()) {
            xml.text(name, value.toString());
        }
    }

    /** What files of odd formats are opened with (ARCH-15). */
    private void technical(XmlOut xml, List<Component> components) {
        components.stream()
                .map(component -> ending(component.path()))
                .distinct()
                .sorted()
                .filter(settings.technical()::containsKey)
                .forEach(ending ->
                        xml.text("技术环境", String.valueOf(settings.technical().get(ending)), "扩展名", ending));
    }

    private static String ending(String path) {
        String name = path.substring(path.lastIndexOf('/') + 1);
        return name.substring(name.lastIndexOf('.') + 1).toLowerCase(java.util.Locale.ROOT);
    }
}
