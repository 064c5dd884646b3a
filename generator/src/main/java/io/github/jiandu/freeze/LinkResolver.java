package io.github.jiandu.freeze;

import io.github.jiandu.charset.WebCharset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/**
 * Finds out where the links of a page lead, whatever tool, hand or server wrote them. Asked by many threads, for one page each.
 */
final class LinkResolver {

    private static final Pattern SCHEME = Pattern.compile("^[a-zA-Z][a-zA-Z0-9+.-]*:");
    /** Files that are what they are, whatever is asked of them. */
    private static final Pattern STATIC = Pattern.compile(
            "(?i).*\\.(html?|shtml|css|js|gif|jpe?g|png|bmp|ico|swf|pdf|docx?|xlsx?|pptx?|zip|rar|txt|svg|woff2?|ttf|eot|mp3|mp4|wmv)");

    private static final Pattern IN_SCRIPT = Pattern.compile("[\"']([^\"'<>\\s]{1,500})[\"']");
    private static final Set<String> CONTACT = Set.of("mailto:", "tel:", "sms:");

    private final AddressBook book;
    private final Item page;
    private final @Nullable Address start;
    private final boolean based;
    private final WebCharset charset;

    LinkResolver(AddressBook book, Item page) {
        this(book, page, page.charset().isAsciiCompatible() ? page.charset() : WebCharset.UTF_8);
    }

    /**
     * @param charset of the bytes in which links stand
     */
    LinkResolver(AddressBook book, Item page, WebCharset charset) {
        this.charset = charset;
        this.book = book;
        this.page = page;
        Address own = page.address;
        Address base = null;
        String set = page.base;
        if (set != null && !set.isBlank()) {
            String text = text(set, charset).strip();
            base = Address.parse(text);
            if (base == null && own != null && !SCHEME.matcher(text).find()) {
                base = own.resolve(text.replace('\\', '/'));
            }
        }
        // where the source knows the addresses, they count, not where files stand
        this.based = base != null || page.trace == Item.Trace.SOURCE;
        this.start = base == null ? own : base;
    }

    /** One for a part of the same page that is in another encoding. */
    LinkResolver in(WebCharset other) {
        return new LinkResolver(book, page, other);
    }

    /** Where a link leads that stands as bytes in ISO 8859-1, its character references not resolved. */
    Target resolveRaw(String latin) {
        Target target = resolve(text(latin, charset));
        if (target.kind() == Target.Kind.MISSING && latin.chars().anyMatch(c -> c >= 0x80)) {
            // names may stand in another encoding than the page
            for (WebCharset other : List.of(WebCharset.UTF_8, WebCharset.GBK)) {
                byte[] bytes = AddressBook.raw(latin);
                if (other != charset && other.strictText(bytes).isPresent()) {
                    Target second = resolve(text(latin, other));
                    if (second.kind() == Target.Kind.LOCAL) {
                        return second;
                    }
                }
            }
        }
        return target;
    }

    private static String text(String latin, WebCharset charset) {
        boolean ascii = latin.chars().allMatch(c -> c < 0x80);
        String text = ascii ? latin : charset.text(AddressBook.raw(latin));
        return text.indexOf('&') < 0 ? text : Parser.unescapeEntities(text, true);
    }

    /** Where a link leads, as its page means it. */
    Target resolve(String written) {
        String link = cleaned(written);
        if (link.isEmpty() || link.startsWith("#")) {
            return new Target(Target.Kind.SAME_PAGE, page, link, link);
        }
        Matcher scheme = SCHEME.matcher(link);
        if (scheme.find()) {
            String name = scheme.group().toLowerCase(Locale.ROOT);
            if (name.equals("javascript:")
                    || name.equals("vbscript:")
                    || name.equals("jscript:")
                    || name.equals("livescript:")) {
                return new Target(Target.Kind.SCRIPT, null, "", link);
            }
            if (CONTACT.contains(name)) {
                return new Target(Target.Kind.CONTACT, null, "", link);
            }
            if (name.equals("data:")) {
                boolean picture = link.regionMatches(true, 0, "data:image/", 0, 11)
                        && !link.regionMatches(true, 0, "data:image/svg", 0, 14);
                return new Target(
                        picture ? Target.Kind.INLINE_PICTURE : Target.Kind.FOREIGN, null, "", shortened(link));
            }
            if (name.length() == 2 || name.equals("file:")) {
                return onDisk(link);
            }
            if (!name.equals("http:") && !name.equals("https:")) {
                return new Target(Target.Kind.FOREIGN, null, "", shortened(link));
            }
        }
        return web(link);
    }

    private Target web(String link) {
        String way = link.replace('\\', '/');
        String rest = "";
        int hash = way.indexOf('#');
        if (hash >= 0) {
            rest = way.substring(hash);
            way = way.substring(0, hash);
        }
        boolean full = SCHEME.matcher(way).find() || way.startsWith("//");
        Item item = full || based ? null : byPath(way);
        Address address = full ? absolute(way) : start == null ? null : start.resolve(way);
        if (item == null && address != null) {
            item = byAddress(address);
        }
        if (item == null && !full && based) {
            item = byPath(way);
        }
        String shown = address == null ? shortened(link) : shortened(address.text());
        if (item != null) {
            return new Target(Target.Kind.LOCAL, item, rest, shown);
        }
        boolean foreign = address == null ? full : !book.isOwn(address.host());
        return new Target(foreign ? Target.Kind.FOREIGN : Target.Kind.MISSING, null, rest, shown);
    }

