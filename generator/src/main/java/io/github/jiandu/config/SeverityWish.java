package io.github.jiandu.config;

import io.github.jiandu.diagnostic.Severity;
import org.jspecify.annotations.Nullable;

/** What a site may wish for a kind of diagnostic. */
enum SeverityWish {
    OFF("off", "关闭", null),
    INFO("info", "提示", Severity.INFO),
    WARNING("warning", "警告", Severity.WARNING),
    ERROR("error", "错误", Severity.ERROR);

    private final String key;
    private final String chinese;
    private final @Nullable Severity severity;

    SeverityWish(String key, String chinese, @Nullable Severity severity) {
        this.key = key;
        this.chinese = chinese;
        this.severity = severity;
    }

    String key() {
        return key;
    }

    String chinese() {
        return chinese;
    }

    /** The severity wished for, or null for none at all. */
    @Nullable
    Severity severity() {
        return severity;
    }
}
