package se.varn.account.registry;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.varn.account.registry.jooq.tables.records.RegistrationRecord;
import se.varn.foundation.access.Actor;
import se.varn.foundation.access.FieldError;
import se.varn.foundation.access.Outcome;
import se.varn.foundation.access.Permission;
import se.varn.foundation.audit.Audit;
import se.varn.foundation.audit.RecordRef;
import se.varn.foundation.records.Card;
import se.varn.foundation.records.Cards;
import se.varn.foundation.shell.ListQuery;
import se.varn.foundation.shell.Listing;
import se.varn.foundation.text.PersonalNumbers;
import se.varn.foundation.text.Times;

/**
 * The register of official documents: registering, keeping in order, correcting, reading. What is
 * written about a document is audited as done to that document, so that it is as closed as the
 * document is.
 */
@Service
public class Registry {
    private static final int SHORT = 200;
    private static final int LONG = 500;

    private final RegistrationStore store;
    private final PendingStore pending;
    private final SeriesStore series;
    private final Cards cards;
    private final Audit audit;
    private final Clock clock;

    Registry(
            RegistrationStore store,
            PendingStore pending,
            SeriesStore series,
            Cards cards,
            Audit audit,
            Clock clock) {
        this.store = store;
        this.pending = pending;
        this.series = series;
        this.cards = cards;
        this.audit = audit;
        this.clock = clock;
    }

    private LocalDate today() {
        return Times.day(clock.instant());
    }

    /** Gives a document its number, in a new case or in one that is there. */
    @Transactional
    public Outcome<RegistrationId> register(Actor actor, RegisterRecord command) {
        Card card = held(actor, command.record()).orElse(null);
        if (card == null) {
            return new Outcome.Forbidden<>();
        }
        if (store.ofRecord(command.record()).isPresent()) {
            return new Outcome.Conflict<>();
        }
        List<FieldError> errors = new ArrayList<>();
        check(
                errors,
                command.counterpart(),
                command.subject(),
                command.omitCounterpart() || command.omitSubject(),
                command.omittedBecause());
        LocalDate dated = command.datedOn();
        if (command.way() == null) {
            errors.add(new FieldError("way", RegistryText.WAY_MISSING));
        }
        if (dated == null) {
            errors.add(new FieldError("datedOn", RegistryText.DATE_MISSING));
        } else if (dated.isAfter(today())) {
            errors.add(new FieldError("datedOn", RegistryText.DATE_FUTURE));
        }
        Numbering numbering = numbering(command, errors);
        if (!errors.isEmpty() || numbering == null) {
            return new Outcome.Invalid<>(errors);
        }
        RegistrationStore.Place place = numbering.take(store, today().getYear());
        pending.leave(command.record());
        RegistrationId id =
                store.insert(place, card.ref().kind(), command, actor.person(), clock.instant());
        audit.append(
                actor.person(),
                "registry.register",
                card.ref(),
                null,
                Map.of(
                        "number", place.number(),
                        "subject", command.subject().strip(),
                        "counterpart", command.counterpart().strip(),
                        "registration", id.value()));
        return new Outcome.Done<>(id);
    }

    /** Where the number comes from: the next of a series, or the next within a case. */
    private record Numbering(@Nullable Series series, @Nullable RegistrationRecord inCase) {
        RegistrationStore.Place take(RegistrationStore store, int thisYear) {
            if (inCase != null) {
                int doc =
                        store.nextDocument(
                                inCase.getSeries(), inCase.getYear(), inCase.getCaseNo());
                String number = inCase.getNumber();
                return new RegistrationStore.Place(
                        inCase.getSeries(),
                        inCase.getYear(),
                        inCase.getCaseNo(),
                        doc,
                        number.substring(0, number.lastIndexOf('-') + 1) + doc);
            }
            Series open = Objects.requireNonNull(series);
            int caseNo = store.nextCase(open.id(), thisYear);
            return new RegistrationStore.Place(
                    open.id(),
                    thisYear,
                    caseNo,
                    1,
                    RegistrationStore.number(open.code(), thisYear, caseNo, 1));
        }
    }

