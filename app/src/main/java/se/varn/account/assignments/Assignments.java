package se.varn.account.assignments;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.varn.foundation.access.Actor;
import se.varn.foundation.access.FieldError;
import se.varn.foundation.access.Outcome;
import se.varn.foundation.access.Permission;
import se.varn.foundation.audit.Audit;
import se.varn.foundation.organisation.Organisation;
import se.varn.foundation.organisation.Person;
import se.varn.foundation.records.Card;
import se.varn.foundation.records.Cards;
import se.varn.foundation.shell.ListQuery;
import se.varn.foundation.shell.Listing;
import se.varn.foundation.text.Times;

/** Government assignments: registering them, word by word, and who answers when. */
@Service
public class Assignments {
    private static final int MOST_TEXT = 20_000;
    private static final int MOST_NAME = 200;
    private static final int MOST_NUMBER = 100;
    private static final int DAYS_AHEAD = 60;

    private final AssignmentStore store;
    private final Cards cards;
    private final Organisation organisation;
    private final Audit audit;
    private final Clock clock;

    Assignments(
            AssignmentStore store,
            Cards cards,
            Organisation organisation,
            Audit audit,
            Clock clock) {
        this.store = store;
        this.cards = cards;
        this.organisation = organisation;
        this.audit = audit;
        this.clock = clock;
    }

    /** Registers an assignment that the agency was given. */
    @Transactional
    public Outcome<AssignmentId> create(Actor actor, SaveAssignment command) {
        if (!actor.may(Permission.ASSIGNMENT_WRITE)) {
            return new Outcome.Forbidden<>();
        }
        List<FieldError> errors = check(command);
        if (!errors.isEmpty()) {
            return new Outcome.Invalid<>(errors);
        }
        Instant now = clock.instant();
        AssignmentId id = new AssignmentId(UUID.randomUUID());
        String number = cards.nextNumber("UPP", now);
        store.insert(id, number, command, actor.person(), now);
        store.points(id, points(command, List.of()));
        putCard(id);
        audit.append(
                actor.person(),
                "assignments.create",
                id.ref(),
                null,
                Map.of("number", number, "title", command.title(), "points", command.points()));
        return new Outcome.Done<>(id);
    }

    /** Changes an assignment, its points and who answers for it. */
    @Transactional
    public Outcome<AssignmentId> change(
            Actor actor, AssignmentId id, int version, SaveAssignment command) {
        Optional<AssignmentDetail> before = store.find(id);
        if (!actor.may(Permission.ASSIGNMENT_WRITE) || before.isEmpty()) {
            return new Outcome.Forbidden<>();
        }
        List<FieldError> errors = check(command);
        List<Point> points = points(command, before.get().points());
        if (store.answered(id, points)) {
            errors.add(new FieldError("points", AssignmentsText.POINT_ANSWERED));
        }
        if (!errors.isEmpty()) {
            return new Outcome.Invalid<>(errors);
        }
        if (!store.update(id, version, command)) {
            return new Outcome.Conflict<>();
        }
        store.points(id, points);
        putCard(id);
        audit.append(
                actor.person(),
                "assignments.change",
                id.ref(),
                null,
                Map.of("title", command.title(), "points", command.points()));
        return new Outcome.Done<>(id);
    }

    private List<FieldError> check(SaveAssignment c) {
        List<FieldError> errors = new ArrayList<>();
        if (c.title().isBlank() || c.title().length() > 200) {
            errors.add(new FieldError("title", AssignmentsText.TITLE_MISSING));
        }
        if (c.source().isBlank() || c.source().length() > 300) {
            errors.add(new FieldError("source", AssignmentsText.SOURCE_MISSING));
        }
        if (c.due() == null) {
            errors.add(new FieldError("due", AssignmentsText.DUE_MISSING));
        }
        if (Optional.ofNullable(c.responsible())
                .flatMap(organisation::person)
                .filter(Person::active)
                .isEmpty()) {
            errors.add(new FieldError("responsible", AssignmentsText.RESPONSIBLE_MISSING));
        }
        if (points(c, List.of()).isEmpty() || c.points().length() > MOST_TEXT) {
            errors.add(new FieldError("points", AssignmentsText.POINTS_MISSING));
        }
        tooLong(errors, "registrationNumber", c.registrationNumber(), MOST_NUMBER);
        tooLong(errors, "decisionMaker", c.decisionMaker(), MOST_NAME);
        tooLong(errors, "rapporteur", c.rapporteur(), MOST_NAME);
        tooLong(errors, "participants", c.participants(), MOST_TEXT);
        tooLong(errors, "dissent", c.dissent(), MOST_TEXT);
        return errors;
    }

    private static void tooLong(List<FieldError> errors, String field, String typed, int most) {
        if (typed.strip().length() > most) {
            errors.add(new FieldError(field, AssignmentsText.TOO_LONG, most));
        }
    }

    private static List<Point> points(SaveAssignment c, List<Point> before) {
        Map<String, UUID> known =
                before.stream().collect(Collectors.toMap(Point::label, Point::id, (a, b) -> a));
        List<Point> points = new ArrayList<>();
        for (String line : c.points().lines().map(String::strip).toList()) {
            int space = line.indexOf(' ');
            boolean labelled = space > 0 && Character.isDigit(line.charAt(0));
            String label =
                    labelled
                            ? line.substring(0, space).replaceFirst("\\.$", "")
                            : String.valueOf(points.size() + 1);
            if (!line.isEmpty()) {
                UUID id = known.remove(label);
                points.add(
                        new Point(
                                id == null ? UUID.randomUUID() : id,
                                label,
                                labelled ? line.substring(space + 1).strip() : line));
            }
        }
        return points;
    }

    public Optional<AssignmentDetail> find(Actor actor, AssignmentId id) {
        return actor.may(Permission.ASSIGNMENT_READ) ? store.find(id) : Optional.empty();
    }

    /** A list; filter: {@code q}. */
    public Listing<AssignmentRow> list(Actor actor, ListQuery query) {
        return actor.may(Permission.ASSIGNMENT_READ)
                ? store.list(query, query.size())
                : new Listing<>(List.of(), 0, query);
    }

    /** Every row of the same list, for its export. */
    public List<AssignmentRow> all(Actor actor, ListQuery query, int most) {
        return actor.may(Permission.ASSIGNMENT_READ) ? store.list(query, most).rows() : List.of();
    }

    /** Assignments due within two months that have no frozen answer, for those who write them. */
    public List<AssignmentRow> dueSoon(Actor actor) {
        LocalDate today = Times.day(clock.instant());
        return actor.may(Permission.ASSIGNMENT_WRITE)
                ? store.unanswered(today.plusDays(DAYS_AHEAD))
                : List.of();
    }

    private void putCard(AssignmentId id) {
        AssignmentDetail a = store.find(id).orElseThrow();
        cards.put(
                new Card(
                        id.ref(),
                        a.row().number(),
                        a.row().title(),
                        a.row().status().name(),
                        a.row().address(),
                        null,
                        null,
                        a.row().createdAt()),
                a.row().source()
                        + " "
                        + a.points().stream().map(Point::wording).collect(Collectors.joining(" ")));
    }
}
