package se.varn.account.disclosures;

import static se.varn.account.disclosures.jooq.Tables.PROVISION_SAID;

import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.varn.foundation.access.Actor;
import se.varn.foundation.access.FieldError;
import se.varn.foundation.access.Outcome;
import se.varn.foundation.access.Permission;
import se.varn.foundation.audit.Audit;
import se.varn.foundation.audit.RecordRef;
import se.varn.foundation.organisation.view.People;
import se.varn.foundation.text.Message;

/**
 * Provisions on secrecy: those that Värn ships, as the agency's lawyer has confirmed or corrected
 * them, and those that the lawyer has added.
 */
@Service
public class Provisions {
    /** What the audit chain calls one. */
    public static final String KIND = "provision";

    private static final List<Provision> SHIPPED = ProvisionsFile.shipped();

    private final DSLContext db;
    private final Audit audit;
    private final Clock clock;

    Provisions(DSLContext db, Audit audit, Clock clock) {
        this.db = db;
        this.audit = audit;
        this.clock = clock;
    }

    /** All of them by code, the shipped first. */
    Map<String, Provision> byCode() {
        Map<String, Provision> all = new LinkedHashMap<>();
        SHIPPED.forEach(p -> all.put(p.code(), p));
        db.select(PROVISION_SAID.asterisk(), People.fullName("said_").as("said_by_name"))
                .from(PROVISION_SAID)
                .leftJoin(People.as("said_"))
                .on(People.id("said_").eq(PROVISION_SAID.SAID_BY))
                .orderBy(PROVISION_SAID.SAID_AT, PROVISION_SAID.ID)
                .forEach(r -> all.put(r.get(PROVISION_SAID.CODE), said(all, r)));
        return all;
    }

    private static Provision said(Map<String, Provision> all, Record r) {
        String code = r.get(PROVISION_SAID.CODE);
        String protects = r.get(PROVISION_SAID.PROTECTS);
        Provision before = all.get(code);
        Message words =
                before != null && before.protects().sv().equals(protects)
                        ? before.protects()
                        : Message.of(protects, protects);
        return new Provision(
                code,
                r.get(PROVISION_SAID.PROVISION),
                words,
                Requirement.valueOf(r.get(PROVISION_SAID.REQUIREMENT)),
                before != null && before.lookedUp(),
                new Provision.Said(
                        r.get(PROVISION_SAID.REGISTRATION_NUMBER),
                        Objects.requireNonNullElse(r.get("said_by_name", String.class), ""),
                        r.get(PROVISION_SAID.SAID_AT)));
    }

    public List<Provision> all(Actor actor) {
        return actor.may(Permission.DISCLOSURE_READ) ? List.copyOf(byCode().values()) : List.of();
    }

    /** Confirms a provision as it reads, corrects it, or adds one. */
    @Transactional
    public Outcome<String> confirm(Actor actor, ConfirmProvision command) {
        if (!actor.may(Permission.LAW_CONFIRM)) {
            return new Outcome.Forbidden<>();
        }
        List<FieldError> errors = new ArrayList<>();
        Optional<Provision> before = Optional.ofNullable(byCode().get(command.code()));
        if (!command.code().isEmpty() && before.isEmpty()) {
            return new Outcome.Forbidden<>();
        }
        if (command.provision().isBlank() || command.provision().length() > 100) {
            errors.add(new FieldError("provision", DisclosuresText.PROVISION_MISSING));
        }
        if (command.protects().isBlank() || command.protects().length() > 1000) {
            errors.add(new FieldError("protects", DisclosuresText.PROTECTS_MISSING));
        }
        if (command.requirement() == null
                || (command.requirement() == Requirement.NONE) != isAppeal(command.code())) {
            errors.add(new FieldError("requirement", DisclosuresText.REQUIREMENT_MISSING));
        }
        if (command.registrationNumber().isBlank() || command.registrationNumber().length() > 100) {
            errors.add(new FieldError("registrationNumber", DisclosuresText.NUMBER_MISSING));
        }
        if (!errors.isEmpty()) {
            return new Outcome.Invalid<>(errors);
        }
        UUID id = UUID.randomUUID();
        String code =
                before.map(Provision::code)
                        .orElse("EGEN-" + id.toString().substring(0, 8).toUpperCase(Locale.ROOT));
        db.insertInto(PROVISION_SAID)
                .set(PROVISION_SAID.ID, id)
                .set(PROVISION_SAID.CODE, code)
                .set(PROVISION_SAID.PROVISION, command.provision().strip())
                .set(PROVISION_SAID.PROTECTS, command.protects().strip())
                .set(
                        PROVISION_SAID.REQUIREMENT,
                        Objects.requireNonNull(command.requirement()).name())
                .set(PROVISION_SAID.REGISTRATION_NUMBER, command.registrationNumber().strip())
                .set(PROVISION_SAID.SAID_BY, actor.person())
                .set(PROVISION_SAID.SAID_AT, clock.instant())
                .execute();
        audit.append(
                actor.person(),
                "disclosures.confirm_provision",
                new RecordRef(KIND, id),
                command.registrationNumber().strip(),
                Map.of("code", code, "provision", command.provision().strip()));
        return new Outcome.Done<>(code);
    }

    private static boolean isAppeal(String code) {
        return code.equals(Provision.APPEAL);
    }
}
