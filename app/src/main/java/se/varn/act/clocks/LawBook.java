package se.varn.act.clocks;

import static se.varn.act.clocks.jooq.Tables.LAW_CONFIRMATION;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;
import se.varn.foundation.organisation.view.People;

/** The regimes that Värn ships, with what the agency's lawyer has said of them. */
@Component
class LawBook {
    private final Regimes shipped = RegimesFile.shipped();
    private final DSLContext db;

    LawBook(DSLContext db) {
        this.db = db;
    }

    /** The law as known now. What was said last of a value holds. */
    Regimes today() {
        Map<RuleId, List<Confirmation>> said =
                said().stream().collect(Collectors.groupingBy(Confirmation::rule));
        return shipped.with(rule -> {
            Rule now = rule;
            for (Confirmation c : said.getOrDefault(rule.id(), List.of())) {
                now = now.corrected(c.fact(), c.value());
            }
            return now;
        });
    }

    /** Everything said, oldest first. */
    List<Confirmation> said() {
        return db.select(LAW_CONFIRMATION.asterisk(), People.fullName("lawyer_"))
                .from(LAW_CONFIRMATION)
                .leftJoin(People.as("lawyer_"))
                .on(People.id("lawyer_").eq(LAW_CONFIRMATION.SAID_BY))
                .orderBy(LAW_CONFIRMATION.SAID_AT, LAW_CONFIRMATION.ID)
                .fetch(r ->
                        new Confirmation(
                                new RuleId(r.get(LAW_CONFIRMATION.RULE)),
                                LawFact.valueOf(r.get(LAW_CONFIRMATION.FACT)),
                                r.get(LAW_CONFIRMATION.VALUE),
                                r.get(LAW_CONFIRMATION.REGISTRATION_NUMBER),
                                r.get(LAW_CONFIRMATION.NOTE),
                                java.util.Objects.requireNonNullElse(
                                        r.get(People.fullName("lawyer_")), ""),
                                r.get(LAW_CONFIRMATION.SAID_AT)));
    }

    void say(UUID id, ConfirmLaw command, LawFact fact, UUID by, Instant now) {
        db.insertInto(LAW_CONFIRMATION)
                .set(LAW_CONFIRMATION.ID, id)
                .set(LAW_CONFIRMATION.RULE, command.rule().value())
                .set(LAW_CONFIRMATION.FACT, fact.name())
                .set(LAW_CONFIRMATION.VALUE, command.value().strip())
                .set(LAW_CONFIRMATION.REGISTRATION_NUMBER, command.registrationNumber().strip())
                .set(LAW_CONFIRMATION.NOTE, command.note().strip())
                .set(LAW_CONFIRMATION.SAID_BY, by)
                .set(LAW_CONFIRMATION.SAID_AT, now)
                .execute();
    }

    /**
     * Holds the book until the transaction ends, so that two statements come one after the other.
     */
    void hold() {
        db.select(DSL.field("pg_advisory_xact_lock(8720414)")).fetch();
    }
}