    private @Nullable Numbering numbering(RegisterRecord command, List<FieldError> errors) {
        if (!command.inCase().isBlank()) {
            Optional<RegistrationRecord> there = store.numbered(command.inCase().strip());
            if (there.isEmpty()) {
                errors.add(new FieldError("inCase", RegistryText.CASE_MISSING));
                return null;
            }
            return new Numbering(null, there.get());
        }
        UUID wanted = command.series();
        Optional<Series> open =
                wanted == null ? Optional.empty() : series.holdOpen(wanted, today().getYear());
        if (open.isEmpty()) {
            errors.add(new FieldError("series", RegistryText.SERIES_MISSING));
            return null;
        }
        return new Numbering(open.get(), null);
    }

    private static void check(
            List<FieldError> errors,
            String counterpart,
            String subject,
            boolean omits,
            String because) {
        if (counterpart.length() > SHORT) {
            errors.add(new FieldError("counterpart", RegistryText.COUNTERPART_LONG));
        }
        if (subject.isBlank() || subject.length() > SHORT) {
            errors.add(new FieldError("subject", RegistryText.SUBJECT_MISSING));
        }
        if (PersonalNumbers.any(counterpart)) {
            errors.add(new FieldError("counterpart", RegistryText.PERSONAL_NUMBER));
        }
        if (PersonalNumbers.any(subject)) {
            errors.add(new FieldError("subject", RegistryText.PERSONAL_NUMBER));
        }
        if (omits && (because.isBlank() || because.length() > LONG)) {
            errors.add(new FieldError("omittedBecause", RegistryText.OMIT_BECAUSE_MISSING));
        }
    }

    /** The document's card, held, when this person may register it. */
    private Optional<Card> held(Actor actor, UUID record) {
        return !actor.may(Permission.REGISTRY_WRITE)
                ? Optional.empty()
                : cards.hold(actor, record)
                        .filter(card -> pending.kinds().containsKey(card.ref().kind()));
    }

    /** Decides that one document is kept in order and has no number. */
    @Transactional
    public Outcome<RecordRef> keepInOrder(Actor actor, UUID record, String reason) {
        Card card = held(actor, record).orElse(null);
        if (card == null) {
            return new Outcome.Forbidden<>();
        }
        if (card.circle() != null) {
            return new Outcome.Invalid<>("reason", RegistryText.KEEP_SECRET);
        }
        if (reason.isBlank() || reason.length() > LONG) {
            return new Outcome.Invalid<>("reason", RegistryText.REASON_MISSING);
        }
        if (store.ofRecord(record).isPresent() || pending.kept(record).isPresent()) {
            return new Outcome.Conflict<>();
        }
        pending.keep(card.ref(), reason, actor.person(), clock.instant());
        audit.append(actor.person(), "registry.keep", card.ref(), reason, Map.of());
        return new Outcome.Done<>(card.ref());
    }

    /** Corrects what an entry says of sender, receiver and subject. */
    @Transactional
    public Outcome<RegistrationId> correct(Actor actor, CorrectRegistration command) {
        RegistrationRecord entry =
                !actor.may(Permission.REGISTRY_WRITE)
                        ? null
                        : store.entry(command.registration()).orElse(null);
        if (entry == null || !store.find(actor, command.registration()).orElseThrow().open()) {
            return new Outcome.Forbidden<>();
        }
        List<FieldError> errors = new ArrayList<>();
        check(
                errors,
                command.counterpart(),
                command.subject(),
                command.omitCounterpart() || command.omitSubject(),
                command.omittedBecause());
        if (command.why().isBlank() || command.why().length() > LONG) {
            errors.add(new FieldError("why", RegistryText.REASON_MISSING));
        }
        if (!errors.isEmpty()) {
            return new Outcome.Invalid<>(errors);
        }
        if (!store.correct(command)) {
            return new Outcome.Conflict<>();
        }
        audit.append(
                actor.person(),
                "registry.correct",
                new RecordRef(entry.getKind(), entry.getRecord()),
                command.why(),
                Map.of("number", entry.getNumber(), "subject", command.subject().strip()));
        return new Outcome.Done<>(command.registration());
    }

