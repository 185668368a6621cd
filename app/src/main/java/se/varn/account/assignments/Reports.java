package se.varn.account.assignments;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.varn.foundation.access.Actor;
import se.varn.foundation.access.FieldError;
import se.varn.foundation.access.Outcome;
import se.varn.foundation.access.Permission;
import se.varn.foundation.audit.Audit;
import se.varn.foundation.audit.RecordRef;
import se.varn.foundation.records.Card;
import se.varn.foundation.records.Cards;

/** Writing a report: its chapters, sentences, figures, levels of disclosure and data cut. */
@Service
public class Reports {
    private static final int MOST_TEXT = 4_000;
    private static final int MOST_LINE = 300;
    private static final Pattern NUMBERS = Pattern.compile("[,;\\s]+");

    private final ReportStore store;
    private final AssignmentStore assignments;
    private final ChapterDrafting drafting;
    private final ReportCards reportCards;
    private final Cards cards;
    private final Audit audit;
    private final Clock clock;

    Reports(
            ReportStore store,
            AssignmentStore assignments,
            ChapterDrafting drafting,
            ReportCards reportCards,
            Cards cards,
            Audit audit,
            Clock clock) {
        this.store = store;
        this.assignments = assignments;
        this.drafting = drafting;
        this.reportCards = reportCards;
        this.cards = cards;
        this.audit = audit;
        this.clock = clock;
    }

    /** Begins the report of an assignment, with the outline that is given and the cut at now. */
    @Transactional
    public Outcome<ReportId> start(Actor actor, AssignmentId id, @Nullable Period period) {
        Optional<AssignmentDetail> assignment = assignments.find(id);
        if (!actor.may(Permission.ASSIGNMENT_WRITE) || assignment.isEmpty()) {
            return new Outcome.Forbidden<>();
        }
        if (store.find(id.value()).isPresent()) {
            return new Outcome.Conflict<>();
        }
        if (period == null) {
            return new Outcome.Invalid<>("first", ReportText.PERIOD_BAD);
        }
        Instant now = clock.instant();
        String number = cards.nextNumber("ÅR", now);
        ReportId report =
                new ReportId(
                        store.insert(
                                id, number, drafting.title(period), period, actor.person(), now));
        drafting.outline(report, assignment.get().points());
        reportCards.put(id, AssignmentStatus.DRAFTED);
        audit.append(
                actor.person(),
                "reports.start",
                report.ref(),
                null,
                Map.of("number", number, "period", period.words()));
        return new Outcome.Done<>(report);
    }

    /** Fills the chapter on IT incidents from its template; the answer is the chapter's number. */
    @Transactional
    public Outcome<Integer> draftIncidentChapter(Actor actor, AssignmentId id, int version) {
        return edit(
                actor,
                id,
                version,
                "reports.draft_chapter",
                Map.of(),
                draft ->
                        drafting.isBegun(draft)
                                ? List.of(new FieldError("chapter", ReportText.CHAPTER_NOT_EMPTY))
                                : List.of(),
                draft -> drafting.incidentChapter(draft, actor));
    }

    /** Saves a statement, new or changed. */
    @Transactional
    public Outcome<UUID> save(Actor actor, AssignmentId id, int version, SaveStatement command) {
        List<FieldError> unknown = new ArrayList<>();
        List<RecordRef> support = support(actor, command.support(), unknown);
        return edit(
                actor,
                id,
                version,
                command.statement() == null ? "reports.write" : "reports.rewrite",
                Map.of(
                        "body", command.body(),
                        "publicWording", command.publicWording(),
                        "disclosure", String.valueOf(command.disclosure())),
                draft -> {
                    List<FieldError> errors = new ArrayList<>(unknown);
                    errors.addAll(check(draft, command));
                    return errors;
                },
                draft -> {
                    UUID statement = store.save(command, support);
                    reportCards.tieSupport(actor, draft, id);
                    return statement;
                });
    }

    private List<RecordRef> support(Actor actor, String typed, List<FieldError> unknown) {
        List<RecordRef> found = new ArrayList<>();
        for (String number : NUMBERS.splitAsStream(typed).filter(n -> !n.isEmpty()).toList()) {
            Optional<Card> card =
                    cards.search(actor, number, List.of(), 10).stream()
                            .filter(c -> c.number().equalsIgnoreCase(number))
                            .findFirst();
            if (card.isPresent()) {
                found.add(card.get().ref());
            } else {
                unknown.add(new FieldError("support", ReportText.SUPPORT_UNKNOWN, number));
            }
        }
        return found;
    }

    private static List<FieldError> check(Draft draft, SaveStatement c) {
        List<FieldError> errors = new ArrayList<>();
        Period period = draft.head().period();
        boolean section =
                draft.chapters().stream()
                        .flatMap(ch -> ch.sections().stream())
                        .anyMatch(x -> x.id().equals(c.section()));
        boolean known =
                c.statement() == null
                        || draft.statements().anyMatch(s -> s.id().equals(c.statement()));
        if (!section || !known) {
            errors.add(new FieldError("body", ReportText.NOT_THERE));
        }
        if (c.body().isBlank() || c.body().length() > MOST_TEXT) {
            errors.add(new FieldError("body", ReportText.BODY_MISSING));
        }
        Placeholders.unknown(c.body(), period)
                .ifPresent(u -> errors.add(new FieldError("body", ReportText.UNKNOWN_FIGURE, u)));
        Placeholders.unknown(c.publicWording(), period)
                .ifPresent(u ->
                        errors.add(new FieldError("publicWording", ReportText.UNKNOWN_FIGURE, u)));
        if (c.publicWording().length() > MOST_TEXT) {
            errors.add(new FieldError("publicWording", ReportText.BODY_MISSING));
        }
        tooLong(errors, "standpointBy", c.standpointBy());
        tooLong(errors, "document", c.document());
        tooLong(errors, "provision", c.provision());
        tooLong(errors, "agency", c.agency());
        if (c.disclosure() == Disclosure.MAY_BE_SECRET
                && (c.provision().isBlank() || c.assessedOn() == null || c.agency().isBlank())) {
            errors.add(new FieldError("provision", ReportText.SECRECY_INCOMPLETE));
        }
        return errors;
    }

