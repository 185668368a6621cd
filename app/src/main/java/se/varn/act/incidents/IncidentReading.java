package se.varn.act.incidents;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.varn.act.incidents.jooq.tables.records.IncidentRecord;
import se.varn.foundation.access.Access;
import se.varn.foundation.access.Actor;
import se.varn.foundation.access.Permission;
import se.varn.foundation.links.Links;
import se.varn.foundation.links.Relation;
import se.varn.foundation.organisation.Organisation;
import se.varn.foundation.organisation.Person;
import se.varn.know.inventory.Inventory;
import se.varn.know.inventory.SystemRow;

/** One incident as those who handle it read it. Reading a restricted one is noted. */
@Service
public class IncidentReading {
    private static final Duration RECENT = Duration.ofDays(90);
    private final IncidentStore store;
    private final IncidentBook book;
    private final IncidentDiary diary;
    private final Links links;
    private final Inventory inventory;
    private final Access access;
    private final Organisation organisation;
    private final Clock clock;

    IncidentReading(
            IncidentStore store,
            IncidentBook book,
            IncidentDiary diary,
            Links links,
            Inventory inventory,
            Access access,
            Organisation organisation,
            Clock clock) {
        this.store = store;
        this.book = book;
        this.diary = diary;
        this.links = links;
        this.inventory = inventory;
        this.access = access;
        this.organisation = organisation;
        this.clock = clock;
    }

    /** Empty when it is not there, or not for this person. */
    @Transactional
    public Optional<IncidentDetail> find(Actor actor, IncidentId id) {
        Optional<IncidentRecord> found = book.open(actor, Permission.INCIDENT_READ, id);
        found.ifPresent(i -> access.noteReading(actor, id.ref(), i.getCircle()));
        return found.map(i -> detail(actor, i));
    }

    /** People who may verify an effect, by name, for those who choose one. */
    public List<Person> verifiers(Actor actor) {
        return actor.may(Permission.INCIDENT_WORK)
                ? holders(Permission.INCIDENT_VERIFY)
                : List.of();
    }

    /** People who may be given a task or be called in: those who may read incidents, by name. */
    public List<Person> helpers(Actor actor) {
        return actor.may(Permission.INCIDENT_WORK) || actor.may(Permission.INCIDENT_LEAD)
                ? holders(Permission.INCIDENT_READ)
                : List.of();
    }

    private List<Person> holders(Permission permission) {
        Set<UUID> seen = new HashSet<>();
        return permission.roles().stream()
                .flatMap(role -> access.holders(role).stream())
                .filter(person -> seen.add(person.id()))
                .sorted(Comparator.comparing(Person::family).thenComparing(Person::given))
                .toList();
    }

    private IncidentDetail detail(Actor actor, IncidentRecord i) {
        UUID id = i.getId();
        Map<UUID, String> names =
                organisation.names(
                        Stream.of(i.getReporter(), i.getJudgedBy(), i.getVerifier())
                                .filter(java.util.Objects::nonNull)
                                .toList());
        String outcome = i.getOutcome();
        return new IncidentDetail(
                store.row(id).orElseThrow(),
                i.getWhatHappened(),
                i.getSeverityJudged(),
                Origin.valueOf(i.getOrigin()),
                Known.valueOf(i.getPersonalData()),
                name(names, i.getReporter()),
                i.getContact(),
                i.getPlace(),
                new IncidentDetail.ClockFacts(
                        i.getNoticedAt(),
                        i.getKnownAt(),
                        i.getJudgedAt(),
                        name(names, i.getJudgedBy()),
                        i.getJudgedWhy(),
                        tracks(i)),
                reached(i),
                facts(i, names),
                outcome == null ? null : Effect.valueOf(outcome),
                restriction(i),
                publication(i),
                diary.entries(actor, id),
                diary.tasks(id),
                diary.participants(id),
                systems(id),
                actor.may(Permission.INCIDENT_WORK) ? duplicates(actor, i) : List.of(),
                IncidentProcess.steps(actor, i).stream()
                        .filter(step -> step.who() != Step.Who.REPORTER)
                        .toList(),
                actor.may(Permission.INCIDENT_READ)
                        ? IncidentProcess.levelSteps(actor, i)
                        : List.of(),
                i.getVersion());
    }

