package se.varn.sigma;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import se.varn.logs.Event;
import se.varn.logs.EventSlices;
import se.varn.logs.Labels;

class BindingCacheTests {
    private final BindingCache cache = new BindingCache();
    private final Plan plan = new Plan(List.of(), List.of());

    private static List<EventSlices> kinds(int count) {
        List<EventSlices> kinds = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            kinds.add(Event.of(Map.of("F", 1L), Labels.NONE).slices());
        }
        return kinds;
    }

    private Plan.Binding put(EventSlices kind) {
        Plan.Binding binding = plan.bind(kind.layout(), 0);
        cache.put(kind.layout(), kind.origin(), binding);
        return binding;
    }

    @Test
    void noKindOfEventTakesThePlaceOfAnother() {
        List<EventSlices> kinds = kinds(500);
        List<Plan.Binding> bindings = kinds.stream().map(this::put).toList();
        for (int i = 0; i < kinds.size(); i++) {
            EventSlices kind = kinds.get(i);
            assertThat(cache.get(kind.layout(), kind.origin())).isSameAs(bindings.get(i));
        }
    }

    @Test
    void kindsWithoutEndAreForgottenNowAndThen() {
        List<EventSlices> kinds = kinds(5_000);
        for (EventSlices kind : kinds) {
            assertThat(cache.get(kind.layout(), kind.origin())).isNull();
            assertThat(put(kind)).isSameAs(cache.get(kind.layout(), kind.origin()));
        }
        assertThat(kinds)
                .filteredOn(k -> cache.get(k.layout(), k.origin()) != null)
                .hasSizeBetween(1, 1_024);
    }
}
