package se.varn.account.registry;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.varn.foundation.audit.RecordRef;
import se.varn.foundation.records.Hold;
import se.varn.foundation.text.Message;

/**
 * Holds what is neither registered nor kept in order: nobody could tell afterwards that it had been
 * there. The entry of what is disposed of stays, as closed as the record was.
 */
@Component
class RegistryHold implements Hold {
    private final PendingStore pending;
    private final RegistrationStore registrations;

    RegistryHold(PendingStore pending, RegistrationStore registrations) {
        this.pending = pending;
        this.registrations = registrations;
    }

    @Override
    public Map<UUID, Message> on(Collection<UUID> records) {
        Map<UUID, Message> held = new HashMap<>();
        pending.unfiled(records).forEach(id -> held.put(id, RegistryText.WAITS));
        return held;
    }

    @Override
    public void gone(RecordRef record, @Nullable UUID circle) {
        if (circle != null) {
            registrations.close(record.id(), circle);
        }
    }
}
