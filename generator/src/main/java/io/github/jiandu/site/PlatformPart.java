package io.github.jiandu.site;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What a column is to the platform of disclosed information (政府信息公开平台, DISC-01, DISC-03). */
public enum PlatformPart {
    PLATFORM("platform", "政府信息公开"),
    GUIDE("guide", "政府信息公开指南"),
    SYSTEM("system", "政府信息公开制度"),
    /** The fifteen classes that every body discloses (CONT-07). */
    STATUTORY("statutory", "法定主动公开内容"),
    /** The eight classes that townships disclose besides (CONT-08). */
    TOWNSHIP("township", "乡镇公开内容"),
    REPORT("report", "政府信息公开年报", "政府信息公开工作年度报告"),
    REQUEST("request", "依申请公开");

    /** The parts every platform has, in their order (DISC-03). */
    public static final List<PlatformPart> REQUIRED = List.of(GUIDE, SYSTEM, STATUTORY, REPORT, REQUEST);

    private final String key;
    private final String chinese;
    private final String otherName;

    PlatformPart(String key, String chinese) {
        this(key, chinese, chinese);
    }

    PlatformPart(String key, String chinese, String otherName) {
        this.key = key;
        this.chinese = chinese;
        this.otherName = otherName;
    }

    public String key() {
        return key;
    }

    /** The name its column has. */
    public String chinese() {
        return chinese;
    }

    /** Whether its page lists classes of information. */
    public boolean isCatalogue() {
        return this == STATUTORY || this == TOWNSHIP;
    }

    /** What columns of this type (TAG-03) have in common with it. */
    public String columnType() {
        return switch (this) {
            case GUIDE -> "信息公开指南";
            case REPORT -> "信息公开年报";
            case REQUEST -> "依法申请公开";
            default -> "信息公开目录";
        };
    }

    /** The part that a column's name alone stands for. */
    public static Optional<PlatformPart> named(String name) {
        return Arrays.stream(values())
                .filter(part -> part.chinese.equals(name) || part.otherName.equals(name))
                .findFirst();
    }
}
