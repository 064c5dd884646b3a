package io.github.jiandu.freeze;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Which address each original had, as far as traces tell, and which original an address or a path means. Made once, then only
 * asked; safe for use by many threads.
 */
final class AddressBook {

    private static final Pattern HOST_FOLDER = Pattern.compile(
            "(?i)[a-z0-9-]+(\\.[a-z0-9-]+)*\\.(cn|com|net|org|gov|edu|info|biz|mobi|cc|tv|example|test|localhost)([_+:-]\\d{1,5})?"
                    + "|\\d{1,3}(\\.\\d{1,3}){3}([_+:-]\\d{1,5})?");

    /** What servers made anew for each visitor, as tools name it. */
    private static final Pattern MADE =
            Pattern.compile("(?i)\\.(aspx?|php\\d?|jspx?|do|action|cgi|cfm)([?@\u00bf][^/]+?)?(?:\\.html?)?$");

    /** Names of pages that a folder shows, the likeliest first. */
    private static final List<String> INDEX = List.of(
            "index.html",
            "index.htm",
            "default.html",
            "default.htm",
            "index.shtml",
            "default.asp",
            "index.asp",
            "index.php",
            "index.jsp",
            "default.aspx",
            "index.aspx",
            "main.htm",
            "main.html",
            "home.htm",
            "home.html",
            "index.xhtml",
            "index.asp.html",
            "default.asp.html",
            "index.php.html",
            "index.jsp.html",
            "default.aspx.html",
            "");

    private final Address given;
    private final Map<String, Item> byPath = new HashMap<>();
    private final Map<String, Item> byPathSmall = new HashMap<>();
    private final Map<String, Item> byAddress = new HashMap<>();
    private final Map<String, Item> byAddressSmall = new HashMap<>();
    /** By the last name, small letters; null marks a name that stands in several folders, which are then compared by path. */
    private final Map<String, List<Item>> byName = new HashMap<>();

    private final Map<String, Item> indexes = new HashMap<>();
    private final Set<String> sites = new HashSet<>();

    /**
     * @param items all, sorted by path
     * @param given the address of the site as the user says
     * @param told paths and addresses that pages tell of other files
     * @param originals know further hosts of the site, and addresses that lead to others
     */
    AddressBook(List<Item> items, Address given, Map<String, String> told, Originals originals) {
        this.given = given;
        sites.add(given.site());
        originals.hosts().forEach(host -> sites.add(Address.site(host.toLowerCase(Locale.ROOT))));
        Map<String, Item> paths = new HashMap<>();
        items.forEach(item -> paths.put(item.path(), item));
        new TreeMap<>(told).forEach((path, address) -> {
            Item item = paths.get(path);
            Address parsed = Address.parse(address);
            if (item != null && item.address == null && parsed != null) {
                item.address = parsed;
                item.trace = Item.Trace.TELEPORT;
            }
        });
        infer(items);
        for (Item item : items) {
            if (item.isPublished()) {
                enter(item);
            }
        }
        originals.moved().forEach(this::enter);
    }

    /** One of scripts alone, made after the other, in which they are not. */
    private AddressBook(AddressBook pages, List<Item> items) {
        this.given = pages.given;
        this.sites.addAll(pages.sites);
        for (Item item : items) {
            if (item.script) {
                enter(item);
            }
        }
    }

    /** The scripts of the site, which are no part of the copy. */
    AddressBook scripts(List<Item> items) {
        return new AddressBook(this, items);
    }

    /** The address of the whole site. */
    Address given() {
        return given;
    }

    /** Whether a host is the site itself, with or without www. */
    boolean isOwn(String host) {
        return sites.contains(Address.site(host.toLowerCase(Locale.ROOT)));
    }

    /** A folder of the source and the address that it had. */
    private record Root(String folder, String address) {}

