package se.varn.sense.detection;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.springframework.stereotype.Component;
import se.varn.sigma.Matcher;
import se.varn.sigma.Rule;
import se.varn.sigma.RuleSet;

/**
 * The rules in force, compiled once and swapped whole: whoever began with one matcher ends with it.
 */
@Component
class RunningRules {
    private record Compiled(long generation, Matcher matcher) {}

    private final RuleStore store;
    private final AtomicReference<Compiled> compiled =
            new AtomicReference<>(new Compiled(-1, Matcher.compile(RuleSet.EMPTY)));

    RunningRules(RuleStore store) {
        this.store = store;
    }

    /** The matcher of the rules as they are now. */
    Matcher matcher() {
        long generation = store.generation();
        Compiled now = compiled.get();
        return now.generation == generation ? now.matcher : compile(generation);
    }

    private synchronized Matcher compile(long generation) {
        Compiled now = compiled.get();
        if (now.generation >= generation) {
            return now.matcher;
        }
        List<Rule> rules = new ArrayList<>();
        for (Map.Entry<String, String> text : store.running()) {
            rules.addAll(RuleSet.parse(text.getKey(), text.getValue()).rules());
        }
        Matcher matcher = Matcher.compile(new RuleSet(rules, List.of(), 0));
        compiled.set(new Compiled(generation, matcher));
        return matcher;
    }
}
