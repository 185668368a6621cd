package se.varn.foundation.access;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Who answers for which program: a port, since programs have their accounts above this room. */
public interface AnswersFor {
    Optional<UUID> responsible(UUID program);

    /** The programs that this person answers for. */
    List<UUID> programs(UUID person);
}
