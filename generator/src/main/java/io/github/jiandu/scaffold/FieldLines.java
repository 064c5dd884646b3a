package io.github.jiandu.scaffold;

import io.github.jiandu.field.Field;
import io.github.jiandu.field.FieldForm;
import io.github.jiandu.field.FieldTable;
import java.util.List;

/** Writes fields as lines of YAML to be filled in, each with its help above it. */
final class FieldLines {

    /** More choices than these are left to the handbook. */
    private static final int FEW_CHOICES = 8;

    private final KeyLanguage language;
    private final StringBuilder out = new StringBuilder();

    FieldLines(KeyLanguage language) {
        this.language = language;
    }

    /** A field with a value that is already known. */
    FieldLines known(Field<?> field, String value) {
        out.append(language.name(field)).append(": ").append(value).append('\n');
        return this;
    }

    /** A field that must be filled in. */
    FieldLines toFill(Field<?> field) {
        out.append("# ").append(help(field)).append("（必填）\n");
        field(field, "");
        return this;
    }

    /** A field that may be filled in: without its leading mark it is in force. */
    FieldLines maybe(Field<?> field) {
        out.append("# ").append(help(field)).append('\n');
        field(field, "# ");
        return this;
    }

    FieldLines comment(String text) {
        out.append("# ").append(text).append('\n');
        return this;
    }

    private String help(Field<?> field) {
        List<String> choices = language.choices(field);
        boolean few = !choices.isEmpty() && choices.size() <= FEW_CHOICES;
        return field.help() + (few ? "；可写：" + String.join("、", choices) : "");
    }

    private void field(Field<?> field, String mark) {
        out.append(mark).append(language.name(field)).append(":\n");
        form(field.type().form(), mark, "  ");
    }

    /** What stands below a key: the fields of a group, the first item of a list. */
    private void form(FieldForm form, String mark, String indent) {
        if (form instanceof FieldForm.Group group) {
            group(group.table(), mark, indent, indent);
        } else if (form instanceof FieldForm.Several several && several.item() instanceof FieldForm.Group group) {
            group(group.table(), mark, indent + "- ", indent + "  ");
        } else if (form instanceof FieldForm.Several several && several.item() instanceof FieldForm.TextOrGroup group) {
            group(group.table(), mark, indent + "- ", indent + "  ");
        }
    }

    private void group(FieldTable table, String mark, String first, String others) {
        String indent = first;
        for (Field<?> field : table.fields()) {
            String help = help(field) + (field.required() ? "（必填）" : "");
            out.append(mark)
                    .append(indent)
                    .append(language.name(field))
                    .append(": # ")
                    .append(help)
                    .append('\n');
            form(field.type().form(), mark, others + "  ");
            indent = others;
        }
    }

    @Override
    public String toString() {
        return out.toString();
    }
}
