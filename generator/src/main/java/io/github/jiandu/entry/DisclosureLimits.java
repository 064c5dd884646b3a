package io.github.jiandu.entry;

/** The time limits of requests for information, in working days (政府信息公开条例 articles 30, 32, 33; DISC-09). */
public final class DisclosureLimits {

    /** To answer; also to publish what must be published without being asked (article 26). */
    public static final int ANSWER = 20;
    /** More time at most, once. */
    public static final int EXTENSION = 20;
    /** To tell the applicant what a request lacks. */
    public static final int CORRECTION = 7;
    /** For a third party to say what it thinks. */
    public static final int THIRD_PARTY = 15;

    private DisclosureLimits() {}
}
