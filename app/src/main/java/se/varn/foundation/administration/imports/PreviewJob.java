package se.varn.foundation.administration.imports;

import static se.varn.foundation.administration.jooq.Tables.REGISTER_IMPORT;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
import se.varn.foundation.organisation.Organisation;
import se.varn.foundation.organisation.Roll;
import se.varn.foundation.text.Message;
import se.varn.foundation.text.Times;

/** Reads a file and says what would become of each row. Changes nothing but the plan. */
@Component
class PreviewJob implements JobHandler {
    static final String KIND = "administration.preview";
    private static final int BATCH = 500;
    private static final int MOST_UNITS = 20_000;

    private final ImportStore imports;
    private final RowStore rows;
    private final Organisation organisation;
    private final Roll roll;
    private final Managers managers;
    private final ImportActors actors;
    private final Audit audit;
    private final TransactionTemplate transaction;

    PreviewJob(
            ImportStore imports,
            RowStore rows,
            Organisation organisation,
            Roll roll,
            Managers managers,
            ImportActors actors,
            Audit audit,
            TransactionTemplate transaction) {
        this.imports = imports;
        this.rows = rows;
        this.organisation = organisation;
        this.roll = roll;
        this.managers = managers;
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
        RegisterImport plan = imports.find(id, Map.of()).orElseThrow(PreviewJob::notReady);
        boolean again =
                plan.stage() == Stage.SENT
                        && context.job().equals(plan.previewJob())
                        && imports.turn(id, null, List.of(Stage.SENT), Stage.PREVIEWING, Map.of());
        if (!again && plan.stage() != Stage.PREVIEWING) {
            throw notReady();
        }
        try {
            Path file = Files.createTempFile("varn-import", ".tmp");
            try {
                if (!imports.copy(id, file)) {
                    throw notReady();
                }
                return new Pass(context, actor, plan, file).run();
            } finally {
                Files.deleteIfExists(file);
            }
        } catch (UnreadableFileException e) {
            throw new JobFailedException(e.why());
        } catch (IOException e) {
            throw new UncheckedIOException("no room to read the file " + plan.number(), e);
        }
    }

    private static JobFailedException notReady() {
        return new JobFailedException(ImportText.NOT_READY);
    }

    @Override
    public void stopped(String argument, JobState state, Message why) {
        imports.turn(
                ImportActors.importOf(argument),
                null,
                List.of(Stage.PREVIEWING),
                Stage.SENT,
                ImportStore.saying(why));
    }

    /** One reading of the file. */
    private final class Pass {
        private final JobContext context;
        private final Actor actor;
        private final RegisterImport plan;
        private final Mapping mapping;
        private final Path file;
        private final List<RawRow> waiting = new ArrayList<>();
        private Map<ImportField, Integer> places = Map.of();
        private int headings;
        private int read;
        private boolean lost;

        Pass(JobContext context, Actor actor, RegisterImport plan, Path file) {
            this.context = context;
            this.actor = actor;
            this.plan = plan;
            this.mapping = Objects.requireNonNull(plan.mapping());
            this.file = file;
        }

        JobResult run() throws IOException {
            held(() -> rows.drop(plan.id()));
            TableFile table = new TableFile(file, mapping.encoding());
            List<String> header = table.header();
            headings = header.size();
            places = places(header);
            if (plan.subject() == Subject.PEOPLE) {
                people(table);
            } else {
                units(table);
            }
            Map<Fate, Integer> counts = rows.counts(plan.id());
            Message said =
                    ImportText.PREVIEW_DONE.filled(
                            counts.getOrDefault(Fate.NEW, 0),
                            counts.getOrDefault(Fate.CHANGED, 0),
                            counts.getOrDefault(Fate.SAME, 0),
                            counts.getOrDefault(Fate.LEAVES, 0)
                                    + counts.getOrDefault(Fate.CLOSES, 0),
                            counts.getOrDefault(Fate.REFUSED, 0));
            return new JobResult(said, plan.address());
        }

        private Map<ImportField, Integer> places(List<String> header) {
            Map<ImportField, Integer> found = new EnumMap<>(ImportField.class);
            mapping.columns().forEach((field, column) -> found.put(field, header.indexOf(column)));
            if (found.containsValue(-1)) {
                throw new UnreadableFileException(
                        ImportText.COLUMN_GONE,
                        mapping.columns().values().stream()
                                .filter(column -> !header.contains(column))
                                .findFirst()
                                .orElse("–"));
            }
            return found;
        }

        private void people(TableFile table) throws IOException {
            PeoplePlan people =
                    new PeoplePlan(
                            roll,
                            new UnitNames(organisation.units()),
                            mapping,
                            Times.day(imports.now()),
                            actor.person());
            each(table, TableFile.MOST_ROWS, () -> flush(people));
            flush(people);
            held(() -> {
                rows.refuseTwins(plan.id(), mapping.key());
                if (mapping.complete() && people.unidentified() == 0) {
                    rows.addMissing(plan.id(), people.held());
                    rows.keep(plan.id(), actor.person(), Fault.of(null, FaultText.NOT_ONESELF));
                }
                end(mapping.complete() ? people.unidentified() : 0);
            });
        }

        private void flush(PeoplePlan people) {
            if (waiting.isEmpty() || lost) {
                return;
            }
            List<PlannedRow> planned = people.plan(waiting);
            held(() -> rows.add(plan.id(), planned));
            waiting.clear();
            context.progress(read, 0);
        }

        private void units(TableFile table) throws IOException {
            each(table, MOST_UNITS, () -> {});
            UnitsPlan units =
                    new UnitsPlan(
                            mapping,
                            organisation.unitVersions(),
                            rows.peopleByUnit(),
                            managers.called(
                                    waiting.stream()
                                            .map(r -> r.value(ImportField.MANAGER))
                                            .toList()));
            List<PlannedRow> planned = units.plan(waiting);
            held(() -> {
                rows.add(plan.id(), planned);
                end(0);
            });
        }

        private void each(TableFile table, int most, Runnable full) throws IOException {
            int[] first = {0};
            table.rows((line, cells) -> {
                if (first[0] == 0) {
                    first[0] = line;
                    return true;
                }
                if (++read > most) {
                    throw new UnreadableFileException(ImportText.TOO_MANY, most);
                }
                boolean shifted =
                        cells.size() > headings
                                && !cells.subList(headings, cells.size()).stream()
                                        .allMatch(String::isBlank);
                waiting.add(
                        shifted
                                ? RawRow.shifted(line, mapping.key())
                                : RawRow.of(line, cells, places));
                if (waiting.size() % BATCH == 0) {
                    full.run();
                }
                return !lost;
            });
        }

        private void end(int unidentified) {
            var more = ImportStore.saying(null);
            more.put(REGISTER_IMPORT.PREVIEWED_AT, imports.now());
            more.put(REGISTER_IMPORT.UNIDENTIFIED, unidentified);
            imports.turn(plan.id(), null, List.of(Stage.PREVIEWING), Stage.PREVIEWED, more);
            audit.append(
                    actor.person(),
                    "organisation.previewImport",
                    new RecordRef(PeopleImports.KIND, plan.id()),
                    null,
                    Map.of("number", plan.number(), "rows", read));
        }

        /** Writes, if this run still has the job. */
        private void held(Runnable write) {
            transaction.executeWithoutResult(_ -> {
                lost = lost || context.cancelled() || !context.held();
                if (!lost) {
                    write.run();
                }
            });
        }
    }
}