    private static void tooLong(List<FieldError> errors, String field, String typed) {
        if (typed.strip().length() > MOST_LINE) {
            errors.add(new FieldError(field, AssignmentsText.TOO_LONG, MOST_LINE));
        }
    }

    /** Removes a statement; earlier versions of the text stay in the history. */
    @Transactional
    public Outcome<UUID> remove(Actor actor, AssignmentId id, int version, UUID statement) {
        return edit(
                actor,
                id,
                version,
                "reports.remove",
                Map.of("statement", statement),
                _ -> List.of(),
                draft -> {
                    store.remove(statement);
                    reportCards.tieSupport(actor, draft, id);
                    return statement;
                },
                statement);
    }

    /** Moves a statement one step up (−1) or down (+1) within its section. */
    @Transactional
    public Outcome<UUID> move(Actor actor, AssignmentId id, int version, UUID statement, int step) {
        return edit(
                actor,
                id,
                version,
                "reports.move",
                Map.of("statement", statement, "step", step),
                _ -> List.of(),
                draft -> {
                    List<UUID> order = new ArrayList<>(siblings(draft, statement));
                    int at = order.indexOf(statement);
                    int to = Math.clamp((long) at + step, 0, order.size() - 1);
                    order.remove(at);
                    order.add(to, statement);
                    store.order(order);
                    return statement;
                },
                statement);
    }

    private static List<UUID> siblings(Draft draft, UUID statement) {
        return draft.chapters().stream()
                .flatMap(c -> c.sections().stream())
                .map(s -> s.statements().stream().map(Statement::id).toList())
                .filter(ids -> ids.contains(statement))
                .findFirst()
                .orElse(List.of());
    }

    /** Adds a section last in a chapter. */
    @Transactional
    public Outcome<UUID> addSection(
            Actor actor, AssignmentId id, int version, UUID chapter, String title) {
        return edit(
                actor,
                id,
                version,
                "reports.add_section",
                Map.of("title", title),
                draft -> {
                    List<FieldError> errors = new ArrayList<>();
                    if (title.isBlank()
                            || title.length() > 200
                            || draft.chapters().stream().noneMatch(c -> c.id().equals(chapter))) {
                        errors.add(new FieldError("title", ReportText.TITLE_MISSING));
                    }
                    return errors;
                },
                _ -> store.addSection(chapter, title.strip()));
    }

    /** Moves the data cut to now; the answer is the new cut. */
    @Transactional
    public Outcome<Long> cutNow(Actor actor, AssignmentId id, int version) {
        long cut = audit.cut();
        return edit(
                actor,
                id,
                version,
                "reports.cut",
                Map.of("cut", cut),
                _ -> List.of(),
                draft -> {
                    store.setCut(draft.head().id(), cut);
                    return cut;
                });
    }

    /** Changes the days that figures are counted over. */
    @Transactional
    public Outcome<Period> setPeriod(
            Actor actor, AssignmentId id, int version, @Nullable Period period) {
        return edit(
                actor,
                id,
                version,
                "reports.period",
                Map.of("period", String.valueOf(period)),
                _ ->
                        period == null
                                ? List.of(new FieldError("first", ReportText.PERIOD_BAD))
                                : List.of(),
                draft -> {
                    Period chosen = java.util.Objects.requireNonNull(period);
                    store.setPeriod(draft.head().id(), chosen);
                    return chosen;
                });
    }

    private <R> Outcome<R> edit(
            Actor actor,
            AssignmentId id,
            int version,
            String command,
            Map<String, ?> typed,
            Function<Draft, List<FieldError>> check,
            Function<Draft, R> write,
            UUID... touched) {
        Optional<Draft> found = store.find(id.value());
        if (!actor.may(Permission.ASSIGNMENT_WRITE) || found.isEmpty()) {
            return new Outcome.Forbidden<>();
        }
        Draft draft = found.get();
        if (draft.head().version() != version) {
            return new Outcome.Conflict<>();
        }
        for (UUID statement : touched) {
            if (draft.statements().noneMatch(s -> s.id().equals(statement))) {
                return new Outcome.Forbidden<>();
            }
        }
        List<FieldError> errors = check.apply(draft);
        if (!errors.isEmpty()) {
            return new Outcome.Invalid<>(errors);
        }
        if (!store.touch(draft.head().id(), version, actor.person(), clock.instant())) {
            return new Outcome.Conflict<>();
        }
        R result = write.apply(draft);
        audit.append(actor.person(), command, new ReportId(draft.head().id()).ref(), null, typed);
        return new Outcome.Done<>(result);
    }
}
