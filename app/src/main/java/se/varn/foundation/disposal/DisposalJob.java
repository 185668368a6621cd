package se.varn.foundation.disposal;

import java.time.Clock;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import se.varn.foundation.attachments.AttachmentDisposal;
import se.varn.foundation.audit.Audit;
import se.varn.foundation.audit.Checkpoints;
import se.varn.foundation.audit.RecordRef;
import se.varn.foundation.disposal.jooq.tables.records.ItemRecord;
import se.varn.foundation.disposal.jooq.tables.records.RunRecord;
import se.varn.foundation.jobs.JobContext;
import se.varn.foundation.jobs.JobFailedException;
import se.varn.foundation.jobs.JobHandler;
import se.varn.foundation.jobs.JobResult;
import se.varn.foundation.jobs.JobState;
import se.varn.foundation.links.Links;
import se.varn.foundation.notifications.Notifications;
import se.varn.foundation.records.Cards;
import se.varn.foundation.records.Disposable;
import se.varn.foundation.records.Hold;
import se.varn.foundation.text.Language;
import se.varn.foundation.text.Message;

/*
 * Carries an approved disposal out, one record per transaction, so that a crash leaves none half gone and a second run
 * goes on where the first stopped. What stood still when the list was made may have moved since: each record is held and
 * asked about anew, and stays when it must. The rooms take away their rows, and the chain what those rows were and what
 * was typed about them; then the head is signed at once, so that the entries of the disposal are under a signature.
 */
@Component
class DisposalJob implements JobHandler {
    static final String KIND = "disposal";
    private static final Logger LOG = LoggerFactory.getLogger(DisposalJob.class);

    private final RunStore runs;
    private final RuleStore rules;
    private final Disposal disposal;
    private final AttachmentDisposal attachments;
    private final Links links;
    private final Cards cards;
    private final Notifications notifications;
    private final Audit audit;
    private final Checkpoints checkpoints;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final List<Hold> holds;
    private final Map<String, Disposable> kinds;

