package io.github.jiandu.fourchecks;

import io.github.jiandu.handover.Capacity;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;

/** The register of a hand-over as it is read. */
final class RegisterFile implements XmlFile.Elements {

    /** More media than any hand-over has. */
    private static final int MOST = 100_000;

    /** Is told what does not agree. */
    interface Told {
        void differs(String name, String says, String is);
    }

    private final Map<String, String> top = new HashMap<>();
    private final List<Map<String, String>> rows = new ArrayList<>();
    private final List<String> digests = new ArrayList<>();
    private Map<String, String> row = new HashMap<>();

    @Override
    public void end(String name, String text, Attributes attributes, int depth) throws SAXException {
        if (depth == 1) {
            top.putIfAbsent(name, text);
            String bytes = attributes.getValue("字节数");
            if (bytes != null) {
                top.putIfAbsent("字节数", bytes);
            }
        } else if (depth == 2) {
            rows.add(row);
            row = new HashMap<>();
            if (rows.size() > MOST) {
                throw new SAXException("more media than any hand-over has");
            }
        } else if (depth == 3) {
            boolean digest = name.equals("数字摘要");
            row.putIfAbsent(digest ? name + attributes.getValue("算法") : name, text);
            if (digest) {
                digests.add(text);
            }
        }
    }

    boolean isRead() {
        return !rows.isEmpty();
    }

    String get(String name) {
        return top.getOrDefault(name, "");
    }

    /** All that stand in it. */
    List<String> digests() {
        return digests;
    }

    /** 载体编号 of all media. */
    List<String> numbers() {
        return rows.stream().map(one -> one.getOrDefault("载体编号", "")).toList();
    }

    /** Holds it against one medium and against itself. */
    void check(String number, int records, long bytes, String digest, Told told) {
        Map<String, String> own = rows.stream()
                .filter(one -> one.getOrDefault("载体编号", "").equals(number))
                .findFirst()
                .orElse(null);
        if (own == null) {
            told.differs("载体编号", String.join("、", numbers()), number);
        } else {
            compare("件数", own, String.valueOf(records), told);
            compare("字节数", own, String.valueOf(bytes), told);
            compare("实际容量", own, Capacity.gigabytes(bytes), told);
            compare("数字摘要SHA-256", own, digest, told);
        }
        long allRecords = rows.stream().mapToLong(one -> number(one, "件数")).sum();
        long allBytes = rows.stream().mapToLong(one -> number(one, "字节数")).sum();
        compare("移交电子档案数量", top, String.valueOf(allRecords), told);
        compare("字节数", top, String.valueOf(allBytes), told);
        compare("移交数据量", top, Capacity.gigabytes(allBytes), told);
    }

    private static void compare(String name, Map<String, String> values, String is, Told told) {
        String says = values.getOrDefault(name, "");
        if (!says.strip().equals(is)) {
            told.differs(name.replace("摘要SHA", "摘要 SHA"), says, is);
        }
    }

    private static long number(Map<String, String> values, String name) {
        String digits = values.getOrDefault(name, "").strip();
        return digits.matches("\\d{1,15}") ? Long.parseLong(digits) : 0;
    }
}
