package io.github.jiandu.redirect;

import static io.github.jiandu.field.FieldTypes.located;

import io.github.jiandu.address.OldAddress;
import io.github.jiandu.address.Place;
import io.github.jiandu.address.SitePath;
import io.github.jiandu.diagnostic.Code;
import io.github.jiandu.diagnostic.Diagnostics;
import io.github.jiandu.diagnostic.Location;
import io.github.jiandu.entry.Entry;
import io.github.jiandu.entry.EntryHead;
import io.github.jiandu.field.Field;
import io.github.jiandu.field.FieldTable;
import io.github.jiandu.field.FieldValues;
import io.github.jiandu.source.SourceFile;
import io.github.jiandu.source.SourceTree;
import io.github.jiandu.source.Yaml;
import io.github.jiandu.source.YamlNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Reads {@code redirects.yaml}, {@code redirects.tsv} and the aliases of pages (LIFE-04, URL-02). An old address leads
 * straight to its page: one that leads to another old address is refused, so there are neither chains nor loops.
 */
public final class RedirectReader {

    /** The file that is written by hand, in the site's folder. */
    public static final String FILE = "redirects.yaml";

    /** The file for long lists, from a spreadsheet or an old system. */
    public static final String TABLE_FILE = "redirects.tsv";

    /** Largest table, in bytes: several hundred thousand lines. */
    private static final long MAX_TABLE_BYTES = 64L << 20;

    /** Longest new address, in characters; lines of server settings hold no more for certain. */
    private static final int MAX_TARGET = 2000;

    static final Field<YamlNode.Scalar> FROM =
            Field.required("from", "旧地址", located("站内地址或网址"), "以前的地址，如 /old/1.html、/show.asp?id=12");
    static final Field<YamlNode.Scalar> TO =
            Field.of("to", "新地址", located("页面路径、栏目路径或网址"), "现在的页面，如 /tzgg/2026/x.md、/tzgg/ 或网址；与“不再提供”写一项");
    static final Field<YamlNode.Scalar> GONE =
            Field.of("gone", "不再提供", located("原因"), "没有新地址时写原因，如 活动已结束").rules("LIFE-04");

    /** The keys of an entry of {@code redirects.yaml}. */
    public static final FieldTable TABLE = FieldTable.of(FROM, TO, GONE);

    private final Map<OldAddress, Declaration> declared = new TreeMap<>();
    /** Two addresses that one file would answer, such as /old/ and /old/index.html, are one. */
    private final Map<SitePath, Declaration> byFile = new HashMap<>();

    private final @Nullable String baseUrl;
    private final Diagnostics diagnostics;

    private RedirectReader(@Nullable String baseUrl, Diagnostics diagnostics) {
        this.baseUrl = baseUrl;
        this.diagnostics = diagnostics;
    }

    /**
     * All redirects, sorted by old address.
     *
     * @param baseUrl public address of the site with a {@code /} at its end, or null when none is known
     * @param places what a path in the site leads to, or empty
     */
    public static List<Redirect> read(
            SourceTree tree,
            @Nullable String baseUrl,
            List<Entry> entries,
            Function<String, Optional<Place>> places,
            Diagnostics diagnostics) {
        RedirectReader reader = new RedirectReader(baseUrl, diagnostics);
        for (Entry entry : entries) {
            for (EntryHead.Alias alias : entry.head().aliases()) {
                String page = "/" + entry.head().address().encoded();
                reader.declare(alias.address(), page, null, alias.at(), alias.at());
            }
        }
        tree.read(FILE, diagnostics)
                .flatMap(source -> Yaml.readSequence(source, diagnostics))
                .ifPresent(list -> list.items().forEach(reader::declare));
        tree.read(TABLE_FILE, MAX_TABLE_BYTES, diagnostics).ifPresent(reader::declare);
        return reader.resolve(places);
    }

    private void declare(YamlNode item) {
        if (!(item instanceof YamlNode.Mapping mapping)) {
            diagnostics.report(Code.FIELD_NOT_MAPPING, item.at(), FILE, TABLE.names(), TABLE.keys());
            return;
        }
        FieldValues values = TABLE.read(mapping, diagnostics);
        YamlNode.Scalar from = values.get(FROM);
        YamlNode.Scalar to = values.get(TO);
        YamlNode.Scalar gone = values.get(GONE);
        if (to != null && gone != null) {
            diagnostics.report(Code.REDIRECT_TO_AND_GONE, gone.at(), List.of(to.at()));
        } else if (from != null && to != null) {
            declare(from.text(), to.text(), null, from.at(), to.at());
        } else if (from != null && gone != null) {
            declare(from.text(), null, gone.text(), from.at(), gone.at());
        } else if (!values.isWritten(TO) && !values.isWritten(GONE)) {
            FieldTable.reportMissing(values.blankAt(GONE) == null ? TO : GONE, values, diagnostics);
        }
    }

