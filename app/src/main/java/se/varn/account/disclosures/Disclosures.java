package se.varn.account.disclosures;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.varn.account.disclosures.jooq.tables.records.RequestRecord;
import se.varn.foundation.access.Actor;
import se.varn.foundation.access.FieldError;
import se.varn.foundation.access.Outcome;
import se.varn.foundation.access.Permission;
import se.varn.foundation.audit.Audit;
import se.varn.foundation.organisation.Organisation;
import se.varn.foundation.records.Cards;
import se.varn.foundation.shell.ListQuery;
import se.varn.foundation.shell.Listing;
import se.varn.foundation.text.Language;
import se.varn.foundation.text.PersonalNumbers;

/** Requests for disclosure: registering, reading, closing. */
@Service
public class Disclosures {
    static final int LONGEST = 2_000;
    static final int SHORT = 200;
    static final int WHY = 500;

    private final DisclosureStore store;
    private final SelectionStore selection;
    private final DisclosureCards own;
    private final Cards cards;
    private final Organisation organisation;
    private final Audit audit;
    private final Clock clock;

    Disclosures(
            DisclosureStore store,
            SelectionStore selection,
            DisclosureCards own,
            Cards cards,
            Organisation organisation,
            Audit audit,
            Clock clock) {
        this.store = store;
        this.selection = selection;
        this.own = own;
        this.cards = cards;
        this.organisation = organisation;
        this.audit = audit;
        this.clock = clock;
    }

    /** Registers a request. */
    @Transactional
    public Outcome<DisclosureId> ask(Actor actor, AskDisclosure command) {
        if (!actor.may(Permission.DISCLOSURE_PREPARE)) {
            return new Outcome.Forbidden<>();
        }
        List<FieldError> errors = new ArrayList<>();
        if (command.wording().isBlank() || command.wording().length() > LONGEST) {
            errors.add(new FieldError("wording", DisclosuresText.WORDING_MISSING));
        } else if (PersonalNumbers.any(command.wording())) {
            errors.add(new FieldError("wording", DisclosuresText.PERSONAL_NUMBER));
        }
        Instant received = command.receivedAt();
        if (received == null) {
            errors.add(new FieldError("receivedAt", DisclosuresText.RECEIVED_MISSING));
        } else if (received.isAfter(clock.instant())) {
            errors.add(new FieldError("receivedAt", DisclosuresText.RECEIVED_FUTURE));
        }
        if (command.channel() == null) {
            errors.add(new FieldError("channel", DisclosuresText.CHANNEL_MISSING));
        }
        if (command.form() == null) {
            errors.add(new FieldError("form", DisclosuresText.FORM_MISSING));
        }
        if (command.replyTo().length() > SHORT) {
            errors.add(new FieldError("replyTo", DisclosuresText.TOO_LONG, SHORT));
        }
        if (!errors.isEmpty()) {
            return new Outcome.Invalid<>(errors);
        }
        DisclosureId id = new DisclosureId(UUID.randomUUID());
        String number = cards.nextNumber(DisclosuresInTheHouse.PREFIX, clock.instant());
        store.insert(id, number, command, actor.person());
        own.put(id);
        audit.append(actor.person(), "disclosures.ask", id.ref(), null, Map.of("number", number));
        return new Outcome.Done<>(id);
    }

    /** Closes a request that whoever asked has taken back, before it is decided. */
    @Transactional
    public Outcome<DisclosureId> withdraw(Actor actor, DisclosureId id, int version, String why) {
        return close(actor, id, version, why, DisclosureState.OPEN, DisclosureState.WITHDRAWN);
    }

    /** Notes that the decision, and what it hands out, has been sent. */
    @Transactional
    public Outcome<DisclosureId> handOut(Actor actor, DisclosureId id, int version, String how) {
        return close(actor, id, version, how, DisclosureState.DECIDED, DisclosureState.HANDED_OUT);
    }

    private Outcome<DisclosureId> close(
            Actor actor,
            DisclosureId id,
            int version,
            String why,
            DisclosureState from,
            DisclosureState to) {
        RequestRecord request =
                actor.may(Permission.DISCLOSURE_PREPARE) ? store.hold(id).orElse(null) : null;
        if (request == null) {
            return new Outcome.Forbidden<>();
        }
        if (!request.getState().equals(from.name()) || request.getVersion() != version) {
            return new Outcome.Conflict<>();
        }
        if (why.isBlank() || why.length() > WHY) {
            return new Outcome.Invalid<>("why", DisclosuresText.WHY_MISSING);
        }
        store.close(id, to, why, actor.person());
        own.put(id);
        audit.append(
                actor.person(),
                to == DisclosureState.HANDED_OUT ? "disclosures.hand_out" : "disclosures.withdraw",
                id.ref(),
                why,
                Map.of());
        return new Outcome.Done<>(id);
    }