    private @Nullable Address absolute(String way) {
        // "http:page.htm" and "http:/page.htm" mean the site itself
        if (way.startsWith("//")) {
            return Address.parse("http:" + way);
        }
        return Address.parse(way);
    }

    private @Nullable Item byAddress(Address address) {
        Item item = book.at(address);
        String query = address.query();
        if (item == null && query != null && STATIC.matcher(address.path()).matches()) {
            item = book.at(new Address(address.scheme(), address.host(), address.path(), null));
        }
        return item != null && (book.isOwn(address.host()) || item.trace != Item.Trace.GIVEN) ? item : null;
    }

    /** By where the file stands beside the page. */
    private @Nullable Item byPath(String way) {
        int mark = way.indexOf('?');
        String plain = mark < 0 ? way : way.substring(0, mark);
        String query = mark < 0 ? null : way.substring(mark + 1);
        String folder = page.path().substring(0, page.path().lastIndexOf('/') + 1);
        if (plain.startsWith("/")) {
            // from the top: of the folder that is called like the site, or of the source
            return rooted(plain, query);
        }
        if (plain.isEmpty()) {
            return query == null ? page : null;
        }
        Item item = below(folder, Percent.meaning(plain), query);
        return item != null || plain.indexOf('%') < 0 ? item : below(folder, Percent.otherMeaning(plain), query);
    }

    private @Nullable Item below(String folder, String way, @Nullable String query) {
        String full = "/" + folder + way;
        return climbs(full) ? null : find(Address.withoutDots(full).substring(1), query);
    }

    private @Nullable Item rooted(String plain, @Nullable String query) {
        Address own = page.address;
        return own != null && page.trace != Item.Trace.GIVEN
                ? null
                : find(Address.withoutDots(Percent.meaning(plain)).substring(1), query);
    }

    /** Whether a path leads above the top of the source. */
    private static boolean climbs(String path) {
        int depth = 0;
        for (String name : path.split("/", -1)) {
            if (name.equals("..")) {
                if (--depth < 0) {
                    return true;
                }
            } else if (!name.isEmpty() && !name.equals(".")) {
                depth++;
            }
        }
        return false;
    }

    private @Nullable Item find(String path, @Nullable String query) {
        Item item = null;
        if (query != null) {
            item = book.atPath(path + Address.queryKey(query));
            if (item == null) {
                item = book.atPath(path + "?" + Percent.meaning(query));
            }
            if (item == null
                    && !STATIC.matcher(path).matches()
                    && !Address.queryKey(query).isEmpty()) {
                return null;
            }
        }
        if (item == null) {
            item = book.atPath(path);
        }
        if (item == null && (path.isEmpty() || path.endsWith("/"))) {
            item = book.inFolder(path);
        }
        if (item == null && query == null) {
            item = book.inFolder(path + "/");
        }
        return item;
    }

    /** A path on the disk of whoever made the page. */
    private Target onDisk(String link) {
        String way = Percent.meaning(
                link.replace('\\', '/').replaceFirst("(?i)^file:/*", "").replaceFirst("[?#].*$", ""));
        way = way.replaceFirst("^([a-zA-Z])[|:]/*", "/$1/");
        Item item = book.endingIn(way.startsWith("/") ? way : "/" + way);
        return item == null
                ? new Target(Target.Kind.MISSING, null, "", shortened(link))
                : new Target(Target.Kind.LOCAL, item, "", shortened(link));
    }

    /** The page of the copy that a script would have opened; null when none can be told. */
    @Nullable
    Target opened(String script) {
        String code = script.length() > 4000 ? script.substring(0, 4000) : script;
        if (!code.contains("open") && !code.contains("location") && !code.contains(".htm") && !code.contains(".asp")) {
            return null;
        }
        Matcher text = IN_SCRIPT.matcher(code);
        while (text.find()) {
            String named = text.group(1);
            if (named.indexOf('.') > 0 || named.indexOf('/') >= 0) {
                Target target = resolve(named);
                if (target.kind() == Target.Kind.LOCAL && target.local().isPage()) {
                    return target;
                }
            }
        }
        return null;
    }

    /** All that a list of pictures for screens names. */
    static List<String> candidates(String srcset) {
        List<String> found = new ArrayList<>();
        for (String candidate : srcset.split(",\\s*", -1)) {
            String link = candidate.strip().split("\\s", 2)[0];
            if (!link.isEmpty()) {
                found.add(link);
            }
        }
        return found;
    }

    /** As a browser reads an address: without space around it, and line ends within. */
    private static String cleaned(String written) {
        StringBuilder out = new StringBuilder(written.length());
        for (int i = 0; i < written.length(); i++) {
            char c = written.charAt(i);
            if (c != '\n' && c != '\r' && c != '\t' && c != 0) {
                out.append(c);
            }
        }
        int start = 0;
        int end = out.length();
        while (start < end && out.charAt(start) <= ' ') {
            start++;
        }
        while (end > start && out.charAt(end - 1) <= ' ') {
            end--;
        }
        return out.substring(start, end);
    }

    private static String shortened(String link) {
        return link.length() <= 300 ? link : link.substring(0, 300) + "…";
    }
}
