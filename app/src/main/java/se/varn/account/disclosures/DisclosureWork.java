package se.varn.account.disclosures;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.varn.account.disclosures.jooq.tables.records.RequestRecord;
import se.varn.account.registry.Registry;
import se.varn.foundation.access.Access;
import se.varn.foundation.access.Actor;
import se.varn.foundation.access.FieldError;
import se.varn.foundation.access.Outcome;
import se.varn.foundation.access.Permission;
import se.varn.foundation.audit.Audit;
import se.varn.foundation.records.Card;
import se.varn.foundation.records.Cards;
import se.varn.foundation.records.Transcribed;
import se.varn.foundation.records.Transcript;
import se.varn.foundation.text.Language;

/** The work on a request: taking documents out, and the harm test of each. */
@Service
public class DisclosureWork {
    static final int MOST = 100;
    private static final int FOUND = 15;
    private static final int LONGEST = 4_000;

    private final DisclosureStore store;
    private final SelectionStore selection;
    private final Provisions provisions;
    private final Registry registry;
    private final Cards cards;
    private final Access access;
    private final Audit audit;
    private final Map<String, Transcribed> kinds;

    DisclosureWork(
            DisclosureStore store,
            SelectionStore selection,
            Provisions provisions,
            Registry registry,
            Cards cards,
            Access access,
            Audit audit,
            List<Transcribed> kinds) {
        this.store = store;
        this.selection = selection;
        this.provisions = provisions;
        this.registry = registry;
        this.cards = cards;
        this.access = access;
        this.audit = audit;
        this.kinds =
                kinds.stream().collect(Collectors.toMap(Transcribed::kind, Function.identity()));
    }

    Optional<Transcript> transcript(Actor actor, String kind, UUID record, Language language) {
        return Optional.ofNullable(kinds.get(kind))
                .flatMap(k -> k.transcript(actor, record, language));
    }

    static Language language(RequestRecord request) {
        return request.getLanguage().equals("en") ? Language.EN : Language.SV;
    }

    /** The request, held, while it may still be worked on and has the version on the page. */
    private Optional<RequestRecord> held(Actor actor, Permission permission, DisclosureId id) {
        return actor.may(permission) ? store.hold(id) : Optional.empty();
    }

    private static boolean closed(RequestRecord request) {
        return !request.getState().equals(DisclosureState.OPEN.name());
    }

    /** Documents with these words that can be handed out from here, best first. */
    public List<Card> search(Actor actor, String query) {
        if (!actor.may(Permission.DISCLOSURE_PREPARE)) {
            return List.of();
        }
        return cards.search(actor, query, List.of(DisclosureId.KIND), 60).stream()
                .filter(c -> kinds.containsKey(c.ref().kind()))
                .limit(FOUND)
                .toList();
    }

    /** Takes documents out for a request, by number or registration number. */
    @Transactional
    public Outcome<DisclosureId> select(Actor actor, DisclosureId id, String numbers) {
        RequestRecord request = held(actor, Permission.DISCLOSURE_PREPARE, id).orElse(null);
        if (request == null) {
            return new Outcome.Forbidden<>();
        }
        if (closed(request)) {
            return new Outcome.Conflict<>();
        }
        List<FieldError> errors = new ArrayList<>();
        Map<Card, Transcript> found = new LinkedHashMap<>();
        List<String> wanted =
                Arrays.stream(numbers.split("[,;\r\n]+"))
                        .map(String::strip)
                        .filter(n -> !n.isEmpty())
                        .distinct()
                        .toList();
        if (wanted.isEmpty()) {
            errors.add(new FieldError("numbers", DisclosuresText.NUMBERS_MISSING));
        }
        if (wanted.size() + selection.size(id.value()) > MOST) {
            errors.add(new FieldError("numbers", DisclosuresText.TOO_MANY, MOST));
            return new Outcome.Invalid<>(errors);
        }
        for (String number : wanted) {
            Optional<Card> card = card(actor, number);
            Optional<Transcript> transcript =
                    card.flatMap(c ->
                            transcript(actor, c.ref().kind(), c.ref().id(), language(request)));
            if (card.isEmpty() || transcript.isEmpty()) {
                errors.add(new FieldError("numbers", DisclosuresText.NUMBER_UNKNOWN, number));
            } else {
                found.put(card.get(), transcript.get());
            }
        }
        if (!errors.isEmpty()) {
            return new Outcome.Invalid<>(errors);
        }
        found.forEach((card, transcript) ->
                selection.take(id.value(), card, transcript, language(request), actor.person()));
        store.touch(request, request.getVersion());
        audit.append(
                actor.person(),
                "disclosures.select",
                id.ref(),
                null,
                Map.of("records", found.keySet().stream().map(c -> c.ref().id()).toList()));
        return new Outcome.Done<>(id);
    }