    private void declare(SourceFile table) {
        for (int line = 1; line <= table.lineCount(); line++) {
            RedirectTable.read(table, line, diagnostics).ifPresent(row -> {
                boolean gone = row.to().text().equals(RedirectTable.GONE);
                if (gone && row.note().text().isEmpty()) {
                    diagnostics.report(
                            Code.REDIRECT_NO_REASON, row.to().at(), row.from().text());
                    return;
                }
                declare(
                        row.from().text(),
                        gone ? null : row.to().text(),
                        gone ? row.note().text() : null,
                        row.from().at(),
                        row.to().at());
            });
        }
    }

    private void declare(String written, @Nullable String to, @Nullable String gone, Location at, Location targetAt) {
        Optional<OldAddress> from = OldAddress.parse(written, baseUrl);
        if (from.isEmpty()) {
            diagnostics.report(Code.REDIRECT_FROM, at, written);
            return;
        }
        Declaration declaration = new Declaration(from.get(), to, gone, at, targetAt);
        Declaration other = find(from.get());
        if (other != null) {
            boolean after = at.compareTo(other.at()) > 0;
            Location later = after ? at : other.at();
            Location earlier = after ? other.at() : at;
            diagnostics.report(Code.REDIRECT_TWICE, later, List.of(earlier), written);
            return;
        }
        declared.put(from.get(), declaration);
        from.get().file().ifPresent(file -> byFile.put(file, declaration));
    }

    private @Nullable Declaration find(OldAddress address) {
        Declaration same = declared.get(address);
        return same != null ? same : address.file().map(byFile::get).orElse(null);
    }

    private List<Redirect> resolve(Function<String, Optional<Place>> places) {
        List<Redirect> redirects = new ArrayList<>();
        Chains chains = new Chains();
        for (Declaration declaration : declared.values()) {
            if (declaration.gone() != null) {
                redirects.add(new Redirect(
                        declaration.from(),
                        null,
                        "",
                        null,
                        declaration.gone(),
                        declaration.at(),
                        declaration.targetAt()));
            } else {
                resolve(declaration, String.valueOf(declaration.to()), places, chains)
                        .ifPresent(redirects::add);
            }
        }
        chains.report(declared, diagnostics);
        return List.copyOf(redirects);
    }

    private Optional<Redirect> resolve(
            Declaration declaration, String to, Function<String, Optional<Place>> places, Chains chains) {
        int hash = to.indexOf('#');
        String plain = hash < 0 ? to : to.substring(0, hash);
        Optional<OldAddress> address = OldAddress.parse(plain, baseUrl);
        Declaration next = address.map(this::find).orElse(null);
        if (next != null) {
            chains.add(declaration, next.from());
            return Optional.empty();
        }
        boolean foreign = address.isPresent() && address.get().host() != null;
        if (encoded(to).length() > MAX_TARGET) {
            diagnostics.report(Code.REDIRECT_TO, declaration.targetAt(), to);
            return Optional.empty();
        }
        if (foreign) {
            return Optional.of(new Redirect(
                    declaration.from(), null, "", encoded(to), null, declaration.at(), declaration.targetAt()));
        }
        boolean full = plain.matches("(?i)https?://.*");
        int mark = plain.indexOf('?');
        String query = mark < 0 ? "" : plain.substring(mark);
        String path = full && address.isPresent()
                ? address.get().path()
                : full ? "" : mark < 0 ? plain : plain.substring(0, mark);
        // an address without a name in it says nothing of where to look
        Optional<Place> place = path.isBlank() ? Optional.empty() : places.apply(path);
        if (place.isEmpty()) {
            diagnostics.report(Code.REDIRECT_TO, declaration.targetAt(), to);
            return Optional.empty();
        }
        if (!place.get().published()) {
            diagnostics.report(Code.REDIRECT_TO_LEFT_OUT, declaration.targetAt(), to);
            return Optional.empty();
        }
        String fragment = hash < 0 ? "" : to.substring(hash);
        return Optional.of(new Redirect(
                declaration.from(),
                place.get().address(),
                encoded(query + fragment),
                null,
                null,
                declaration.at(),
                declaration.targetAt()));
    }

    /** An address with what no address may hold percent-encoded, so that it can neither end nor change a line of settings. */
    private static String encoded(String url) {
        StringBuilder out = new StringBuilder();
        for (byte b : url.getBytes(StandardCharsets.UTF_8)) {
            boolean plain = b >= 'a' && b <= 'z'
                    || b >= 'A' && b <= 'Z'
                    || b >= '0' && b <= '9'
                    || b > 0 && "-._~!&()*+,;=:@/?#%[]".indexOf(b) >= 0;
            if (plain) {
                out.append((char) b);
            } else {
                out.append('%')
                        .append(Character.toUpperCase(Character.forDigit(b >> 4 & 0xF, 16)))
                        .append(Character.toUpperCase(Character.forDigit(b & 0xF, 16)));
            }
        }
        return out.toString();
    }
}
