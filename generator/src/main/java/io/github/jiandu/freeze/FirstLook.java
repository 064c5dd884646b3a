package io.github.jiandu.freeze;

import io.github.jiandu.charset.CharsetJudge;
import io.github.jiandu.charset.Judgement;
import io.github.jiandu.charset.TextSink;
import io.github.jiandu.charset.WebCharset;
import io.github.jiandu.file.SystemMessages;
import io.github.jiandu.splice.HtmlScanner;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/**
 * Looks at one original: what it is, which encoding it is in, what it tells of its address and where it leads by itself.
 * Safe for use by many threads.
 */
final class FirstLook {

    private static final int HEAD = 4096;
    private static final int LONGEST_TITLE = 120;
    private static final int MOST_FRAMES = 200;

    private static final Set<String> PAGES = Set.of("htm", "html", "shtml", "shtm", "xhtml", "xht", "stm");
    private static final Set<String> SCRIPTS = Set.of("js", "mjs", "vbs", "vbe", "jse", "wsf", "hta", "htc", "sct");
    private static final Set<String> PROGRAMS = Set.of(
            "exe", "com", "scr", "bat", "cmd", "msi", "dll", "cpl", "pif", "lnk", "reg", "ocx", "cab", "class", "jar",
            "sh", "ps1");
    private static final Set<String> SERVER = Set.of(
            "mdb",
            "accdb",
            "ldb",
            "sql",
            "inc",
            "asa",
            "asax",
            "config",
            "cs",
            "vb",
            "htaccess",
            "htpasswd",
            "ascx",
            "asmx",
            "java",
            "ini");
    private static final Set<String> DYNAMIC =
            Set.of("asp", "aspx", "php", "php3", "jsp", "jspx", "cgi", "cfm", "do", "action", "pl", "dhtml");
    private static final Set<String> BINARY = Set.of(
            "gif", "jpg", "jpeg", "png", "bmp", "ico", "swf", "pdf", "doc", "docx", "xls", "xlsx", "ppt", "pptx", "wps",
            "et", "zip", "rar", "7z", "mp3", "wma", "wmv", "avi", "mid", "rm", "wmz", "emf", "txt", "xml", "rss", "csv",
            "rtf", "ceb", "ofd", "tif", "tiff", "webp", "mp4");

    /** Papers that begin alike, by their media types. */
    private static final Map<String, String> OFFICE = Map.of(
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx",
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx",
            "application/vnd.openxmlformats-officedocument.presentationml.presentation", "pptx",
            "application/vnd.ms-excel", "xls",
            "application/vnd.ms-powerpoint", "ppt",
            "application/ofd", "ofd");

    private static final Pattern CHARSET = Pattern.compile("(?i)charset\\s*=\\s*[\"']?\\s*([\\w.:-]{2,40})");
    private static final Pattern XML_ENCODING =
            Pattern.compile("(?i)^<\\?xml[^>]*?encoding\\s*=\\s*[\"']([\\w.:-]{2,40})");
    private static final Pattern SAVED = Pattern.compile("saved from url=\\(\\d+\\)\\s*(\\S+)");
    private static final Pattern HTTRACK =
            Pattern.compile("Mirrored from (\\S+) by HTTrack Website Copier[^,>]*(?:,\\s*([^>]*? GMT))?");
    /** The page on which it lists what it has mirrored, beside or above the mirror. */
    private static final Pattern HTTRACK_INDEX =
            Pattern.compile("(?i)<title>\\s*(?:Local index|List of available projects) - HTTrack");
    /** The pictures of that page, which are the same in all its versions, and their bytes. */
    private static final Map<String, Long> HTTRACK_PICTURES = Map.of("backblue.gif", 4243L, "fade.gif", 828L);

    private static final Pattern WEBZIP = Pattern.compile("(?i)\\bAddress\\s*:\\s*(https?://[^\\s<>\"]+)");
    /** A script that does nothing but move on to another page, as many an old home page does. */
    private static final Pattern MOVES = Pattern.compile(
            "\\s*(?:<!--)?\\s*(?:(?:window|self|top|parent|document)\\s*\\.\\s*)?location(?:\\s*\\.\\s*href)?"
                    + "\\s*(?:=|\\.\\s*replace\\s*\\()\\s*[\"']([^\"']{1,500})[\"']\\s*\\)?\\s*;?\\s*(?://\\s*)?(?:-->)?\\s*");

