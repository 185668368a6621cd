package se.varn.foundation.administration.imports;

import static se.varn.foundation.administration.jooq.Tables.REGISTER_IMPORT;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import se.varn.foundation.access.Actor;
import se.varn.foundation.audit.Audit;
import se.varn.foundation.audit.RecordRef;
import se.varn.foundation.jobs.JobContext;
import se.varn.foundation.jobs.JobFailedException;
import se.varn.foundation.jobs.JobHandler;
import se.varn.foundation.jobs.JobResult;
import se.varn.foundation.jobs.JobState;
import se.varn.foundation.text.Message;

/*
 * Carries a plan out. Each batch is a transaction of its own that writes people, notes their rows as taken and ends with
 * its entry in the chain: after a crash the next run begins with the first row that is not taken, and nothing is there
 * half. Units are one batch.
 */
@Component
class RunJob implements JobHandler {
    static final String KIND = "administration.import";

    /**
     * One at a time: each who leaves is an entry, and the chain's lock comes last in every
     * transaction.
     */
    private static final int LEAVERS = 1;

    private static final int PEOPLE = 500;
    private static final Set<Fate> PUTS = EnumSet.of(Fate.NEW, Fate.CHANGED);
    private static final Set<Fate> ENDS = EnumSet.of(Fate.LEAVES, Fate.CLOSES);
    private static final Set<Fate> ALL =
            EnumSet.of(Fate.NEW, Fate.CHANGED, Fate.LEAVES, Fate.CLOSES);

    private final ImportStore imports;
    private final RowStore rows;
    private final PeopleWriter people;
    private final UnitsWriter units;
    private final ImportActors actors;
    private final Audit audit;
    private final TransactionTemplate transaction;

    RunJob(
            ImportStore imports,
            RowStore rows,
            PeopleWriter people,
            UnitsWriter units,
            ImportActors actors,
            Audit audit,
            TransactionTemplate transaction) {
        this.imports = imports;
        this.rows = rows;
        this.people = people;
        this.units = units;
        this.actors = actors;
        this.audit = audit;
        this.transaction = transaction;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public JobResult run(JobContext context, String argument) {
        UUID id = ImportActors.importOf(argument);
        Actor actor = actors.of(context);
        begin(context, id);
        RegisterImport plan = imports.find(id, Map.of()).orElseThrow();
        int total = rows.count(id, ALL, false) + rows.count(id, ALL, true);
        boolean goesOn = true;
        while (goesOn && !context.cancelled()) {
            goesOn =
                    Boolean.TRUE.equals(
                            transaction.execute(_ -> context.held() && batch(actor, plan)));
            context.progress(rows.count(id, ALL, true), total);
        }
        int left = rows.count(id, ALL, false);
        if (left > 0) {
            return new JobResult(
                    ImportText.RUN_STOPPED.filled(total - left, total), plan.address());
        }
        Message said = done(id);
        transaction.executeWithoutResult(_ -> {
            if (context.held()) {
                end(actor, plan, said);
            }
        });
        return new JobResult(said, plan.address());
    }

    private void begin(JobContext context, UUID id) {
        transaction.executeWithoutResult(_ -> {
            boolean free = context.held() && !imports.otherRuns(id);
            RegisterImport plan =
                    imports.find(id, Map.of())
                            .filter(p -> context.job().equals(p.runJob()))
                            .orElse(null);
            boolean again =
                    free
                            && plan != null
                            && plan.stage() == Stage.PREVIEWED
                            && imports.turn(
                                    id, null, List.of(Stage.PREVIEWED), Stage.RUNNING, Map.of());
            if (plan == null || !(again || plan.stage() == Stage.RUNNING)) {
                throw new JobFailedException(free ? ImportText.NOT_READY : ImportText.OTHER_RUNS);
            }
        });
    }

    /** Whether there may be more. */
    private boolean batch(Actor actor, RegisterImport plan) {
        if (plan.subject() == Subject.UNITS) {
            List<PlannedRow> puts = rows.next(plan.id(), PUTS, Integer.MAX_VALUE);
            List<PlannedRow> closes = rows.next(plan.id(), ENDS, Integer.MAX_VALUE);
            if (!puts.isEmpty() || !closes.isEmpty()) {
                audit(actor, plan, "organisation.importUnits", units.put(plan, puts, closes));
            }
            return false;
        }
        List<PlannedRow> puts = rows.next(plan.id(), PUTS, PEOPLE);
        if (!puts.isEmpty()) {
            audit(actor, plan, "organisation.importPeople", people.put(plan, puts));
            return true;
        }
        List<PlannedRow> leavers = rows.next(plan.id(), ENDS, LEAVERS);
        people.leave(actor, plan, leavers);
        return !leavers.isEmpty();
    }

    private void audit(Actor actor, RegisterImport plan, String command, PeopleWriter.Batch batch) {
        audit.append(
                actor.person(),
                command,
                new RecordRef(PeopleImports.KIND, plan.id()),
                null,
                Map.of(
                        "number", plan.number(),
                        "added", batch.added(),
                        "changed", batch.changed(),
                        "refused", batch.refused()));
    }

    private Message done(UUID id) {
        return ImportText.RUN_DONE.filled(
                rows.count(id, EnumSet.of(Fate.NEW), true),
                rows.count(id, EnumSet.of(Fate.CHANGED), true),
                rows.count(id, ENDS, true),
                rows.count(id, EnumSet.of(Fate.REFUSED), false));
    }

    private void end(Actor actor, RegisterImport plan, Message said) {
        var more = ImportStore.saying(said);
        more.put(REGISTER_IMPORT.DONE_AT, imports.now());
        imports.turn(plan.id(), null, List.of(Stage.RUNNING), Stage.DONE, more);
        imports.dropFile(plan.id());
        audit.append(
                actor.person(),
                "organisation.endImport",
                new RecordRef(PeopleImports.KIND, plan.id()),
                null,
                Map.of("number", plan.number(), "said", said.sv()));
    }

    @Override
    public void stopped(String argument, JobState state, Message why) {
        UUID id = ImportActors.importOf(argument);
        imports.turn(
                id,
                null,
                List.of(Stage.RUNNING),
                Stage.PREVIEWED,
                ImportStore.saying(Objects.requireNonNull(why)));
    }
}
