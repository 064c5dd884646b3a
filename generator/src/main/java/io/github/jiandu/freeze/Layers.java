package io.github.jiandu.freeze;

import java.nio.ByteBuffer;

/**
 * Pages put together from layers, as the editors of their time made them ({@code position:absolute}). What stands at the top of
 * such a page takes no room from them: the banner would lie upon a heading.
 */
final class Layers {

    private static final String ABSOLUTE = "absolute";
    private static final String POSITION = "position";
    /** Characters that may stand between the two words. */
    private static final int APART = 16;

    private Layers() {}

    /**
     * Moves a whole page down, layers and all, by the height of the banner at the width of the window. On paper the banner
     * stands above the text, since nothing is printed that stands above the page.
     *
     * @param banner selects it
     */
    static String style(String banner) {
        return "@media screen{html{position:relative!important;margin-top:88px!important}" + banner
                + "{position:absolute!important;top:-88px!important;left:0!important;right:0!important;height:88px!important;"
                + "overflow:auto!important;background:#fff4d6!important}}"
                + narrower(banner, 899, 120)
                + narrower(banner, 559, 200);
    }

    private static String narrower(String banner, int width, int height) {
        return "@media screen and (max-width:" + width + "px){html{margin-top:" + height + "px!important}" + banner
                + "{top:-" + height + "px!important;height:" + height + "px!important}}";
    }

    /** Whether a page says of something that it is a layer. */
    static boolean in(ByteBuffer page) {
        for (int i = POSITION.length(); i <= page.limit() - ABSOLUTE.length(); i++) {
            if ((page.get(i) | 0x20) == 'a' && is(page, i, ABSOLUTE)) {
                for (int back = i - 1; back >= Math.max(0, i - APART - POSITION.length()); back--) {
                    if ((page.get(back) | 0x20) == 'p' && is(page, back, POSITION)) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    private static boolean is(ByteBuffer page, int at, String word) {
        for (int i = 0; i < word.length(); i++) {
            if ((page.get(at + i) | 0x20) != word.charAt(i)) {
                return false;
            }
        }
        return true;
    }
}
