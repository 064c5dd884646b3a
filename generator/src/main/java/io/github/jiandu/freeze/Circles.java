package io.github.jiandu.freeze;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Cuts frames within themselves and automatic moves in circles, before pages are written. */
final class Circles {

    private Circles() {}

    /** Settles where pages move on to by themselves; moves that never end are none. */
    static void settleRefreshes(List<Item> items, AddressBook book, LossSink losses) {
        for (Item item : items) {
            String refresh = item.refresh;
            if (refresh != null && item.isPage()) {
                Target target = new LinkResolver(book, item).resolveRaw(refresh);
                if (target.kind() == Target.Kind.LOCAL
                        && target.local() != item
                        && target.local().isPage()) {
                    item.refreshesTo = target.item();
                }
            }
        }
        int[] seen = new int[items.size()];
        for (Item start : items) {
            int round = start.index + 1;
            Item at = start;
            while (at != null && seen[at.index] == 0) {
                seen[at.index] = round;
                at = at.refreshesTo;
            }
            if (at != null && seen[at.index] == round) {
                // every page of the circle stays where it is
                Item cut = at;
                do {
                    Item next = cut.refreshesTo;
                    cut.refreshesTo = null;
                    losses.lost(Loss.REFRESH_LOOP, cut.path(), LossSink.WHOLE, next == null ? "" : next.path());
                    cut = next;
                } while (cut != null && cut.refreshesTo != null);
            }
        }
    }

    /** A page on the way down, and how many of its frames have been followed. */
    private static final class Step {
        private final Item item;
        private final List<Item> frames;
        private int next;

        Step(Item item, List<Item> frames) {
            this.item = item;
            this.frames = frames;
        }
    }

    /** Settles which frames would load a page that holds them. */
    static void settleFrames(List<Item> items, AddressBook book, LossSink losses) {
        Set<Item> done = new HashSet<>();
        for (Item start : items) {
            if (start.frames.isEmpty() || done.contains(start) || !start.isPage()) {
                continue;
            }
            Deque<Step> way = new ArrayDeque<>();
            Set<Item> above = new HashSet<>();
            way.push(new Step(start, framed(start, book)));
            above.add(start);
            while (!way.isEmpty()) {
                Step step = way.peek();
                if (step.next == step.frames.size()) {
                    way.pop();
                    above.remove(step.item);
                    done.add(step.item);
                    continue;
                }
                Item frame = step.frames.get(step.next++);
                if (above.contains(frame)) {
                    Set<Item> cut = new HashSet<>(step.item.cutFrames);
                    if (cut.add(frame)) {
                        losses.lost(Loss.FRAME_LOOP, step.item.path(), LossSink.WHOLE, frame.path());
                    }
                    step.item.cutFrames = Set.copyOf(cut);
                } else if (!done.contains(frame) && !frame.frames.isEmpty()) {
                    above.add(frame);
                    way.push(new Step(frame, framed(frame, book)));
                }
            }
        }
    }

    /** The pages that a page shows in frames. */
    static List<Item> framed(Item item, AddressBook book) {
        LinkResolver links = new LinkResolver(book, item);
        List<Item> framed = new ArrayList<>();
        for (String frame : item.frames) {
            Target target = links.resolveRaw(frame);
            if (target.kind() == Target.Kind.LOCAL
                    || target.kind() == Target.Kind.SAME_PAGE && !target.shown().isEmpty()) {
                framed.add(target.local());
                target.local().framed = true;
            }
        }
        return framed;
    }
}
