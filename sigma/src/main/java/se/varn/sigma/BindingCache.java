package se.varn.sigma;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import se.varn.logs.Layout;
import se.varn.logs.Origin;

/*
 * Two kinds of events whose places are the same lie one after the other: were the second to take the first one's place, each
 * would be bound anew whenever they come in turn, and which ones do so is up to the JVM's identity hashes, another way in each run.
 */
/** Bindings by the very objects of a layout and an origin. When there are too many, all go. */
final class BindingCache {
    private static final int FEWEST = 1 << 6;
    private static final int MOST = 1 << 11;

    private @Nullable Layout[] layouts = new @Nullable Layout[FEWEST];
    private @Nullable Origin[] origins = new @Nullable Origin[FEWEST];
    private Plan.@Nullable Binding[] bindings = new Plan.@Nullable Binding[FEWEST];
    private int count;

    /** Where it lies, or where there is room for it. */
    @SuppressWarnings("ReferenceEquality") // the very objects: events of a kind share them
    private int slot(Layout layout, Origin origin) {
        int mask = layouts.length - 1;
        int mixed = System.identityHashCode(layout) * 31 + System.identityHashCode(origin);
        int slot = (mixed * 0x9E3779B1) >>> 16 & mask;
        while (layouts[slot] != null && (layouts[slot] != layout || origins[slot] != origin)) {
            slot = slot + 1 & mask;
        }
        return slot;
    }

    Plan.@Nullable Binding get(Layout layout, Origin origin) {
        return bindings[slot(layout, origin)];
    }

    void put(Layout layout, Origin origin, Plan.Binding binding) {
        if (count * 2 >= layouts.length) {
            grow();
        }
        int slot = slot(layout, origin);
        layouts[slot] = layout;
        origins[slot] = origin;
        bindings[slot] = binding;
        count++;
    }

    /** Twice the room, or all of it empty. */
    private void grow() {
        @Nullable Layout[] oldLayouts = layouts;
        @Nullable Origin[] oldOrigins = origins;
        Plan.@Nullable Binding[] oldBindings = bindings;
        count = 0;
        if (oldLayouts.length == MOST) {
            Arrays.fill(layouts, null);
            Arrays.fill(origins, null);
            Arrays.fill(bindings, null);
            return;
        }
        layouts = new @Nullable Layout[oldLayouts.length * 2];
        origins = new @Nullable Origin[layouts.length];
        bindings = new Plan.@Nullable Binding[layouts.length];
        for (int i = 0; i < oldLayouts.length; i++) {
            Layout layout = oldLayouts[i];
            Origin origin = oldOrigins[i];
            Plan.Binding binding = oldBindings[i];
            if (layout != null && origin != null && binding != null) {
                put(layout, origin, binding);
            }
        }
    }
}
