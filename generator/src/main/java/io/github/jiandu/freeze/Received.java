package io.github.jiandu.freeze;

import java.util.List;

/**
 * The head of what a server answered. It describes the bytes of its original as those are given: a transfer or content coding
 * that was undone is no longer in it under its name ({@code X-Archive-Orig-Content-Encoding} then tells of it), and the length
 * is that of the bytes.
 *
 * @param statusLine as received, such as {@code HTTP/1.1 200 OK}; where only the number is known, with that alone
 * @param fields in the order in which they are known
 */
public record Received(String statusLine, List<Field> fields) {

    /**
     * A header field.
     *
     * @param value one line
     */
    public record Field(String name, String value) {}

    public Received {
        fields = List.copyOf(fields);
    }
}
