package se.varn.act.clocks;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.varn.act.clocks.jooq.tables.records.ClockRecord;
import se.varn.act.clocks.jooq.tables.records.SubjectRecord;
import se.varn.act.clocks.jooq.tables.records.WarningRecord;
import se.varn.foundation.access.Actor;
import se.varn.foundation.access.Role;
import se.varn.foundation.audit.Audit;
import se.varn.foundation.notifications.Notifications;
import se.varn.foundation.records.Card;

/**
 * Raises the warnings whose instant has come. Each is raised once, however many servers watch: a
 * row is taken with its lock, and left by the others.
 */
@Component
public class ClockWatch {
    static final int MOST = 200;
    private static final double URGENT_FROM = 90;

    private final WarningStore warnings;
    private final ClockStore store;
    private final SubjectStore subjects;
    private final Winding winding;
    private final Notifications notifications;
    private final Audit audit;

    ClockWatch(
            WarningStore warnings,
            ClockStore store,
            SubjectStore subjects,
            Winding winding,
            Notifications notifications,
            Audit audit) {
        this.warnings = warnings;
        this.store = store;
        this.subjects = subjects;
        this.winding = winding;
        this.notifications = notifications;
        this.audit = audit;
    }

    /**
     * Raises what is due at an instant, at most 200 warnings.
     *
     * @return how many were raised; of several for one clock the people on duty are told the last
     */
    @Transactional
    public int check(Instant now) {
        List<WarningRecord> due = warnings.takeDue(now, MOST);
        Map<UUID, WarningRecord> last = new LinkedHashMap<>();
        for (WarningRecord warning : due) {
            warning.setSentAt(now);
            warning.update();
            last.put(warning.getClock(), warning);
        }
        last.values().forEach(warning -> raise(warning, now));
        return due.size();
    }

    private void raise(WarningRecord warning, Instant now) {
        ClockId id = new ClockId(warning.getClock());
        ClockRecord clock = store.get(id);
        SubjectRecord subject = subjects.find(clock.getSubject()).orElseThrow();
        Card card = winding.putCard(subject, clock, now);
        boolean passed = warning.getLead().equals(WarningStore.PASSED);
        ClocksText what = passed ? ClocksText.NOTICE_PASSED : ClocksText.NOTICE_WARNING;
        boolean urgent = passed || ClockStore.row(clock, subject).share(now) >= URGENT_FROM;
        notifications.sendToRole(Role.INCIDENT_MANAGER, what, card, urgent);
        audit.append(
                Actor.SYSTEM,
                "clocks.warn",
                id.ref(),
                null,
                Map.of("lead", warning.getLead(), "dueAt", warning.getDueAt().toString()));
    }
}
