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
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import se.varn.foundation.attachments.AttachmentDisposal;
import se.varn.foundation.audit.Audit;
import se.varn.foundation.audit.Checkpoints;
import se.varn.foundation.audit.RecordRef;
import se.varn.foundation.disposal.jooq.tables.records.ItemRecord;
import se.varn.foundation.jobs.JobContext;
import se.varn.foundation.jobs.JobHandler;
import se.varn.foundation.jobs.JobResult;
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
        RunId id = new RunId(UUID.fromString(argument.replace("\"", "")));
        List<ItemRecord> listed = runs.listed(id);
        long done = 0;
        for (ItemRecord item : listed) {
            if (context.cancelled()) {
                break;
            }
            transaction.executeWithoutResult(status -> {
                if (context.held()) {
                    one(id, item);
                }
            });
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

    private void finish(JobContext context, RunId id) {
        boolean open = runs.row(id).orElseThrow().state() == RunState.APPROVED;
        if (open && runs.listed(id).isEmpty() && context.held()) {
            runs.finish(id, clock.instant());
            RunRow row = runs.row(id).orElseThrow();
            audit.append(
                    context.startedBy(),
                    "disposal.done",
                    id.ref(),
                    row.ground(),
                    Map.of(
                            "number", row.number(),
                            "removed", row.removed(),
                            "stays", row.stays()));
        }
    }

    private void one(RunId id, ItemRecord item) {
        RunRow run = runs.row(id).orElseThrow();
        Rule rule = rules.find(new RuleId(run.rule())).orElseThrow();
        RecordRef record = new RecordRef(item.getKind(), item.getRecord());
        Disposable room = Objects.requireNonNull(kinds.get(record.kind()), record.kind());
        boolean closed = room.hold(record.id(), run.closedBefore());
        cards.closeOff(record.id());
        Message stays =
                closed
                        ? disposal.held(List.of(record.id())).get(record.id())
                        : DisposalText.OPENED_AGAIN;
        UUID actor = Objects.requireNonNull(approver(id));
        if (stays != null) {
            runs.stays(item.getId(), stays);
            audit.append(
                    actor, "disposal.stays", id.ref(), null, Map.of("number", item.getNumber()));
            return;
        }
        Set<RecordRef> gone = new HashSet<>();
        for (RecordRef each : room.remove(record.id())) {
            gone.add(each);
            holds.forEach(h -> h.gone(each, item.getCircle()));
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
        what.put("number", item.getNumber());
        what.put("closedAt", item.getClosedAt().toString());
        what.put("preparedBy", run.preparedBy());
        what.put("records", gone.size());
        audit.dispose(
                actor, id.ref(), rule.ground(), what, gone.stream().map(RecordRef::id).toList());
    }

    private UUID approver(RunId id) {
        return runs.hold(id).orElseThrow().getApprovedBy();
    }
}