    /** Gives an address to each that has none, by what is known of others. */
    private void infer(List<Item> items) {
        Map<String, Integer> hosts = new HashMap<>();
        for (Item item : items) {
            Address address = item.address;
            if (address != null && item.isPage()) {
                hosts.merge(address.site(), 1, Integer::sum);
            }
        }
        // a page or two that somebody saved from elsewhere do not make that site ours
        long pages = items.stream().filter(Item::isPage).count();
        hosts.forEach((host, count) -> {
            if (count * 2L >= pages) {
                sites.add(host);
            }
        });
        Map<Root, Integer> votes = new HashMap<>();
        for (Item item : items) {
            Address address = item.address;
            if (address != null && item.isPublished() && sites.contains(address.site())) {
                votes.merge(root(item.path(), address), 1, Integer::sum);
            }
        }
        // a folder's address is that which most of its files tell
        Map<String, String> roots = new HashMap<>();
        votes.entrySet().stream()
                .sorted(Comparator.<Map.Entry<Root, Integer>>comparingInt(Map.Entry::getValue)
                        .reversed()
                        .thenComparing(entry -> entry.getKey().folder())
                        .thenComparing(entry -> entry.getKey().address()))
                .forEach(entry -> roots.putIfAbsent(
                        entry.getKey().folder(), entry.getKey().address()));
        for (Item item : items) {
            if (item.address == null) {
                place(item, roots);
            }
        }
    }

    private void place(Item item, Map<String, String> roots) {
        String path = item.path();
        String root = null;
        String rest = path;
        for (int slash = path.lastIndexOf('/'); slash >= 0 && root == null; slash = path.lastIndexOf('/', slash - 1)) {
            root = roots.get(path.substring(0, slash + 1));
            rest = path.substring(slash + 1);
            if (slash == 0) {
                break;
            }
        }
        item.trace = Item.Trace.NEIGHBOURS;
        if (root == null) {
            rest = path;
            root = roots.get("");
        }
        if (root == null) {
            int slash = path.indexOf('/');
            String first = slash < 0 ? "" : path.substring(0, slash);
            // a port stands behind a sign that Windows takes in names
            boolean likeHost = HOST_FOLDER.matcher(first).matches();
            String host = first.replaceFirst("[_+-](\\d{1,5})$", ":$1");
            if (!first.isEmpty() && (likeHost || isOwn(host))) {
                root = "http://" + host + "/";
                rest = path.substring(slash + 1);
                item.trace = Item.Trace.HOST_FOLDER;
                sites.add(Address.site(host.toLowerCase(Locale.ROOT)));
            } else {
                root = given.scheme() + "://" + given.host()
                        + given.path().substring(0, given.path().lastIndexOf('/') + 1);
                item.trace = Item.Trace.GIVEN;
            }
        }
        Address parsed = Address.parse(root);
        Address start = parsed == null ? given : parsed;
        String way = ofServer(rest);
        int asked = way.indexOf('?');
        String query = asked < 0 ? null : way.substring(asked + 1);
        item.address = new Address(
                start.scheme(), start.host(), start.path() + (asked < 0 ? way : way.substring(0, asked)), query);
    }

    /**
     * The name that a page had on its server: tools write {@code a.asp?id=1} as {@code a.asp@id=1.html}, and {@code a.asp} as
     * {@code a.asp.html}.
     */
    private static String ofServer(String path) {
        Matcher made = MADE.matcher(path);
        if (!made.find()) {
            return path;
        }
        String query = made.group(2);
        return path.substring(0, made.end(1)) + (query == null ? "" : "?" + query.substring(1));
    }

    /** The longest folder above which path and address differ. */
    private static Root root(String path, Address address) {
        String way = Percent.meaning(address.path());
        int common = 0;
        for (int i = 1; i <= path.length() && i < way.length(); i++) {
            if (path.charAt(path.length() - i) != way.charAt(way.length() - i)) {
                break;
            }
            if (i == path.length() || path.charAt(path.length() - i) == '/') {
                common = i == path.length() && path.charAt(0) != '/' && way.charAt(way.length() - i - 1) == '/'
                        ? i
                        : i - 1;
            }
        }
        // the last name may differ ("a.asp" saved as "a.htm"): the folder still tells
        int folder = common == 0 ? path.lastIndexOf('/') + 1 : path.length() - common;
        int top = common == 0 ? way.lastIndexOf('/') + 1 : way.length() - common;
        return new Root(path.substring(0, folder), address.scheme() + "://" + address.host() + way.substring(0, top));
    }

