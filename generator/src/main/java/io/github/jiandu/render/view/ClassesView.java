package io.github.jiandu.render.view;

import java.util.List;

/**
 * The classes of information that the law has disclosed, as the page of a catalogue lists them (CONT-07, CONT-08).
 *
 * @param title what it lists
 * @param source the article of the law
 * @param rows the classes, in legal order
 */
public record ClassesView(String title, String source, List<Row> rows) {

    /**
     * A class of information.
     *
     * @param source where the law asks for it
     * @param name its name
     * @param text what the law says belongs to it
     * @param columns the columns that hold it; empty when there is no such information
     */
    public record Row(String source, String name, String text, List<Holder> columns) {}

    /**
     * A column that holds a class.
     *
     * @param title its name
     * @param url its address
     * @param count number of its entries
     */
    public record Holder(String title, String url, int count) {}
}
