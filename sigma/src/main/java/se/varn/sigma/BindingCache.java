package se.varn.sigma;

import org.jspecify.annotations.Nullable;
import se.varn.logs.Layout;
import se.varn.logs.Origin;

/** Bindings by the very objects of a layout and an origin. Old ones make room for new ones. */
final class BindingCache {
    private static final int SIZE = 1 << 9;

    private final @Nullable Layout[] layouts = new @Nullable Layout[SIZE];
    private final @Nullable Origin[] origins = new @Nullable Origin[SIZE];
    private final Plan.@Nullable Binding[] bindings = new Plan.@Nullable Binding[SIZE];

    private static int slot(Layout layout, Origin origin) {
        int mixed = System.identityHashCode(layout) * 31 + System.identityHashCode(origin);
        return (mixed * 0x9E3779B1) >>> 23;
    }

    @SuppressWarnings("ReferenceEquality") // the very objects: events of a kind share them
    Plan.@Nullable Binding get(Layout layout, Origin origin) {
        int slot = slot(layout, origin);
        return layouts[slot] == layout && origins[slot] == origin ? bindings[slot] : null;
    }

    void put(Layout layout, Origin origin, Plan.Binding binding) {
        int slot = slot(layout, origin);
        layouts[slot] = layout;
        origins[slot] = origin;
        bindings[slot] = binding;
    }
}
