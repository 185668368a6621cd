package se.varn.account.assignments;

import static se.varn.account.assignments.jooq.Tables.EVIDENCE;
import static se.varn.account.assignments.jooq.Tables.EVIDENCE_ROW;
import static se.varn.account.assignments.jooq.Tables.FROZEN;
import static se.varn.account.assignments.jooq.Tables.REPORT;
import static se.varn.account.assignments.jooq.Tables.SUPPORT;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import se.varn.foundation.records.Hold;
import se.varn.foundation.text.Language;
import se.varn.foundation.text.Message;

/** Holds what a frozen report counted, and what a sentence of a report rests on. */
@Component
class EvidenceHold implements Hold {
    private final DSLContext db;

    EvidenceHold(DSLContext db) {
        this.db = db;
    }

    @Override
    public Map<UUID, Message> on(Collection<UUID> records) {
        Map<UUID, Message> held = new HashMap<>();
        if (records.isEmpty()) {
            return held;
        }
        db.selectDistinct(SUPPORT.RECORD)
                .from(SUPPORT)
                .where(SUPPORT.RECORD.in(records))
                .forEach(r -> held.put(r.value1(), AssignmentsText.HOLDS_SUPPORT));
        db.selectDistinct(EVIDENCE_ROW.RECORD, REPORT.NUMBER)
                .from(EVIDENCE_ROW)
                .join(EVIDENCE)
                .on(EVIDENCE.ID.eq(EVIDENCE_ROW.EVIDENCE))
                .join(FROZEN)
                .on(FROZEN.ID.eq(EVIDENCE.FROZEN))
                .join(REPORT)
                .on(REPORT.ID.eq(FROZEN.REPORT))
                .where(EVIDENCE_ROW.RECORD.in(records))
                .orderBy(REPORT.NUMBER)
                .forEach(r -> held.put(r.value1(), counted(r.value2())));
        return held;
    }

    private static Message counted(String report) {
        return Message.of(
                AssignmentsText.HOLDS_EVIDENCE.in(Language.SV, report),
                AssignmentsText.HOLDS_EVIDENCE.in(Language.EN, report));
    }
}
