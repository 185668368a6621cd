package se.varn.foundation.administration.imports;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import se.varn.foundation.organisation.Person;
import se.varn.foundation.organisation.Roll;

/** People who work here, by what a file of units calls them: employee number or address. */
@Component
class Managers {
    private final Roll roll;

    Managers(Roll roll) {
        this.roll = roll;
    }

    /** In small letters; an address that several have is left out. */
    Map<String, UUID> called(List<String> names) {
        List<String> low =
                names.stream().filter(n -> !n.isEmpty()).map(Candidates::low).distinct().toList();
        Map<String, UUID> found = new HashMap<>();
        Set<String> shared = new HashSet<>();
        for (Roll.Entry entry : roll.having(low, low, List.of())) {
            Person person = entry.person();
            if (!person.active() || entry.program()) {
                continue;
            }
            if (found.put(Candidates.low(person.email()), person.id()) != null) {
                shared.add(Candidates.low(person.email()));
            }
        }
        shared.forEach(found::remove);
        for (Roll.Entry entry : roll.having(low, List.of(), List.of())) {
            String number = entry.person().employeeNo();
            if (number != null && entry.person().active()) {
                found.put(Candidates.low(number), entry.person().id());
            }
        }
        return found;
    }
}
