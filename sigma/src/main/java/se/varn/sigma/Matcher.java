package se.varn.sigma;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import se.varn.logs.Event;
import se.varn.logs.EventSlices;

/*
 * From the bytes to the matches: an event's origin leads to a plan, the plan and the event's layout to a binding, which knows
 * where in the event each field lies that some rule asks for. The binding seeks its rules' anchors in those fields; only the
 * rules of anchors that were found are evaluated. All that is shared is immutable or made twice rather than waited for; what is
 * not, is a scratch that one call has for itself.
 */
/**
 * A rule set compiled into one plan. Immutable, and safe to be used by any number of threads at
 * once, none of which ever waits for another. To change the rules, compile new ones and swap the
 * reference.
 */
public final class Matcher {
    private static final int SCRATCHES = 64;

    private final RuleSet rules;
    private final Routes routes;
    private final AtomicReferenceArray<@Nullable Scratch> scratches =
            new AtomicReferenceArray<>(SCRATCHES);

    private Matcher(RuleSet rules) {
        this.rules = rules;
        this.routes = new Routes(rules);
    }

    /** Compiles a rule set. */
    public static Matcher compile(RuleSet rules) {
        return new Matcher(rules);
    }

    /** The rules it was compiled from. */
    public RuleSet rules() {
        return rules;
    }

    /** The rules that match the event, in no particular order. */
    public List<Match> match(Event event) {
        List<Match> matches = new ArrayList<>(0);
        match(event.slices(), matches::add);
        return matches;
    }

    /** Hands every rule that matches the event to the consumer. */
    public void match(Event event, Consumer<? super Match> found) {
        match(event.slices(), found);
    }

    /**
     * Hands every rule that matches the event to the consumer: the fast way, which makes no object
     * for an event that no rule comes near.
     */
    public void match(EventSlices event, Consumer<? super Match> found) {
        int home = (int) Thread.currentThread().threadId() & SCRATCHES - 1;
        Scratch scratch = taken(home);
        try {
            Plan.Binding binding = scratch.bindings.get(event.layout(), event.origin());
            if (binding == null) {
                binding = routes.plan(event).bind(event.layout(), routes.slots());
                scratch.bindings.put(event.layout(), event.origin(), binding);
            }
            binding.match(event, scratch, found);
        } finally {
            scratch.forget();
            put(home, scratch);
        }
    }

    /**
     * The scratch at home, or any that nobody uses: threads come and go, and there shall be no more
     * scratches than threads that match at once.
     */
    private Scratch taken(int home) {
        for (int i = 0; i < SCRATCHES; i++) {
            int place = home + i & SCRATCHES - 1;
            Scratch scratch =
                    scratches.getPlain(place) == null ? null : scratches.getAndSet(place, null);
            if (scratch != null) {
                return scratch;
            }
        }
        return new Scratch(routes.slots());
    }

    /** Where the same thread looks first; with more threads at once than places it is let go. */
    private void put(int home, Scratch scratch) {
        for (int i = 0; i < SCRATCHES; i++) {
            if (scratches.compareAndSet(home + i & SCRATCHES - 1, null, scratch)) {
                return;
            }
        }
    }

    /**
     * Whether the rule matches the event, leaf by leaf, for a match and for a miss. The rule need
     * not be one of this plan.
     */
    public Explanation explain(Rule rule, Event event) {
        return Explainer.explain(rule, event);
    }
}
