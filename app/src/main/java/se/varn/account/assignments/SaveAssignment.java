package se.varn.account.assignments;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What was typed of an assignment; the names of people may be empty until the answer is decided.
 *
 * @param points one per line, the label before the first space: {@code 4.2 Myndigheten ska …}
 */
public record SaveAssignment(
        String title,
        String source,
        String registrationNumber,
        @Nullable LocalDate due,
        @Nullable UUID responsible,
        String decisionMaker,
        String rapporteur,
        String participants,
        String dissent,
        String points) {}