    private static final Pattern REFRESH =
            Pattern.compile("(?is)\\s*[\\d.]*\\s*[;,]?\\s*(?:url\\s*=\\s*)?[\"']?(.*?)[\"']?\\s*");

    private final LossSink losses;
    /** What Teleport wrote beside links: path of a file and its address. */
    private final Map<String, String> told = new ConcurrentHashMap<>();

    FirstLook(LossSink losses) {
        this.losses = losses;
    }

    /** Paths and addresses that pages tell of other files. */
    Map<String, String> told() {
        return told;
    }

    void look(Item item) {
        Original original = item.original;
        String housekeeping = housekeeping(Percent.meaning(original.path()), original.size());
        if (housekeeping != null) {
            leaveOut(item, Loss.HOUSEKEEPING, housekeeping);
            return;
        }
        try {
            byte[] head;
            try (InputStream in = original.open()) {
                head = in.readNBytes(HEAD);
            }
            if (HTTRACK_INDEX
                    .matcher(new String(head, StandardCharsets.ISO_8859_1))
                    .find()) {
                leaveOut(item, Loss.HOUSEKEEPING, "HTTrack");
                return;
            }
            classify(item, head);
            item.captured = original.date();
            String known = original.address();
            if (known != null) {
                item.address = Address.parse(known);
                item.trace = original instanceof FolderOriginals.FolderOriginal
                        ? Item.Trace.HTTRACK_CACHE
                        : Item.Trace.SOURCE;
            }
            if (item.kind == Item.Kind.PAGE || item.kind == Item.Kind.DRAWING || item.kind == Item.Kind.STYLE) {
                if (original.size() > PageBytes.LONGEST) {
                    leaveOut(item, Loss.TOO_LARGE, original.size() + " bytes");
                    return;
                }
                try (PageBytes page = PageBytes.open(original)) {
                    read(item, page.bytes());
                }
            }
        } catch (IOException e) {
            leaveOut(item, Loss.UNREADABLE, SystemMessages.of(e));
        }
    }

    private void leaveOut(Item item, Loss why, String detail) {
        item.kind = Item.Kind.LEFT_OUT;
        losses.lost(why, item.path(), LossSink.WHOLE, detail);
    }

    private static @Nullable String housekeeping(String path, long size) {
        String lower = "/" + path.toLowerCase(Locale.ROOT);
        String name = lower.substring(lower.lastIndexOf('/') + 1);
        // what a former freeze wrote beside its pages, and the index that a site of ours has for programs
        boolean index = lower.startsWith("/" + CopySearch.INDEX + "/")
                && name.matches("segments_\\w+|write\\.lock|_\\w+\\.\\w+");
        if (index || lower.contains("/" + FileNamer.OWN + "/")) {
            return "Jiandu";
        }
        if (lower.contains("/hts-cache/")
                || name.equals("hts-log.txt")
                || name.equals("hts-err.txt")
                || name.equals("doit.log")
                || size == HTTRACK_PICTURES.getOrDefault(name, -1L)) {
            return "HTTrack";
        }
        if (lower.matches(".*\\.(warc|warc\\.gz|wacz|cdxj?)")) {
            // the same pages once more, with all that was masked or taken out of them
            return "WARC";
        }
        if (lower.matches(".*/(\\.git|\\.svn|cvs|\\.hg)/.*")) {
            return "version control";
        }
        if (lower.contains("/_vti_") || lower.contains("/_notes/") || name.equals("_vti_inf.html")) {
            return "FrontPage, Dreamweaver";
        }
        return Set.of("thumbs.db", ".ds_store", "desktop.ini", "cookies.txt", "ehthumbs.db")
                                .contains(name)
                        || lower.contains("/__macosx/")
                        || name.startsWith("._")
                ? "system"
                : null;
    }

