package io.github.jiandu.rules;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Media types of what sites consist of, by the endings of names: servers of any age then say the same. */
public final class ServedTypes {

    /** Those that are text in UTF-8. */
    private static final Map<String, String> TEXTS = Map.ofEntries(
            Map.entry("html", "text/html"),
            Map.entry("css", "text/css"),
            Map.entry("js", "text/javascript"),
            Map.entry("json", "application/json"),
            Map.entry("jsonl", "application/jsonl"),
            Map.entry("jsonld", "application/ld+json"),
            Map.entry("webmanifest", "application/manifest+json"),
            Map.entry("xml", "application/xml"),
            Map.entry("xsd", "application/xml"),
            Map.entry("svg", "image/svg+xml"),
            Map.entry("csv", "text/csv"),
            Map.entry("tsv", "text/tab-separated-values"),
            Map.entry("ics", "text/calendar"),
            Map.entry("md", "text/markdown"),
            Map.entry("txt", "text/plain"));

    private static final Map<String, String> OTHERS = Map.ofEntries(
            Map.entry("png", "image/png"),
            Map.entry("jpg", "image/jpeg"),
            Map.entry("jpeg", "image/jpeg"),
            Map.entry("gif", "image/gif"),
            Map.entry("webp", "image/webp"),
            Map.entry("avif", "image/avif"),
            Map.entry("bmp", "image/bmp"),
            Map.entry("ico", "image/x-icon"),
            Map.entry("mp3", "audio/mpeg"),
            Map.entry("mp4", "video/mp4"),
            Map.entry("webm", "video/webm"),
            Map.entry("vtt", "text/vtt"),
            Map.entry("pdf", "application/pdf"),
            Map.entry("ofd", "application/ofd"),
            Map.entry("doc", "application/msword"),
            Map.entry("docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
            Map.entry("wps", "application/vnd.ms-works"),
            Map.entry("xls", "application/vnd.ms-excel"),
            Map.entry("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
            Map.entry("ppt", "application/vnd.ms-powerpoint"),
            Map.entry("pptx", "application/vnd.openxmlformats-officedocument.presentationml.presentation"),
            Map.entry("zip", "application/zip"),
            Map.entry("rar", "application/vnd.rar"),
            Map.entry("woff2", "font/woff2"));

    private ServedTypes() {}

    /** Types of texts by ending, sorted. */
    static Map<String, String> texts() {
        return new TreeMap<>(TEXTS);
    }

    /** The type of a file by its name; {@code application/octet-stream} when its ending tells nothing. */
    public static String of(String name) {
        String ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        String text = TEXTS.get(ending.equals("htm") ? "html" : ending);
        return text != null ? text : OTHERS.getOrDefault(ending, "application/octet-stream");
    }

    /** All types by ending, sorted. */
    static Map<String, String> all() {
        Map<String, String> all = texts();
        all.putAll(OTHERS);
        return all;
    }
}
