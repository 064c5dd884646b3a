package io.github.jiandu.table;

import io.github.jiandu.diagnostic.Diagnostics;
import io.github.jiandu.json.JsonWriter;
import io.github.jiandu.source.SourceTree;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A table as JSON (DATA-01): a list with one object for each row, keyed by the headings. Values are texts, so that no
 * leading zero is lost, but for columns that are known to hold numbers.
 */
public final class TableJson {

    private static final Pattern NUMBER = Pattern.compile("-?(?:0|[1-9]\\d{0,14})(?:\\.\\d{1,15})?");

    private final List<Cell> header;
    private final Set<String> numbers;
    private final Writer out;
    private boolean first = true;

    private TableJson(List<Cell> header, Set<String> numbers, Writer out) {
        this.header = header;
        this.numbers = numbers;
        this.out = out;
    }

    /**
     * Reads a table that has been found in order and writes it.
     *
     * @param header its headings
     * @param numbers headings of the columns that hold numbers
     */
    public static void write(SourceTree.Item table, List<Cell> header, Set<String> numbers, OutputStream stream)
            throws IOException {
        Writer out = new BufferedWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8));
        TableJson json = new TableJson(header, numbers, out);
        out.write("[");
        try {
            // What is wrong with the table was told when it was read before.
            TableReader.read(table, json::row, new Diagnostics());
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        out.write("\n]\n");
        out.flush();
    }

    private void row(Row row) {
        List<String> fields = new ArrayList<>(header.size());
        for (int i = 0; i < header.size(); i++) {
            String name = header.get(i).text();
            String value = row.cells().get(i).text();
            boolean number = numbers.contains(name) && NUMBER.matcher(value).matches();
            String written = value.isEmpty() ? "null" : number ? value : JsonWriter.quoted(value);
            fields.add(JsonWriter.quoted(name) + ": " + written);
        }
        try {
            out.write((first ? "\n  {" : ",\n  {") + String.join(", ", fields) + "}");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        first = false;
    }
}
