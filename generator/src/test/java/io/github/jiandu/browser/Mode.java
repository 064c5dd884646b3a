package io.github.jiandu.browser;

import java.util.Locale;

/** What readers choose, as the page remembers it. */
enum Mode {
    PLAIN(""),
    ELDER("view=elder;tools=open"),
    CONTRAST("colour=contrast"),
    DARK("colour=dark"),
    PAPER("colour=paper"),
    HUGE("size=huge"),
    ELDER_HUGE("view=elder;size=huge;tools=open");

    private final String choices;

    Mode(String choices) {
        this.choices = choices;
    }

    String choices() {
        return choices;
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
