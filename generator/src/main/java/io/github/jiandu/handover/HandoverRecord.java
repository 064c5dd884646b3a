package io.github.jiandu.handover;

import io.github.jiandu.site.Retention;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A record (件) to hand over: a page with its pictures and attachments, and what is known of it (AMD-01 to AMD-09).
 *
 * @param title 题名
 * @param creator 责任者, or null when the page names none: then the site's sponsor
 * @param date 日期, or null when nobody knows
 * @param source 来源, or null when the page names none: then the site's name
 * @param column names of the columns it stands in, from the top
 * @param originalUrl 原网址
 * @param archivedUrl 归档网址: where it stands in the archived copy, an address or a path
 * @param collected 采集时间, or null when it is that of the site
 * @param components its files, the page itself first
 * @param retention 保管期限, or null to take that of the column
 * @param secrecy 密级; anything but 公开 is refused (PKG-15)
 * @param disclosure 公开方式, or null for 主动公开
 * @param opening 开放意见, or null for the one in the settings
 * @param document what makes it an official document, or null
 * @param relations 关联
 * @param missing what its page refers to and nobody has any more, as the page writes it
 * @param otherForms 纸质或其他载体情况 (PKG-03), or null for none
 * @param note 备注, or null
 */
public record HandoverRecord(
        String title,
        @Nullable String creator,
        @Nullable LocalDate date,
        @Nullable String source,
        List<String> column,
        String originalUrl,
        String archivedUrl,
        @Nullable OffsetDateTime collected,
        List<Component> components,
        @Nullable Retention retention,
        String secrecy,
        @Nullable String disclosure,
        @Nullable String opening,
        @Nullable Document document,
        List<Relation> relations,
        List<String> missing,
        @Nullable String otherForms,
        @Nullable String note) {

    public HandoverRecord {
        Objects.requireNonNull(title);
        column = List.copyOf(column);
        components = List.copyOf(components);
        relations = List.copyOf(relations);
        missing = List.copyOf(missing);
        if (components.isEmpty()) {
            throw new IllegalArgumentException("a record has a page at least: " + title);
        }
    }

    /** A public page with nothing special about it. */
    public static HandoverRecord of(
            String title,
            @Nullable LocalDate date,
            List<String> column,
            String originalUrl,
            String archivedUrl,
            List<Component> components) {
        return new HandoverRecord(
                title,
                null,
                date,
                null,
                column,
                originalUrl,
                archivedUrl,
                null,
                components,
                null,
                Layout.PUBLIC,
                null,
                null,
                null,
                List.of(),
                List.of(),
                null,
                null);
    }

    /**
     * What is known of an official document (AMD-08).
     *
     * @param indexNumber 索引号
     * @param number 文号
     * @param madeOn 成文日期
     * @param validity 有效性
     * @param abolishedOn 废止日期
     */
    public record Document(
            @Nullable String indexNumber,
            @Nullable String number,
            @Nullable LocalDate madeOn,
            @Nullable String validity,
            @Nullable LocalDate abolishedOn) {}

    /**
     * Another record or page this one belongs to (AMD-09).
     *
     * @param kind for instance 解读, 转载来源, 替代
     * @param title what it is called
     * @param url its address
     */
    public record Relation(String kind, String title, String url) {}
}