    DisposalJob(
            RunStore runs,
            RuleStore rules,
            Disposal disposal,
            AttachmentDisposal attachments,
            Links links,
            Cards cards,
            Notifications notifications,
            Audit audit,
            Checkpoints checkpoints,
            TransactionTemplate transaction,
            Clock clock,
            List<Hold> holds,
            List<Disposable> kinds) {
        this.runs = runs;
        this.rules = rules;
        this.disposal = disposal;
        this.attachments = attachments;
        this.links = links;
        this.cards = cards;
        this.notifications = notifications;
        this.audit = audit;
        this.checkpoints = checkpoints;
        this.transaction = transaction;
        this.clock = clock;
        this.holds = List.copyOf(holds);
        this.kinds =
                kinds.stream().collect(Collectors.toMap(Disposable::kind, Function.identity()));
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public JobResult run(JobContext context, String argument) {
        RunId id = runOf(argument);
        RunState state = runs.row(id).map(RunRow::state).orElse(RunState.WITHDRAWN);
        // Of one that is done only the head may remain to be signed.
        if (state != RunState.APPROVED && state != RunState.DONE) {
            throw new JobFailedException(DisposalText.NOT_APPROVED);
        }
        List<ItemRecord> listed = state == RunState.APPROVED ? runs.listed(id) : List.of();
        long done = 0;
        for (ItemRecord item : listed) {
            if (context.cancelled()) {
                break;
            }
            take(context, id, item);
            context.progress(++done, listed.size());
        }
        transaction.executeWithoutResult(status -> finish(context, id));
        checkpoints.seal();
        RunRow row = runs.row(id).orElseThrow();
        Message result =
                Message.of(
                        DisposalText.JOB_DONE.in(Language.SV, row.removed(), row.stays()),
                        DisposalText.JOB_DONE.in(Language.EN, row.removed(), row.stays()));
        return new JobResult(result, row.address());
    }

    /** One record that cannot be taken away stays, and does not stop those after it. */
    private void take(JobContext context, RunId id, ItemRecord item) {
        try {
            transaction.executeWithoutResult(status -> {
                if (context.held()) {
                    one(id, item);
                }
            });
        } catch (RuntimeException e) {
            LOG.error("record {} of disposal {} was not taken away", item.getRecord(), id, e);
            transaction.executeWithoutResult(status -> {
                if (context.held() && approved(id) != null) {
                    UUID circle = cards.circle(item.getRecord()).orElse(item.getCircle());
                    stays(id, item, circle, DisposalText.FAULT, approver(id));
                }
            });
        }
    }

    private void finish(JobContext context, RunId id) {
        if (context.held() && approved(id) != null && runs.listed(id).isEmpty()) {
            done(id, context.startedBy());
        }
    }

    private void done(RunId id, @Nullable UUID by) {
        runs.finish(id, clock.instant());
        RunRow row = runs.row(id).orElseThrow();
        audit.append(
                by,
                "disposal.done",
                id.ref(),
                row.ground(),
                Map.of("number", row.number(), "removed", row.removed(), "stays", row.stays()));
    }

    /** An approval is used once: what a cancelled or failed job has not taken stays. */
    @Override
    public void stopped(String argument, JobState state, Message why) {
        RunId id = runOf(argument);
        RunRecord run = approved(id);
        if (run != null) {
            runs.listed(id).forEach(item -> runs.stays(item.getId(), DisposalText.STOPPED));
            done(id, run.getApprovedBy());
        }
    }

    private static RunId runOf(String argument) {
        return new RunId(UUID.fromString(argument.replace("\"", "")));
    }

    /** The run, held until the transaction ends; null when it is not to be carried out. */
    private @Nullable RunRecord approved(RunId id) {
        return runs.hold(id)
                .filter(run -> run.getState().equals(RunState.APPROVED.name()))
                .orElse(null);
    }

    private void stays(
            RunId id, ItemRecord item, @Nullable UUID circle, Message why, UUID approver) {
        runs.stays(item.getId(), why);
        Map<String, Object> what =
                circle == null
                        ? Map.of("number", item.getNumber())
                        : Map.of("item", item.getId().toString());
        audit.append(approver, "disposal.stays", id.ref(), null, what);
    }

    private void one(RunId id, ItemRecord item) {
        if (approved(id) == null) {
            return;
        }
        RunRow run = runs.row(id).orElseThrow();
        Rule rule = rules.find(new RuleId(run.rule())).orElseThrow();
        RecordRef record = new RecordRef(item.getKind(), item.getRecord());
        Disposable room = Objects.requireNonNull(kinds.get(record.kind()), record.kind());
        boolean closed = room.hold(record.id(), run.closedBefore());
        List<UUID> alone = List.of(record.id());
        cards.closeOff(record.id());
        room.together(alone).values().stream()
                .flatMap(Set::stream)
                .sorted()
                .forEach(cards::closeOff);
        UUID circle = cards.circle(record.id()).orElse(item.getCircle());
        Message stays =
                closed ? disposal.held(room, alone).get(record.id()) : DisposalText.OPENED_AGAIN;
        UUID actor = approver(id);
        if (stays != null) {
            stays(id, item, circle, stays, actor);
            return;
        }
        Set<RecordRef> gone = new HashSet<>();
        for (RecordRef each : room.remove(record.id())) {
            gone.add(each);
            holds.forEach(h -> h.gone(each, circle));
            gone.addAll(attachments.remove(each));
            links.untieAll(each.id());
            notifications.forget(each.id());
            cards.remove(each.id());
        }
        runs.removed(item.getId(), clock.instant());
        Map<String, Object> what = new LinkedHashMap<>();
        what.put("disposal", run.number());
        what.put("rule", rule.number());
        what.put("groundKind", rule.groundKind().name());
        what.put("kind", record.kind());
        what.put("record", record.id());
        if (circle == null) {
            what.put("number", item.getNumber());
            what.put("closedAt", item.getClosedAt().toString());
        } else {
            what.put("item", item.getId());
        }
        what.put("preparedBy", run.preparedBy());
        what.put("records", gone.size());
        audit.dispose(
                actor, id.ref(), rule.ground(), what, gone.stream().map(RecordRef::id).toList());
    }

    private UUID approver(RunId id) {
        return Objects.requireNonNull(runs.hold(id).orElseThrow().getApprovedBy());
    }
}
