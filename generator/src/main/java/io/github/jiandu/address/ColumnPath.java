package io.github.jiandu.address;

/**
 * A column's place in the folder {@code content/}: {@code zwgk/zcwj}. The empty path is the home page.
 *
 * @param value names separated by {@code /}, none at the ends
 */
public record ColumnPath(String value) implements Comparable<ColumnPath> {

    /** The top of the site. */
    public static final ColumnPath HOME = new ColumnPath("");

    @Override
    public int compareTo(ColumnPath other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
