package io.github.jiandu.kind;

import static io.github.jiandu.field.FieldTypes.TEXT;
import static io.github.jiandu.field.FieldTypes.choice;

import io.github.jiandu.diagnostic.Code;
import io.github.jiandu.diagnostic.Diagnostics;
import io.github.jiandu.entry.EntryHead;
import io.github.jiandu.entry.Publicity;
import io.github.jiandu.entry.VillageAffair;
import io.github.jiandu.entry.VillageAffair.Category;
import io.github.jiandu.field.Field;
import io.github.jiandu.field.FieldTable;
import io.github.jiandu.field.FieldValues;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads {@link VillageAffair}. */
final class VillageAffairKind implements Kind<VillageAffair> {

    static final Field<String> VILLAGE = Field.of("village", "村", TEXT, "村名，如 梨坪村；默认为栏目名称");
    static final Field<Category> CATEGORY = Field.required(
            "category", "公开类别", choice(List.of(Category.values()), Category::key, Category::chinese), "村务、党务、财务、服务或其他");
    static final Field<String> PERIOD = Field.of("period", "公开期间", TEXT, "如 2026年第三季度；财务公开必须写");
    static final Field<String> AUDITED_BY = Field.of("auditedBy", "审核", TEXT, "由谁审核，如 梨坪村村务监督委员会");

    private static final FieldTable FIELDS =
            FieldTable.of(VILLAGE, CATEGORY, PERIOD, AUDITED_BY).and(PublicityFields.TABLE);

    @Override
    public FieldTable fields() {
        return FIELDS;
    }

    @Override
    public VillageAffair read(EntryHead head, FieldValues values, Surroundings around) {
        Publicity publicity = PublicityFields.read(values, head.publishedAt(), Publicity.After.KEEP);
        PublicityFields.check(head, values, publicity, around);
        Category category = values.get(CATEGORY, Category.OTHER);
        if (category == Category.FINANCE && !values.isWritten(PERIOD)) {
            around.diagnostics().report(Code.VILLAGE_AFFAIR_NO_PERIOD, values.at(CATEGORY));
        }
        return new VillageAffair(
                head,
                values.get(VILLAGE, around.column().name()),
                category,
                values.get(PERIOD),
                publicity,
                values.get(AUDITED_BY),
                values.get(PublicityFields.PERSONAL_BASIS));
    }

    @Override
    public @Nullable String withdrawn(EntryHead head, FieldValues values, LocalDateTime now) {
        return PublicityFields.withdrawn(head, values, Publicity.After.KEEP, now);
    }

    @Override
    public void checkText(VillageAffair affair, PageText text, Diagnostics diagnostics) {
        PublicityFields.checkNames(affair.personalDataBasis(), text, diagnostics);
    }
}
