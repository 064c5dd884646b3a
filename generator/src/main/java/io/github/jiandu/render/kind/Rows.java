package io.github.jiandu.render.kind;

import io.github.jiandu.render.view.BoxRowView;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Rows of a box; those without a value are left out. */
final class Rows {

    private final List<BoxRowView> rows = new ArrayList<>();

    Rows add(String label, @Nullable String value) {
        if (value != null && !value.isEmpty()) {
            rows.add(new BoxRowView(label, value));
        }
        return this;
    }

    Rows add(String label, @Nullable LocalDate date) {
        return add(label, date == null ? null : Dates.chinese(date));
    }

    List<BoxRowView> list() {
        return List.copyOf(rows);
    }
}
