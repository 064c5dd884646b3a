package io.github.jiandu.freeze;

import io.github.jiandu.address.SitePath;
import io.github.jiandu.charset.Judgement;
import io.github.jiandu.charset.WebCharset;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is remembered of one original while a site is frozen: small facts, never its bytes. Each is filled in by one stage and
 * only read by those behind it.
 */
final class Item {

    /** What becomes of a file. */
    enum Kind {
        /** A page of HTML, edited. */
        PAGE,
        /** A style sheet, edited. */
        STYLE,
        /** A drawing in SVG, which may hold scripts, edited. */
        DRAWING,
        /** Anything else that is kept, copied as it is. */
        FILE,
        LEFT_OUT
    }

    /** How an address is known. */
    enum Trace {
        SOURCE,
        SAVED_FROM,
        HTTRACK,
        HTTRACK_CACHE,
        WEBZIP,
        TELEPORT,
        BASE,
        /** From what is known of its neighbours. */
        NEIGHBOURS,
        /** From a folder that is called like the site. */
        HOST_FOLDER,
        /** From the address that the user gave. */
        GIVEN
    }

    final int index;
    /** Masked from the moment that personal data in it was found which must not get out. */
    Original original;

    Kind kind = Kind.FILE;

    /** Whether somebody decided that it is not to be published, for the personal data in it. */
    boolean withheld;
    /** Whether it is a script, which is left out but may be asked what it wrote into pages. */
    boolean script;
    /** What its name should end in, when its content is none of what its name says; empty when it may stay. */
    String extension = "";

    @Nullable
    Judgement judgement;
    /** Position of the first byte that means nothing; -1 when there is none. */
    int firstError = -1;

    @Nullable
    Address address;

    Trace trace = Trace.GIVEN;

    @Nullable
    Instant captured;

    String title = "";
    /** The base address it sets: bytes as characters of ISO 8859-1. */
    @Nullable
    String base;
    /** Where the page moves on to by itself, as it says: bytes as characters of ISO 8859-1. */
    @Nullable
    String refresh;
    /** Whether a script moves it on, not the page itself. */
    boolean refreshByScript;
    /** What its frames load, written likewise. */
    List<String> frames = List.of();

    boolean frameset;
    /** The day of a former archiving that the page says, as {@code 2025-01-02}; null when it says none. */
    @Nullable
    String formerly;

    @Nullable
    SitePath target;
    /** Where it moves on to by itself, when that is in the site and comes to an end. */
    @Nullable
    Item refreshesTo;
    /** Whether the banner needs room of its own, see {@link Layers}. */
    boolean layered;
    /** Whether another page shows it in a frame. */
    boolean framed;
    /** Pages that its frames must not load, since they hold it themselves. */
    Set<Item> cutFrames = Set.of();
    /** Files that it leads to or shows, by index, sorted. */
    int[] leadsTo = {};

    Item(int index, Original original) {
        this.index = index;
        this.original = original;
    }

    String path() {
        return original.path();
    }

    boolean isPage() {
        return kind == Kind.PAGE;
    }

    boolean isPublished() {
        return kind != Kind.LEFT_OUT;
    }

    SitePath target() {
        SitePath path = target;
        if (path == null) {
            throw new IllegalStateException("no name yet: " + path());
        }
        return path;
    }

    WebCharset charset() {
        Judgement known = judgement;
        return known == null ? WebCharset.UTF_8 : known.charset();
    }
}