    private void classify(Item item, byte[] head) {
        String path = item.path();
        // as it will be called in the copy
        String name = Percent.meaning(path.substring(path.lastIndexOf('/') + 1));
        int query = name.indexOf('?');
        String plain = query > 0 ? name.substring(0, query) : name;
        String extension = extension(name);
        String ownExtension = extension(plain);
        String magic = magic(head);
        String text = new String(head, StandardCharsets.ISO_8859_1);
        String type = item.original.mediaType();
        boolean said = type != null && (type.equals("text/html") || type.equals("application/xhtml+xml"));
        if (query > 0 && said && magic.isEmpty()) {
            // what a server made of a question: its name says nothing
            item.kind = Item.Kind.PAGE;
            return;
        }
        boolean server = text.contains("<%@")
                || text.contains("<?php")
                || text.contains("<?=")
                || DYNAMIC.contains(ownExtension) && text.contains("<%");
        if (magic.equals("program") || PROGRAMS.contains(extension) && !looksLikePage(text)) {
            leaveOut(item, Loss.EXECUTABLE, magic);
        } else if (SCRIPTS.contains(ownExtension) || SCRIPTS.contains(extension)) {
            leaveOut(item, Loss.SCRIPT_FILE, "");
            item.script = ownExtension.equals("js") || extension.equals("js");
        } else if (SERVER.contains(ownExtension) || server && !PAGES.contains(extension)) {
            leaveOut(item, Loss.SERVER_FILE, "");
        } else if (!magic.isEmpty()) {
            if (PAGES.contains(extension) || extension.equals("css") || DYNAMIC.contains(extension)) {
                losses.lost(Loss.KIND, path, LossSink.WHOLE, magic);
                item.extension = magic;
            } else if (!BINARY.contains(extension) && (query > 0 || extension.isEmpty() && type != null)) {
                // what a server gave under a question, or under no name: a disc goes by the name
                item.extension = OFFICE.getOrDefault(type == null ? "" : type, magic);
            }
            item.kind = Item.Kind.FILE;
        } else if (PAGES.contains(extension)) {
            item.kind = Item.Kind.PAGE;
        } else if (ownExtension.equals("css") || extension.equals("css")) {
            item.kind = Item.Kind.STYLE;
        } else if (extension.equals("svg")) {
            item.kind = Item.Kind.DRAWING;
        } else if (BINARY.contains(extension)) {
            item.kind = Item.Kind.FILE;
        } else {
            item.kind = said || looksLikePage(text)
                    ? Item.Kind.PAGE
                    : "text/css".equals(type) ? Item.Kind.STYLE : Item.Kind.FILE;
        }
    }

    /** The part of a name behind its last point, small letters; empty when there is none. */
    static String extension(String name) {
        int point = name.lastIndexOf('.');
        return point < 0 ? "" : name.substring(point + 1).toLowerCase(Locale.ROOT);
    }

    static boolean isPageName(String name) {
        return PAGES.contains(extension(name))
                && !extension(name).startsWith("xh")
                && !extension(name).startsWith("s");
    }

    /** What a file is by its first bytes; empty when that is not known. */
    private static String magic(byte[] head) {
        String start = new String(head, 0, Math.min(8, head.length), StandardCharsets.ISO_8859_1);
        if (start.startsWith("MZ")
                && head.length > 64
                && !new String(head, StandardCharsets.ISO_8859_1).contains("<html")) {
            return "program";
        }
        if (start.startsWith("\u007fELF")) {
            return "program";
        }
        for (String[] known : new String[][] {
            {"GIF8", "gif"},
            {"\u00ff\u00d8\u00ff", "jpg"},
            {"\u0089PNG", "png"},
            {"%PDF", "pdf"},
            {"PK\u0003\u0004", "zip"},
            {"Rar!", "rar"},
            {"\u00d0\u00cf\u0011\u00e0", "doc"},
            {"\u001f\u008b", "gz"},
            {"FWS", "swf"},
            {"CWS", "swf"},
            {"RIFF", "bin"}
        }) {
            if (start.startsWith(known[0])) {
                return known[1];
            }
        }
        return "";
    }

    private static final Pattern PAGE_START = Pattern.compile(
            "(?is)^(?:\u00ef\u00bb\u00bf)?\\s*(?:<\\?xml[^>]{0,200}>\\s*|<!--.{0,2000}?-->\\s*)*<(?:!doctype\\s+html|html|head|body|title|meta|frameset|script|table|div|center|p|font|a|br|h1)\\b");

    private static boolean looksLikePage(String head) {
        return PAGE_START.matcher(head).find();
    }