    /**
     * The register; filters {@code q}, {@code series}, {@code year}, {@code way}, {@code public}.
     */
    public Listing<RegistrationRow> list(Actor actor, ListQuery query) {
        return list(actor, query, query.size());
    }

    private Listing<RegistrationRow> list(Actor actor, ListQuery query, int most) {
        return actor.may(Permission.REGISTRY_READ)
                ? store.list(actor, query, most)
                : new Listing<>(List.of(), 0, query);
    }

    /** Every row of the same list, for its export. */
    public List<RegistrationRow> all(Actor actor, ListQuery query, int most) {
        return list(actor, query, most).rows();
    }

    /** The record that has this registration number, when this person may see it. */
    public Optional<UUID> recordNumbered(Actor actor, String number) {
        return actor.may(Permission.REGISTRY_READ)
                ? store.numbered(number)
                        .map(RegistrationRecord::getRecord)
                        .filter(record -> cards.of(actor, List.of(record)).containsKey(record))
                : Optional.empty();
    }

    public Optional<RegistrationDetail> find(Actor actor, RegistrationId id) {
        return actor.may(Permission.REGISTRY_READ) ? store.find(actor, id) : Optional.empty();
    }

    /** What waits; filters {@code q}, {@code kind}, {@code overdue}. */
    public Listing<PendingRow> pending(Actor actor, ListQuery query) {
        return pending(actor, query, query.size());
    }

    private Listing<PendingRow> pending(Actor actor, ListQuery query, int most) {
        return actor.may(Permission.REGISTRY_WRITE)
                ? pending.list(actor, query, most, today())
                : new Listing<>(List.of(), 0, query);
    }

    /** Every row of the same list, for its export. */
    public List<PendingRow> allPending(Actor actor, ListQuery query, int most) {
        return pending(actor, query, most).rows();
    }

    /** The document that waits, for its form. */
    public Optional<PendingRow> waiting(Actor actor, UUID record) {
        return actor.may(Permission.REGISTRY_WRITE)
                ? pending.find(actor, record)
                : Optional.empty();
    }

    /** How many documents wait, and how many of them too long. */
    public Backlog backlog(Actor actor) {
        return actor.may(Permission.REGISTRY_WRITE)
                ? new Backlog(pending.waiting(actor), pending.late(actor, today()))
                : new Backlog(0, 0);
    }

    public record Backlog(int waiting, int late) {}

    /** How a record that this person may see stands in the register; empty: it does not belong. */
    public Optional<Standing> standing(Actor actor, RecordRef record) {
        if (!actor.may(Permission.REGISTRY_READ) || !pending.kinds().containsKey(record.kind())) {
            return Optional.empty();
        }
        Card card = cards.of(actor, List.of(record.id())).get(record.id());
        if (card == null) {
            return Optional.empty();
        }
        return store.ofRecord(record.id())
                .map(e -> new Standing(e.getNumber(), "/registry/" + e.getId(), null, true))
                .or(() ->
                        pending.kept(record.id())
                                .map(k -> new Standing(null, null, k.getReason(), true)))
                .or(() ->
                        card.circle() != null
                                ? Optional.empty()
                                : series.order(record.kind(), Times.day(card.at()))
                                        .map(o -> new Standing(null, null, o.reason(), true)))
                .or(() ->
                        pending.find(actor, record.id())
                                .map(_ -> new Standing(null, null, null, false)));
    }
}
