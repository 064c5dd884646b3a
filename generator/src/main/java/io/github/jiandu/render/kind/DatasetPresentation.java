package io.github.jiandu.render.kind;

import io.github.jiandu.entry.Body;
import io.github.jiandu.entry.Dataset;
import io.github.jiandu.entry.Dataset.DataFile;
import io.github.jiandu.json.JsonWriter;
import io.github.jiandu.render.view.BoxRowView;
import io.github.jiandu.render.view.DatasetView;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Shows {@link Dataset} with the fields of DATA-05 and its first rows. */
final class DatasetPresentation implements Presentation<Dataset> {

    @Override
    public DatasetView view(Dataset dataset, Body body, PageLinks links) {
        Dataset.Preview preview = dataset.preview();
        return new DatasetView(
                box(dataset),
                dataset.files().stream()
                        .map(file -> new DatasetView.DataFile(links.file(file.file()), file.format(), file.made()))
                        .toList(),
                dataset.fields().stream()
                        .map(field -> new DatasetView.DataField(field.name(), field.type(), field.meaning()))
                        .toList(),
                preview == null ? List.of() : preview.header(),
                preview == null ? List.of() : preview.rows(),
                dataset.rows());
    }

    private static List<BoxRowView> box(Dataset dataset) {
        List<BoxRowView> rows = new ArrayList<>();
        row(rows, "标识符", dataset.identifier());
        row(rows, "提供单位", dataset.provider());
        row(rows, "主题分类", dataset.topic());
        row(rows, "更新频率", frequency(dataset));
        row(rows, "更新日期", dataset.updatedOn() == null ? null : Dates.chinese(dataset.updatedOn()));
        row(rows, "数据格式", formats(dataset));
        row(rows, "数据量", dataset.rows() == null ? null : dataset.rows() + "行");
        row(rows, "开放类型", dataset.openness().chinese());
        row(rows, "开放条件", dataset.condition());
        row(rows, "使用许可", dataset.licence());
        row(rows, "有效期至", dataset.validUntil() == null ? null : Dates.chinese(dataset.validUntil()));
        row(rows, "联系方式", dataset.contact());
        Dataset.Usage usage = dataset.usage();
        if (usage != null) {
            row(rows, "浏览量", usage.views());
            row(rows, "下载量", usage.downloads());
            row(rows, "接口调用量", usage.calls());
        }
        return rows;
    }

    private static @Nullable String frequency(Dataset dataset) {
        return dataset.frequency() == null ? null : dataset.frequency().chinese();
    }

    private static String formats(Dataset dataset) {
        return dataset.files().stream().map(DataFile::format).distinct().collect(Collectors.joining("、"));
    }

    private static void row(List<BoxRowView> rows, String label, @Nullable String value) {
        if (value != null && !value.isEmpty()) {
            rows.add(new BoxRowView(label, value));
        }
    }

    /** Whoever reads data that is out of date must be told first (DATA-04). */
    @Override
    public @Nullable String notice(Dataset dataset, PageLinks links) {
        return dataset.validUntil() != null && dataset.isExpired(links.now().toLocalDate())
                ? "本数据集已于" + Dates.chinese(dataset.validUntil()) + "过期，仅供查阅。"
                : null;
    }

    @Override
    public @Nullable String mark(Dataset dataset, PageLinks links) {
        return dataset.isExpired(links.now().toLocalDate()) ? "已过期" : null;
    }

    @Override
    public List<BoxRowView> facts(Dataset dataset, PageLinks links) {
        return List.of(
                new BoxRowView("提供单位", dataset.provider() == null ? "—" : dataset.provider()),
                new BoxRowView(
                        "更新频率",
                        dataset.frequency() == null ? "—" : dataset.frequency().chinese()),
                new BoxRowView("格式", dataset.files().isEmpty() ? "—" : formats(dataset)));
    }

    @Override
    public String schemaType(Dataset dataset) {
        return "Dataset";
    }

    @Override
    public void describe(Dataset dataset, Body body, PageLinks links, JsonWriter json) {
        DataCatalogue.describe(dataset, links, json);
    }
}