    private void read(Item item, ByteBuffer page) {
        Original original = item.original;
        if (item.kind == Item.Kind.STYLE) {
            Matcher charset =
                    Pattern.compile("^\\s*@charset\\s+[\"']([\\w-]{2,40})[\"']").matcher(head(page));
            judge(item, page, charset.lookingAt() ? charset.group(1) : null);
            return;
        }
        boolean wide = page.limit() > 1
                && ((page.get(0) & 0xFF) == 0xFF && (page.get(1) & 0xFF) == 0xFE
                        || (page.get(0) & 0xFF) == 0xFE && (page.get(1) & 0xFF) == 0xFF);
        if (wide) {
            judge(item, page, null);
        }
        ByteBuffer scanned = wide ? PageBytes.utf8(page, item.charset()) : page;
        Facts facts = new Facts(original.path(), scanned, told);
        facts.read();
        if (!wide) {
            judge(item, page, facts.charset);
        }
        WebCharset charset = wide ? WebCharset.UTF_8 : item.charset();
        item.title = facts.titleEnd < 0 ? "" : title(charset.text(scanned, facts.titleStart, facts.titleEnd));
        item.base = facts.base;
        item.refresh = facts.refresh;
        item.refreshByScript = facts.moved != null && facts.refresh == null;
        if (item.refreshByScript) {
            item.refresh = facts.moved;
        }
        item.frames = List.copyOf(facts.frames);
        item.frameset = facts.frameset;
        item.formerly = facts.formerly;
        item.captured = item.captured == null ? facts.captured : item.captured;
        if (facts.nul) {
            losses.lost(Loss.NUL, original.path(), LossSink.WHOLE, "");
        }
        if (item.address == null && facts.address != null) {
            item.address = Address.parse(facts.address);
            item.trace = facts.trace;
        }
    }

    private static String head(ByteBuffer page) {
        byte[] head = new byte[Math.min(HEAD, page.limit())];
        page.get(0, head);
        return new String(head, StandardCharsets.ISO_8859_1);
    }

    private static String title(String raw) {
        String text = Parser.unescapeEntities(raw, false)
                .replaceAll("[\\s\u3000]+", " ")
                .strip();
        text = text.startsWith(Banner.PREFIX) ? text.substring(Banner.PREFIX.length()) : text;
        return text.length() <= LONGEST_TITLE
                ? text
                : text.substring(0, text.offsetByCodePoints(0, LONGEST_TITLE - 20)) + "…";
    }

    private static void judge(Item item, ByteBuffer page, @Nullable String meta) {
        Judgement judgement = CharsetJudge.judge(page, true, meta, item.original.httpCharset());
        settle(item, page, judgement);
    }

    /** A second look at a page that left its encoding open. */
    static void judgeAgain(Item item, WebCharset majority) throws IOException {
        Judgement first = item.judgement;
        if (first == null || !CharsetJudge.mayChange(first, majority)) {
            return;
        }
        try (PageBytes page = PageBytes.open(item.original)) {
            Judgement second = CharsetJudge.judge(page.bytes(), first, majority);
            if (second.charset() != first.charset() && item.isPage()) {
                // the title was read in the encoding that was taken for it at first
                ByteBuffer bytes = page.bytes();
                Facts facts = new Facts(item.path(), bytes, null);
                facts.read();
                item.title =
                        facts.titleEnd < 0 ? "" : title(second.charset().text(bytes, facts.titleStart, facts.titleEnd));
            }
            settle(item, page.bytes(), second);
        }
    }

    private static void settle(Item item, ByteBuffer page, Judgement judgement) {
        item.judgement = judgement;
        item.firstError = -1;
        if (judgement.errors() > 0) {
            FirstError first = new FirstError();
            judgement.charset().decode(page, 0, page.limit(), first);
            item.firstError = first.offset;
        }
    }

    private static final class FirstError implements TextSink {
        private int offset = -1;

        @Override
        public void append(int codePoint) {
            // only errors are looked for
        }

        @Override
        public void malformed(int at) {
            offset = offset < 0 ? at : offset;
        }
    }

    /** What tags and comments of a page say. */
    private static final class Facts {
        private final ByteBuffer page;
        private final HtmlScanner tags;
        private final String path;
        private final @Nullable Map<String, String> told;
        private @Nullable String charset;
        private @Nullable String base;
        private @Nullable String refresh;
        private @Nullable String moved;
        private final List<String> frames = new ArrayList<>();
        private boolean frameset;
        private boolean nul;
        private int titleStart = -1;
        private int titleEnd = -1;
        private @Nullable String address;
        private Item.Trace trace = Item.Trace.GIVEN;
        private @Nullable Instant captured;
        private @Nullable String formerly;