    static Set<Track> tracks(IncidentRecord i) {
        Set<Track> tracks = new TreeSet<>();
        Arrays.stream(Track.values())
                .filter(t -> (" " + i.getTracks() + " ").contains(" " + t.name() + " "))
                .forEach(tracks::add);
        return tracks;
    }

    private static @Nullable String name(Map<UUID, String> names, @Nullable UUID person) {
        return person == null ? null : names.get(person);
    }

    private static Map<Stage, Instant> reached(IncidentRecord i) {
        Map<Stage, Instant> reached = new EnumMap<>(Stage.class);
        reached.put(Stage.REPORTED, i.getCreatedAt());
        put(reached, Stage.INFORMATION_COLLECTED, i.getInformationAt());
        put(reached, Stage.FAULT_SOURCE_IDENTIFIED, i.getFaultSourceAt());
        put(reached, Stage.FAULT_SOURCE_REMEDIED, i.getRemediedAt());
        put(reached, Stage.EFFECT_VERIFIED, i.getVerifiedAt());
        return reached;
    }

    private static void put(Map<Stage, Instant> reached, Stage stage, @Nullable Instant at) {
        if (at != null) {
            reached.put(stage, at);
        }
    }

    private static List<IncidentDetail.Fact> facts(IncidentRecord i, Map<UUID, String> names) {
        List<IncidentDetail.Fact> facts = new ArrayList<>();
        add(facts, StepField.EFFECT, i.getEffect());
        add(facts, StepField.PERSONS_AFFECTED, i.getPersonsAffected());
        add(facts, StepField.LIMITED_SINCE, i.getLimitedSince());
        String kind = i.getFaultSourceKind();
        add(
                facts,
                StepField.FAULT_SOURCE_KIND,
                kind == null ? null : FaultSourceKind.valueOf(kind));
        add(facts, StepField.FAULT_SOURCE, i.getFaultSource());
        add(facts, StepField.REMEDY, i.getRemedy());
        add(facts, StepField.IN_FORCE_AT, i.getRemedyInForceAt());
        add(facts, StepField.EXPECTED_EFFECT, i.getExpectedEffect());
        add(facts, StepField.VERIFIER, name(names, i.getVerifier()));
        add(facts, StepField.MEASURED, i.getMeasured());
        add(facts, StepField.WINDOW, i.getMeasuredWindow());
        return facts;
    }

    private static void add(
            List<IncidentDetail.Fact> facts, StepField field, @Nullable Object value) {
        if (value != null) {
            facts.add(new IncidentDetail.Fact(field, value));
        }
    }

    private IncidentDetail.@Nullable Restriction restriction(IncidentRecord i) {
        UUID circle = i.getCircle();
        return circle == null
                ? null
                : new IncidentDetail.Restriction(
                        i.getRestrictionGround(),
                        i.getRestrictionReason(),
                        access.readers(circle).size());
    }

    private static IncidentDetail.@Nullable Publication publication(IncidentRecord i) {
        Instant at = i.getPublishedAt();
        return at == null ? null : new IncidentDetail.Publication(i.getPublicText(), at);
    }

    private List<SystemRow> systems(UUID incident) {
        return inventory.systems(
                links.at(List.of(incident)).stream()
                        .filter(l ->
                                l.relation() == Relation.AFFECTS && l.from().id().equals(incident))
                        .map(l -> l.to().id())
                        .toList());
    }

    private List<Duplicate> duplicates(Actor actor, IncidentRecord i) {
        if (!Stage.valueOf(i.getStage()).open()) {
            return List.of();
        }
        return diary.like(actor, i.getId(), clock.instant().minus(RECENT)).stream()
                .flatMap(like ->
                        store.row(like.id()).stream()
                                .map(row -> new Duplicate(row, like.similarity(), like.words())))
                .toList();
    }
}
