package io.github.jiandu.lifecycle;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The text by which the parent portal says where the content of a site went (LIFE-08). */
public final class Announcement {

    private Announcement() {}

    /**
     * The text for a site that moves or is archived and has a successor; empty for others.
     *
     * @param name full name of the office
     * @param url public address of the site, or null
     * @param phone telephone of the site, or null
     */
    public static Optional<String> of(Lifecycle life, String name, @Nullable String url, @Nullable String phone) {
        Lifecycle.Told successor = life.successor();
        boolean moves = life.is(LifecycleState.MIGRATING) || life.is(LifecycleState.ARCHIVED);
        if (!moves || successor == null) {
            return Optional.empty();
        }
        Lifecycle.Told reason = life.reason();
        String contact = life.contact() != null ? life.contact() : phone;
        StringBuilder text = new StringBuilder("关于").append(name).append("网站内容去向的公告\n\n");
        if (reason != null) {
            text.append("因").append(reason.text()).append("，");
        }
        text.append(name).append("网站");
        if (url != null) {
            text.append("（").append(url).append("）");
        }
        Lifecycle.Day archived = life.archived();
        text.append(archived == null ? "将停止更新" : "已于" + day(archived.date()) + "停止更新并归档");
        text.append("，内容迁移到");
        if (life.successorName() != null) {
            text.append(life.successorName());
        }
        text.append("（").append(successor.text()).append("）。\n");
        life.end().ifPresent(end -> text.append("公告期至").append(day(end)).append("。\n"));
        text.append("原网站的页面归档保存，标明“已归档”和归档时间，仅供查阅；办理事项、提出咨询请到新网址。\n");
        if (life.approval() != null) {
            text.append("批准文号：").append(life.approval()).append("\n");
        }
        if (contact != null) {
            text.append("联系方式：").append(contact).append("\n");
        }
        Lifecycle.Day from = life.from();
        Lifecycle.Day dated = archived != null ? archived : from;
        text.append("\n").append(name).append("\n");
        if (dated != null) {
            text.append(day(dated.date())).append("\n");
        }
        return Optional.of(text.toString());
    }

    private static String day(LocalDate date) {
        return date.getYear() + "年" + date.getMonthValue() + "月" + date.getDayOfMonth() + "日";
    }
}