    private Optional<Card> card(Actor actor, String number) {
        return selection
                .numbered(actor, number)
                .or(() -> registry.recordNumbered(actor, number))
                .filter(record -> kinds.containsKey(kindOf(actor, record)))
                .flatMap(record -> cards.hold(actor, record));
    }

    private String kindOf(Actor actor, UUID record) {
        Card card = cards.of(actor, List.of(record)).get(record);
        return card == null ? "" : card.ref().kind();
    }

    /** Takes a document out of the selection. */
    @Transactional
    public Outcome<DisclosureId> remove(Actor actor, DisclosureId id, UUID selected) {
        RequestRecord request = held(actor, Permission.DISCLOSURE_PREPARE, id).orElse(null);
        SelectedRow row =
                request == null ? null : selection.find(actor, id.value(), selected).orElse(null);
        if (request == null || row == null) {
            return new Outcome.Forbidden<>();
        }
        if (closed(request)) {
            return new Outcome.Conflict<>();
        }
        selection.remove(selected);
        store.touch(request, request.getVersion());
        audit.append(
                actor.person(),
                "disclosures.deselect",
                id.ref(),
                null,
                Map.of("record", row.record()));
        return new Outcome.Done<>(id);
    }

    /** A document with its sentences. */
    public record Opened(SelectedRow row, List<SentenceRow> sentences) {}

    @Transactional
    public Optional<Opened> open(Actor actor, DisclosureId id, UUID selected) {
        if (!actor.may(Permission.DISCLOSURE_READ)) {
            return Optional.empty();
        }
        return selection
                .find(actor, id.value(), selected)
                .map(row -> {
                    Card card = cards.of(actor, List.of(row.record())).get(row.record());
                    if (card != null && card.circle() != null) {
                        access.noteReading(actor, card.ref(), card.circle());
                    }
                    return new Opened(row, selection.sentences(selected));
                });
    }

    /** Saves the harm test of one document. */
    @Transactional
    public Outcome<DisclosureId> test(Actor actor, TestRecord command) {
        RequestRecord request =
                held(actor, Permission.DISCLOSURE_TEST, command.request()).orElse(null);
        if (request == null
                || selection.find(actor, command.request().value(), command.selected()).isEmpty()) {
            return new Outcome.Forbidden<>();
        }
        if (closed(request)) {
            return new Outcome.Conflict<>();
        }
        Map<String, Provision> known = provisions.byCode();
        boolean unknown =
                command.judgements().values().stream()
                        .filter(j -> !j.isEmpty() && !j.equals("OPEN"))
                        .anyMatch(j -> !known.containsKey(j) || !known.get(j).masks());
        if (unknown) {
            return new Outcome.Invalid<>("reasoning", DisclosuresText.JUDGEMENT_WRONG);
        }
        boolean masks =
                command.judgements().values().stream()
                        .anyMatch(j -> !j.isEmpty() && !j.equals("OPEN"));
        if (masks && command.reasoning().isBlank()) {
            return new Outcome.Invalid<>("reasoning", DisclosuresText.REASONING_MISSING);
        }
        if (command.reasoning().length() > LONGEST) {
            return new Outcome.Invalid<>("reasoning", DisclosuresText.TOO_LONG, LONGEST);
        }
        if (!selection.test(command, actor.person())) {
            return new Outcome.Conflict<>();
        }
        store.touch(request, request.getVersion());
        audit.append(
                actor.person(),
                "disclosures.test",
                command.request().ref(),
                null,
                Map.of("selected", command.selected()));
        return new Outcome.Done<>(command.request());
    }
}