    /** Requests; filters {@code q}, {@code state} ("open" is those that wait). */
    public Listing<DisclosureRow> list(Actor actor, ListQuery query) {
        return list(actor, query, query.size());
    }

    private Listing<DisclosureRow> list(Actor actor, ListQuery query, int most) {
        return actor.may(Permission.DISCLOSURE_READ)
                ? store.list(query, most)
                : new Listing<>(List.of(), 0, query);
    }

    /** Every row of the same list, for its export. */
    public List<DisclosureRow> all(Actor actor, ListQuery query, int most) {
        return list(actor, query, most).rows();
    }

    /** Those that wait, oldest first. */
    public List<DisclosureRow> open(Actor actor) {
        return actor.may(Permission.DISCLOSURE_READ) ? store.open() : List.of();
    }

    public Optional<DisclosureDetail> find(Actor actor, DisclosureId id) {
        return actor.may(Permission.DISCLOSURE_READ)
                ? store.find(id).map(r -> detail(actor, r))
                : Optional.empty();
    }

    DisclosureDetail detail(Actor actor, RequestRecord r) {
        List<SelectedRow> selected = selection.of(actor, r.getId());
        int hidden = selection.size(r.getId()) - selected.size();
        Map<UUID, String> names =
                organisation.names(
                        Stream.of(r.getReceivedBy(), r.getDecidedBy(), r.getClosedBy())
                                .filter(Objects::nonNull)
                                .toList());
        return new DisclosureDetail(
                store.row(r),
                Channel.valueOf(r.getChannel()),
                r.getReplyTo(),
                HandoutForm.valueOf(r.getForm()),
                r.getLanguage().equals("en") ? Language.EN : Language.SV,
                name(names, r.getReceivedBy()),
                selected,
                hidden,
                hidden > 0 ? null : outcome(selected),
                decision(names, r),
                closing(names, r),
                r.getVersion());
    }

    /** What follows from the tests; null while a sentence is untested. */
    static @Nullable DecisionKind outcome(List<SelectedRow> selected) {
        if (selected.isEmpty()) {
            return DecisionKind.NOT_HELD;
        }
        if (selected.stream().anyMatch(s -> s.untested() > 0)) {
            return null;
        }
        int masked = selected.stream().mapToInt(SelectedRow::masked).sum();
        int all = selected.stream().mapToInt(SelectedRow::sentences).sum();
        if (masked == 0) {
            return DecisionKind.FULL;
        }
        return masked == all ? DecisionKind.REFUSED : DecisionKind.PARTLY;
    }

    private static String name(Map<UUID, String> names, @Nullable UUID person) {
        return person == null ? "" : names.getOrDefault(person, "");
    }

    private static DisclosureDetail.@Nullable Decision decision(
            Map<UUID, String> names, RequestRecord r) {
        String outcome = r.getOutcome();
        return outcome == null
                ? null
                : new DisclosureDetail.Decision(
                        DecisionKind.valueOf(outcome),
                        r.getMotive(),
                        r.getDecidedAt(),
                        name(names, r.getDecidedBy()),
                        r.getDecisionDigest(),
                        r.getHandoutDigest());
    }

    private static DisclosureDetail.@Nullable Closing closing(
            Map<UUID, String> names, RequestRecord r) {
        Instant at = r.getClosedAt();
        return at == null
                ? null
                : new DisclosureDetail.Closing(at, name(names, r.getClosedBy()), r.getClosedWhy());
    }

    /** Requests that concern a record which this person may see. */
    public List<DisclosureRow> concerning(Actor actor, UUID record) {
        if (!actor.may(Permission.DISCLOSURE_READ) || cards.of(actor, List.of(record)).isEmpty()) {
            return List.of();
        }
        return selection.requestsOf(record).stream()
                .flatMap(id -> store.find(new DisclosureId(id)).stream())
                .map(store::row)
                .toList();
    }

    /** A document of a decision, for those who may see all that it is about. */
    public Optional<byte[]> document(Actor actor, DisclosureId id, DocumentKind kind) {
        boolean all =
                actor.may(Permission.DISCLOSURE_READ)
                        && selection.of(actor, id.value()).size() == selection.size(id.value());
        return all ? store.document(id, kind.name()) : Optional.empty();
    }

    /** The documents of a decision. */
    public enum DocumentKind {
        DECISION,
        HANDOUT
    }
}
