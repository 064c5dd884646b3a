package io.github.jiandu.render.view;

/**
 * A row of a catalogue box.
 *
 * @param label for instance 索引号
 * @param value what stands beside it
 */
public record BoxRowView(String label, String value) {}
