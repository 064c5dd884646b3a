package io.github.jiandu.diagnostic;

/** A language that messages are written in. */
public enum Language {
    ZH,
    EN
}
