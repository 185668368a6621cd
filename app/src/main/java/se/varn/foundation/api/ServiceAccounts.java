package se.varn.foundation.api;

import static se.varn.foundation.api.jooq.Tables.SERVICE;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;
import se.varn.foundation.access.Access;
import se.varn.foundation.access.Actor;
import se.varn.foundation.access.FieldError;
import se.varn.foundation.access.Grant;
import se.varn.foundation.access.Outcome;
import se.varn.foundation.access.Permission;
import se.varn.foundation.access.Role;
import se.varn.foundation.api.jooq.tables.records.ServiceRecord;
import se.varn.foundation.audit.Audit;
import se.varn.foundation.audit.RecordRef;
import se.varn.foundation.organisation.Organisation;
import se.varn.foundation.organisation.Person;
import se.varn.foundation.text.Times;

/**
 * Accounts of programs that are nobody's. Each stands among people under its name, has roles that
 * are granted and ended like anybody's, and somebody who answers for it. It cannot sign in.
 */
@Service
public class ServiceAccounts {
    private final DSLContext db;
    private final Tokens tokens;
    private final Access access;
    private final Organisation organisation;
    private final Audit audit;
    private final Clock clock;

    ServiceAccounts(
            DSLContext db,
            Tokens tokens,
            Access access,
            Organisation organisation,
            Audit audit,
            Clock clock) {
        this.db = db;
        this.tokens = tokens;
        this.access = access;
        this.organisation = organisation;
        this.audit = audit;
        this.clock = clock;
    }

    /** Every account, the open ones first, by name. */
    public List<ServiceRow> list(Actor actor) {
        return actor.may(Permission.ACCESS_READ) ? rows(DSL.noCondition()) : List.of();
    }

    public Optional<ServiceRow> find(Actor actor, UUID service) {
        return actor.may(Permission.ACCESS_READ)
                ? rows(SERVICE.ID.eq(service)).stream().findFirst()
                : Optional.empty();
    }

    private List<ServiceRow> rows(Condition where) {
        var found =
                db.selectFrom(SERVICE)
                        .where(where)
                        .orderBy(SERVICE.CLOSED_AT.isNotNull(), SERVICE.NAME.collate("sv-x-icu"))
                        .fetch();
        Map<UUID, String> names = organisation.names(found.getValues(SERVICE.RESPONSIBLE));
        Map<UUID, Set<Role>> roles = access.rolesToday(found.getValues(SERVICE.ID));
        return found.map(r ->
                new ServiceRow(
                        r.getId(),
                        r.getName(),
                        r.getPurpose(),
                        r.getResponsible(),
                        names.getOrDefault(r.getResponsible(), "–"),
                        roles.getOrDefault(r.getId(), Set.of()).stream().sorted().toList(),
                        r.getCreatedAt(),
                        r.getClosedAt()));
    }

    /**
     * Opens an account. It never gets to administrate, nor a role that who opens it or who answers
     * for it must not hold beside the own ones.
     */
    @Transactional
    public Outcome<UUID> open(Actor actor, OpenService command) {
        if (!actor.may(Permission.ACCESS_GRANT)) {
            return new Outcome.Forbidden<>();
        }
        List<FieldError> errors = check(command);
        Optional<Person> responsible =
                Optional.ofNullable(command.responsible())
                        .flatMap(organisation::person)
                        .filter(p -> p.active() && !organisation.isProgram(p.id()));
        if (responsible.isEmpty()) {
            errors.add(new FieldError("responsible", ServiceText.RESPONSIBLE_MISSING));
        }
        errors.addAll(excluded(command.roles(), actor.person(), actor.name()));
        responsible
                .filter(p -> !actor.is(p.id()))
                .ifPresent(p -> errors.addAll(excluded(command.roles(), p.id(), p.name())));
        if (!errors.isEmpty()) {
            return new Outcome.Invalid<>(errors);
        }
        UUID id = UUID.randomUUID();
        Instant now = clock.instant();
        organisation.putProgram(program(id, command, responsible.orElseThrow()));
        for (Role role : command.roles()) {
            Grant grant =
                    new Grant(
                            UUID.randomUUID(),
                            id,
                            role,
                            null,
                            Times.day(now),
                            null,
                            command.reason().strip());
            if (access.grant(actor, grant) instanceof Outcome.Invalid<UUID>(var why)) {
                TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
                return new Outcome.Invalid<>(
                        why.stream()
                                .map(e -> new FieldError("roles", e.message(), e.arguments()))
                                .toList());
            }
        }
        db.insertInto(SERVICE)
                .set(SERVICE.ID, id)
                .set(SERVICE.NAME, command.name().strip())
                .set(SERVICE.PURPOSE, command.purpose().strip())
                .set(SERVICE.RESPONSIBLE, responsible.get().id())
                .set(SERVICE.CREATED_AT, now)
                .set(SERVICE.CREATED_BY, actor.person())
                .execute();
        audit.append(
                actor.person(),
                "api.open-service",
                new RecordRef("person", id),
                command.reason().strip(),
                Map.of("name", command.name(), "responsible", responsible.get().id()));
        return new Outcome.Done<>(id);
    }

