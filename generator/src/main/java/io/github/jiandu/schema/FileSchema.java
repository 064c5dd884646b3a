package io.github.jiandu.schema;

import io.github.jiandu.content.DataFields;
import io.github.jiandu.field.Field;
import io.github.jiandu.field.FieldForm;
import io.github.jiandu.field.FieldTable;
import io.github.jiandu.json.JsonWriter;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Writes a table of fields as a JSON Schema (draft 2020-12). Both names of a field are properties of the same schema. A
 * value that was left blank is null to an editor and means nothing; one without quotes may be a number or a boolean to
 * an editor, where the site reads text.
 */
final class FileSchema {

    private static final String DRAFT = "https://json-schema.org/draft/2020-12/schema";

    private final JsonWriter json = new JsonWriter();

    private FileSchema() {}

    /** The schema of a file that holds one group of fields. */
    static String of(String title, FieldTable table) {
        FileSchema schema = new FileSchema();
        schema.head(title);
        schema.group(table);
        return schema.json.end().toString();
    }

    /** The schema of a file that holds a list of groups. */
    static String listOf(String title, FieldTable table) {
        FileSchema schema = new FileSchema();
        schema.head(title);
        schema.json.key("type").array().value("array").value("null").end();
        schema.json.key("items").object();
        schema.group(table);
        return schema.json.end().end().toString();
    }

    /** The schema of a list of entries, which may stand alone or below the column that all of them belong to. */
    static String dataOf(String title, FieldTable table) {
        FileSchema schema = new FileSchema();
        schema.head(title);
        schema.json.key("$defs").object().key("item").object();
        schema.group(table);
        schema.json.end().end();
        schema.json.key("anyOf").array();
        schema.json.object();
        schema.itemsOf();
        schema.json.end();
        schema.json.object().field("type", "object").field("additionalProperties", false);
        schema.json.key("properties").object();
        for (String name : names(DataFields.COLUMN)) {
            schema.json.key(name).object();
            schema.describe(DataFields.COLUMN);
            schema.form(DataFields.COLUMN.type().form(), true);
            schema.json.end();
        }
        for (String name : List.of(DataFields.ITEMS.getKey(), DataFields.ITEMS.getValue())) {
            schema.json.key(name).object();
            schema.itemsOf();
            schema.json.end();
        }
        schema.json.end().end().end();
        return schema.json.end().toString();
    }

    private void itemsOf() {
        json.key("type").array().value("array").value("null").end();
        json.key("items").object().field("$ref", "#/$defs/item").end();
    }

    private void head(String title) {
        json.object().field("$schema", DRAFT).field("title", title);
    }

    /** Puts a group into the object that is open. */
    private void group(FieldTable table) {
        json.field("type", "object").field("additionalProperties", false);
        json.key("properties").object();
        for (Field<?> field : table.fields()) {
            for (String name : names(field)) {
                json.key(name).object();
                describe(field);
                form(field.type().form(), true);
                json.end();
            }
        }
        json.end().key("allOf").array();
        table.fields().forEach(this::rules);
        json.end();
    }

    private static List<String> names(Field<?> field) {
        return field.key().equals(field.chinese()) ? List.of(field.key()) : List.of(field.key(), field.chinese());
    }

    private void describe(Field<?> field) {
        String rules = field.rules().isEmpty() ? "" : "（" + String.join("、", field.rules()) + "）";
        json.field("title", field.chinese() + " " + field.key()).field("description", field.help() + rules);
    }

    /** A required field is there by one of its names; none is there by both. */
    private void rules(Field<?> field) {
        List<String> names = names(field);
        if (field.required()) {
            json.object().key("anyOf").array();
            names.forEach(name -> written(List.of(name)));
            json.end().end();
        }
        if (names.size() > 1) {
            json.object().key("not");
            written(names);
            json.end();
        }
    }

    /** All of these have a value. */
    private void written(List<String> names) {
        json.object().key("required").array();
        names.forEach(json::value);
        json.end().key("properties").object();
        for (String name : names) {
            json.key(name)
                    .object()
                    .key("not")
                    .object()
                    .field("type", "null")
                    .end()
                    .end();
        }
        json.end().end();
    }

    /**
     * Puts what a value may be into the object that is open.
     *
     * @param blank whether it may be left blank
     */
    private void form(FieldForm form, boolean blank) {
        if (form instanceof FieldForm.Text text) {
            types(blank, "string", "number", "boolean");
            pattern(text.pattern());
        } else if (form instanceof FieldForm.Choice choice) {
            choice(choice.values(), blank);
        } else if (form instanceof FieldForm.Whole) {
            types(blank, "integer", "string");
            json.field("minimum", -999_999_999).field("maximum", 999_999_999);
            json.field("pattern", "^\\s*-?[0-9]{1,9}\\s*$");
        } else if (form instanceof FieldForm.YesOrNo words) {
            yesOrNo(words.words(), blank);
        } else if (form instanceof FieldForm.Date date) {
            types(blank, "string");
            pattern(date.pattern());
        } else if (form instanceof FieldForm.Several several) {
            several(several.item(), blank);
        } else if (form instanceof FieldForm.Named named) {
            types(blank, "object");
            json.key("additionalProperties").object();
            form(named.item(), false);
            json.end();
        } else if (form instanceof FieldForm.Group group) {
            orBlank(blank, () -> group(group.table()));
        } else if (form instanceof FieldForm.TextOrGroup group) {
            anyOf(() -> types(blank, "string", "number", "boolean"), () -> group(group.table()));
        }
    }

    private void types(boolean blank, String... types) {
        json.key("type").array();
        for (String type : types) {
            json.value(type);
        }
        if (blank) {
            json.value("null");
        }
        json.end();
    }

    private void pattern(@Nullable Pattern pattern) {
        if (pattern != null) {
            json.field("pattern", "^\\s*(?:" + pattern.pattern() + ")\\s*$");
        }
    }

    /** Choices that are numbers are written without quotes. */
    private void choice(List<String> values, boolean blank) {
        json.key("enum").array();
        values.forEach(json::value);
        values.stream()
                .filter(value -> value.matches("[1-9][0-9]{0,8}"))
                .forEach(value -> json.value(Long.parseLong(value)));
        if (blank) {
            json.value((String) null);
        }
        json.end();
    }

    private void yesOrNo(List<String> words, boolean blank) {
        json.key("enum").array().value(true).value(false);
        words.forEach(json::value);
        if (blank) {
            json.value((String) null);
        }
        json.end();
    }

    private void several(FieldForm item, boolean blank) {
        anyOf(() -> form(item, blank), () -> {
            json.field("type", "array").key("items").object();
            form(item, true);
            json.end();
        });
    }

    private void orBlank(boolean blank, Runnable content) {
        if (blank) {
            anyOf(() -> json.field("type", "null"), content);
        } else {
            content.run();
        }
    }

    private void anyOf(Runnable first, Runnable second) {
        json.key("anyOf").array().object();
        first.run();
        json.end().object();
        second.run();
        json.end().end();
    }
}
