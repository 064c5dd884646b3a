package io.github.jiandu.fourchecks;

import io.github.jiandu.diagnostic.Diagnostic;
import java.util.List;

/**
 * What came of an item.
 *
 * @param checked how many things were looked at
 * @param errors how many are wrong
 * @param warnings how many somebody should look at
 * @param findings the first of them, by file
 */
public record Outcome(CheckItem item, long checked, long errors, long warnings, List<Diagnostic> findings) {

    /** How an item came out. */
    public enum Verdict {
        PASS("pass", "通过"),
        WARN("warn", "通过，有提示"),
        FAIL("fail", "不通过"),
        /** There was nothing to look at. */
        NONE("none", "无此项"),
        MANUAL("manual", "人工检查");

        private final String key;
        private final String chinese;

        Verdict(String key, String chinese) {
            this.key = key;
            this.chinese = chinese;
        }

        /** Its name in JSON. */
        public String key() {
            return key;
        }

        public String chinese() {
            return chinese;
        }
    }

    public Outcome {
        findings = List.copyOf(findings);
    }

    public Verdict verdict() {
        if (item.isManual()) {
            return Verdict.MANUAL;
        }
        if (errors > 0) {
            return Verdict.FAIL;
        }
        return warnings > 0 ? Verdict.WARN : checked == 0 ? Verdict.NONE : Verdict.PASS;
    }
}
