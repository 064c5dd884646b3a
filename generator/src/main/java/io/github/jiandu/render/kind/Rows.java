package io.github.jiandu.render.kind;

import io.github.jiandu.entry.Publicity;
import io.github.jiandu.render.view.BoxRowView;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Collects the rows of a box; a row without a value is left out. */
final class Rows {

    private final List<BoxRowView> rows = new ArrayList<>();

    Rows add(String label, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            rows.add(new BoxRowView(label, value));
        }
        return this;
    }

    Rows add(String label, @Nullable LocalDate date) {
        return add(label, date == null ? null : Dates.chinese(date));
    }

    /** 公示期 and who takes objections while it lasts (PRIV-09). */
    Rows add(@Nullable Publicity publicity, LocalDate today) {
        if (publicity != null) {
            add(
                    "公示期",
                    Dates.chinese(publicity.start()) + "至" + Dates.chinese(publicity.end()) + "（" + publicity.days()
                            + "天）");
            add("异议受理", publicity.isOver(today) ? null : publicity.contact());
        }
        return this;
    }

    List<BoxRowView> list() {
        return List.copyOf(rows);
    }

    /** What lists say of a period of publicity. */
    static @Nullable String mark(@Nullable Publicity publicity, LocalDate today) {
        if (publicity == null || today.isBefore(publicity.start())) {
            return null;
        }
        return publicity.isOver(today) ? "公示已结束" : "公示中";
    }

    /** What a page says when its text was taken down, or null. */
    static @Nullable String notice(@Nullable Publicity publicity, LocalDate today) {
        return publicity != null && publicity.isWithdrawn(today)
                ? "公示已于" + Dates.chinese(publicity.end()) + "结束，公示内容不再公开。"
                : null;
    }
}
