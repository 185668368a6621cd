package se.varn.foundation.administration.imports;

import java.util.UUID;
import org.springframework.stereotype.Component;
import se.varn.foundation.access.Access;
import se.varn.foundation.access.Actor;
import se.varn.foundation.access.Permission;
import se.varn.foundation.jobs.JobContext;
import se.varn.foundation.jobs.JobFailedException;

/** Whoever started an import, as he or she is when its job runs. */
@Component
class ImportActors {
    private final Access access;

    ImportActors(Access access) {
        this.access = access;
    }

    /** Fails the job of one who may no longer. */
    Actor of(JobContext context) {
        UUID by = context.startedBy();
        return java.util.Optional.ofNullable(by)
                .flatMap(access::actor)
                .filter(actor -> actor.may(Permission.ORGANISATION_WRITE))
                .filter(actor -> actor.may(Permission.ACCESS_GRANT))
                .orElseThrow(() -> new JobFailedException(ImportText.NO_LONGER_MAY));
    }

    static String argument(UUID id) {
        return "\"" + id + "\"";
    }

    static UUID importOf(String argument) {
        return UUID.fromString(argument.replace("\"", ""));
    }
}