        Facts(String path, ByteBuffer page, @Nullable Map<String, String> told) {
            this.path = path;
            this.page = page;
            this.told = told;
            this.tags = new HtmlScanner(page, 0, page.limit());
        }

        void read() {
            Matcher xml = XML_ENCODING.matcher(head(page));
            String declared = xml.find() ? xml.group(1) : null;
            for (int i = 0; i < page.limit() && !nul; i++) {
                nul = page.get(i) == 0;
            }
            while (tags.next()) {
                switch (tags.kind()) {
                    case COMMENT -> comment(tags.ascii(tags.start(), Math.min(tags.end(), tags.start() + 2000)));
                    case START_TAG -> tag();
                    case RAW_TEXT -> {
                        if (tags.name().equals("title") && titleEnd < 0) {
                            titleStart = tags.start();
                            titleEnd = Math.min(tags.end(), tags.start() + 2000);
                        } else if (tags.name().equals("script") && moved == null && tags.end() - tags.start() < 1000) {
                            Matcher matcher = MOVES.matcher(tags.ascii(tags.start(), tags.end()));
                            moved = matcher.matches() ? matcher.group(1) : null;
                        }
                    }
                    default -> {}
                }
            }
            charset = charset == null ? declared : charset;
        }

        private void comment(String text) {
            if (address != null) {
                return;
            }
            Matcher saved = SAVED.matcher(text);
            Matcher mirrored = HTTRACK.matcher(text);
            Matcher zipped = WEBZIP.matcher(text);
            if (mirrored.find()) {
                String from = mirrored.group(1);
                address = from.startsWith("http") ? from : "http://" + from;
                trace = Item.Trace.HTTRACK;
                captured = time(mirrored.group(2));
            } else if (saved.find() && saved.group(1).startsWith("http")) {
                address = saved.group(1);
                trace = Item.Trace.SAVED_FROM;
            } else if (zipped.find()) {
                address = zipped.group(1);
                trace = Item.Trace.WEBZIP;
            }
        }

        private static @Nullable Instant time(@Nullable String text) {
            try {
                return text == null ? null : Instant.from(DateTimeFormatter.RFC_1123_DATE_TIME.parse(text.strip()));
            } catch (DateTimeParseException e) {
                return null;
            }
        }

        private void tag() {
            formerly = formerly == null ? FormerMark.day(tags) : formerly;
            switch (tags.name()) {
                case "meta" -> meta();
                case "base" -> base = base == null ? value("href") : base;
                case "frameset" -> frameset = true;
                case "frame", "iframe" -> {
                    String src = value("src");
                    if (src != null && frames.size() < MOST_FRAMES) {
                        frames.add(src);
                    }
                }
                default -> {}
            }
            int teleport = told == null ? -1 : tags.attribute("tppabs");
            if (teleport >= 0) {
                String absolute = tags.ascii(tags.valueStart(teleport), tags.valueEnd(teleport));
                String link = value("href");
                link = link == null ? value("src") : link;
                if (link != null && told != null && told.size() < 500_000) {
                    String way = Percent.meaning(link.replaceFirst("[?#].*", ""));
                    String full = Address.withoutDots("/" + path.substring(0, path.lastIndexOf('/') + 1) + way);
                    told.putIfAbsent(full.substring(1), absolute);
                }
            }
        }

        private void meta() {
            String content = value("content");
            String named = value("charset");
            if (charset == null && named != null && named.matches("\\s*[\\w.:-]{2,40}\\s*")) {
                charset = named.strip();
            }
            String equivalent = value("http-equiv");
            if (content == null || equivalent == null) {
                return;
            }
            if (equivalent.strip().equalsIgnoreCase("content-type") && charset == null) {
                Matcher matcher = CHARSET.matcher(content);
                charset = matcher.find() ? matcher.group(1) : null;
            } else if (equivalent.strip().equalsIgnoreCase("refresh") && refresh == null) {
                Matcher matcher = REFRESH.matcher(content);
                refresh = matcher.matches() ? matcher.group(1) : null;
            }
        }

        /** As it stands: bytes as characters of ISO 8859-1, references not resolved. */
        private @Nullable String value(String name) {
            int i = tags.attribute(name);
            return i < 0 || tags.valueEnd(i) - tags.valueStart(i) > 4000
                    ? null
                    : tags.ascii(tags.valueStart(i), tags.valueEnd(i));
        }
    }
}