    private void enter(Item item) {
        String path = Address.nfc(item.path());
        Set<String> names = new HashSet<>(List.of(path, Percent.meaning(path)));
        String asked = asked(path);
        if (asked != null) {
            names.add(asked);
        }
        for (String name : names) {
            byPath.putIfAbsent(name, item);
            byPathSmall.putIfAbsent(name.toLowerCase(Locale.ROOT), item);
        }
        byName.computeIfAbsent(
                        path.substring(path.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT), name -> new ArrayList<>(1))
                .add(item);
        Address address = item.address;
        if (address != null) {
            String key = address.key();
            byAddress.putIfAbsent(key, item);
            byAddressSmall.putIfAbsent(key.toLowerCase(Locale.ROOT), item);
        }
        if (item.isPage()) {
            index(path, item);
            if (address != null) {
                index(address.key(), item);
            }
        }
    }

    private void enter(Moved moved) {
        Address from = Address.parse(moved.address());
        Address to = Address.parse(moved.target());
        Item item = to == null ? null : at(to);
        if (from != null && item != null) {
            String key = from.key();
            byAddress.putIfAbsent(key, item);
            byAddressSmall.putIfAbsent(key.toLowerCase(Locale.ROOT), item);
        }
    }

    private void index(String path, Item item) {
        String folder = path.substring(0, path.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
        int rank = rank(path);
        if (rank >= 0) {
            indexes.merge(folder, item, (first, second) -> rank(nameOf(first, folder)) <= rank ? first : second);
        }
    }

    private static String nameOf(Item item, String folder) {
        Address address = item.address;
        String path = item.path();
        boolean byPath = path.substring(0, path.lastIndexOf('/') + 1)
                .toLowerCase(Locale.ROOT)
                .equals(folder);
        return byPath || address == null ? path : address.key();
    }

    private static int rank(String path) {
        return INDEX.indexOf(path.substring(path.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT));
    }

    /** How tools write an address with a query as a name: {@code a.asp?id=1}, {@code a.asp@id=1.html}; null when it is none. */
    private static @Nullable String asked(String path) {
        int name = path.lastIndexOf('/') + 1;
        for (int i = name; i < path.length(); i++) {
            char c = path.charAt(i);
            if (c == '?' || c == '@' || c == '\u00bf') {
                String query = path.substring(i + 1);
                String plain = query.replaceFirst("(?i)\\.html?$", "");
                return path.substring(0, i) + Address.queryKey(plain);
            }
        }
        return null;
    }

    /** The file at a path within the source, by its meaning; null when there is none. */
    @Nullable
    Item atPath(String path) {
        String key = Address.nfc(path);
        Item item = byPath.get(key);
        return item != null ? item : byPathSmall.get(key.toLowerCase(Locale.ROOT));
    }

    /** What a folder of the source shows; null when nothing is known. The path ends in {@code /}, or is empty. */
    @Nullable
    Item inFolder(String folder) {
        return indexes.get(folder.toLowerCase(Locale.ROOT));
    }

    /** The file that had an address; null when there is none. */
    @Nullable
    Item at(Address address) {
        String key = address.key();
        Item item = byAddress.get(key);
        if (item == null) {
            item = byAddressSmall.get(key.toLowerCase(Locale.ROOT));
        }
        if (item == null && key.endsWith("/")) {
            item = indexes.get(key.toLowerCase(Locale.ROOT));
        }
        if (item == null && address.query() == null) {
            item = indexes.get(key.toLowerCase(Locale.ROOT) + "/");
        }
        return item;
    }

    /** The only file whose path ends as a path on some old disk does; null when there is none, or several. */
    @Nullable
    Item endingIn(String path) {
        String small = Address.nfc(path.toLowerCase(Locale.ROOT));
        List<Item> same = byName.getOrDefault(small.substring(small.lastIndexOf('/') + 1), List.of());
        Item best = null;
        int most = 0;
        boolean several = false;
        for (Item item : same.subList(0, Math.min(200, same.size()))) {
            String other = "/" + item.path().toLowerCase(Locale.ROOT);
            int common = 0;
            while (common < small.length()
                    && common < other.length()
                    && small.charAt(small.length() - 1 - common) == other.charAt(other.length() - 1 - common)) {
                common++;
            }
            several = common == most || several && common < most;
            if (common > most) {
                several = false;
                most = common;
                best = item;
            }
        }
        return several ? null : best;
    }

    /** Bytes that stand as characters of ISO 8859-1. */
    static byte[] raw(String latin) {
        return latin.getBytes(StandardCharsets.ISO_8859_1);
    }
}
