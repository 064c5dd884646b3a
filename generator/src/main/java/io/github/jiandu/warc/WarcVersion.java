package io.github.jiandu.warc;

/** The editions of ISO 28500 that are written. */
public enum WarcVersion {
    /** ISO 28500:2009, which GB/T 33994-2017 equals (WARC-01). */
    V1_0("1.0"),
    /** ISO 28500:2017. */
    V1_1("1.1");

    private final String number;

    WarcVersion(String number) {
        this.number = number;
    }

    /** The first line of a record, without its line end. */
    String line() {
        return "WARC/" + number;
    }

    /** How a revisit of the same bytes is named. */
    String revisitProfile() {
        return "http://netpreserve.org/warc/" + number + "/revisit/identical-payload-digest";
    }

    /** Where the edition can be read, for warcinfo. */
    String conformsTo() {
        return "http://bibnum.bnf.fr/WARC/WARC_ISO_28500_version" + (this == V1_0 ? "1" : "1-1") + "_latestdraft.pdf";
    }
}