    /** Roles that somebody who has the program's key or answers for it must not hold. */
    private List<FieldError> excluded(Set<Role> roles, UUID person, String name) {
        Set<Role> own = access.rolesToday(Set.of(person)).getOrDefault(person, Set.of());
        List<FieldError> errors = new ArrayList<>();
        for (Role role : roles.stream().filter(r -> r != Role.ADMINISTRATOR).sorted().toList()) {
            own.stream()
                    .filter(held -> !held.goesWith(role))
                    .map(held -> new FieldError("roles", ServiceText.EXCLUDED, role, name, held))
                    .forEach(errors::add);
        }
        return errors;
    }

    private static Person program(UUID id, OpenService command, Person responsible) {
        return new Person(
                id,
                "service-" + id.toString().substring(0, 13),
                ServiceText.GIVEN.sv(),
                command.name().strip(),
                responsible.email(),
                ServiceText.TITLE.sv(),
                responsible.unit(),
                true);
    }

    private List<FieldError> check(OpenService command) {
        List<FieldError> errors = new ArrayList<>();
        String name = command.name().strip();
        if (name.isEmpty() || name.length() > 60) {
            errors.add(new FieldError("name", ServiceText.NAME_MISSING));
        } else if (db.fetchExists(SERVICE, DSL.lower(SERVICE.NAME).eq(DSL.lower(name)))) {
            errors.add(new FieldError("name", ServiceText.NAME_TAKEN));
        }
        if (command.purpose().isBlank() || command.purpose().length() > 1_000) {
            errors.add(new FieldError("purpose", ServiceText.PURPOSE_MISSING));
        }
        if (command.roles().contains(Role.ADMINISTRATOR)) {
            errors.add(new FieldError("roles", ServiceText.NO_ADMINISTRATOR));
        }
        if (command.reason().isBlank() || command.reason().length() > 1_000) {
            errors.add(new FieldError("reason", ServiceText.REASON_MISSING));
        }
        return errors;
    }

    /** Makes a key for an account. */
    @Transactional
    public Outcome<NewToken> key(Actor actor, UUID service, CreateToken command) {
        if (!actor.may(Permission.ACCESS_GRANT) || actor.within() != null) {
            return new Outcome.Forbidden<>();
        }
        return db.selectFrom(SERVICE)
                .where(SERVICE.ID.eq(service).and(SERVICE.CLOSED_AT.isNull()))
                .fetchOptional()
                .flatMap(r -> access.actor(service))
                .map(account -> tokens.make(actor, account, command))
                .orElseGet(Outcome.Forbidden::new);
    }

    /** The keys of an account, the newest first. */
    public List<TokenRow> keys(Actor actor, UUID service) {
        return find(actor, service).map(s -> tokens.of(s.id())).orElse(List.of());
    }

    /** Closes an account for good: its keys are revoked. */
    @Transactional
    public Outcome<UUID> close(Actor actor, UUID service) {
        ServiceRecord account =
                db.selectFrom(SERVICE).where(SERVICE.ID.eq(service)).forUpdate().fetchOne();
        if (account == null || !actor.may(Permission.ACCESS_GRANT)) {
            return new Outcome.Forbidden<>();
        }
        if (account.getClosedAt() != null) {
            return new Outcome.Conflict<>();
        }
        organisation.endProgram(service);
        account.setClosedAt(clock.instant());
        account.update();
        tokens.revokeAll(service, actor.person());
        audit.append(
                actor.person(),
                "api.close-service",
                new RecordRef("person", service),
                null,
                Map.of("name", account.getName()));
        return new Outcome.Done<>(service);
    }
}
