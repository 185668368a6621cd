package se.varn.account.assignments.web;

import gg.jte.output.StringOutput;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import se.varn.account.assignments.AssignmentId;
import se.varn.account.assignments.Edition;
import se.varn.account.assignments.FigureView;
import se.varn.account.assignments.FreezeText;
import se.varn.account.assignments.Freezing;
import se.varn.account.assignments.Frozen;
import se.varn.account.assignments.Rebuilt;
import se.varn.account.assignments.ReportReading;
import se.varn.account.assignments.ReportText;
import se.varn.account.assignments.ReportView;
import se.varn.foundation.access.Actor;
import se.varn.foundation.access.Outcome;
import se.varn.foundation.access.Permission;
import se.varn.foundation.access.Requires;
import se.varn.foundation.documents.Pdf;
import se.varn.foundation.documents.Word;
import se.varn.foundation.records.Card;
import se.varn.foundation.records.Cards;
import se.varn.foundation.shell.Form;
import se.varn.foundation.shell.Pages;
import se.varn.foundation.text.Language;

@Controller
@RequestMapping("/assignments/{id}/report")
@Requires(Permission.ASSIGNMENT_READ)
class FrozenController {
    private static final Map<String, MediaType> TYPES =
            Map.of(
                    "html",
                    new MediaType("text", "html", StandardCharsets.UTF_8),
                    "pdf",
                    MediaType.APPLICATION_PDF,
                    "docx",
                    MediaType.parseMediaType(
                            "application/vnd.openxmlformats-officedocument.wordprocessingml.document"));

    private final ReportReading reading;
    private final Freezing freezing;
    private final Cards cards;
    private final Pages pages;
    private final String agency;

    FrozenController(
            ReportReading reading,
            Freezing freezing,
            Cards cards,
            Pages pages,
            @Value("${varn.agency:Myndigheten}") String agency) {
        this.reading = reading;
        this.freezing = freezing;
        this.cards = cards;
        this.pages = pages;
        this.agency = agency;
    }

    @GetMapping("/public")
    View published(Actor actor, @PathVariable UUID id) {
        return reading.edition(actor, new AssignmentId(id))
                .map(e ->
                        pages.page(
                                "assignments/public.jte",
                                ReportText.PUBLIC_TITLE,
                                new PublicPage(id, e.published())))
                .orElseGet(pages::refusal);
    }

    @GetMapping("/freeze")
    View freeze(Actor actor, @PathVariable UUID id) {
        return freeze(HttpStatus.OK, actor, new AssignmentId(id), Form.empty());
    }

    @PostMapping("/freeze")
    @Requires(Permission.ASSIGNMENT_FREEZE)
    View frozen(Actor actor, @PathVariable UUID id, @RequestParam int version) {
        AssignmentId assignment = new AssignmentId(id);
        return switch (freezing.freeze(actor, assignment, version)) {
            case Outcome.Done<Integer>(var number) ->
                    pages.redirect(
                            "/assignments/" + id + "/report/versions/" + number,
                            FreezeText.DONE,
                            number);
            case Outcome.Invalid<Integer>(var errors) ->
                    freeze(
                            HttpStatus.UNPROCESSABLE_CONTENT,
                            actor,
                            assignment,
                            Form.empty().with(errors));
            case Outcome.Conflict<Integer> _ ->
                    pages.conflict("/assignments/" + id + "/report/freeze");
            case Outcome.Forbidden<Integer> _, Outcome.Confirm<Integer> _ -> pages.refusal();
        };
    }

    private View freeze(HttpStatus status, Actor actor, AssignmentId id, Form form) {
        Optional<ReportView> view = reading.view(actor, id, 0, null);
        if (view.isEmpty()) {
            return pages.refusal();
        }
        Integer last = view.get().frozenVersion();
        return pages.page(
                status,
                "assignments/freeze.jte",
                FreezeText.TITLE,
                new FreezePage(
                        view.get(),
                        freezing.blockers(actor, id),
                        reading.figures(actor, id),
                        last == null ? 1 : last + 1,
                        form));
    }

    @GetMapping("/versions/{version}")
    View version(
            Actor actor,
            @PathVariable UUID id,
            @PathVariable int version,
            @RequestParam(required = false) @Nullable String figure,
            @RequestParam(defaultValue = "") String rebuild) {
        AssignmentId assignment = new AssignmentId(id);
        Optional<Frozen> found = freezing.find(actor, assignment, version);
        if (found.isEmpty()) {
            return pages.refusal();
        }
        FigureView shown =
                figure == null ? null : freezing.figure(actor, found.get(), figure).orElse(null);
        Rebuilt rebuilt =
                rebuild.isEmpty()
                        ? null
                        : freezing.rebuild(actor, assignment, version).orElse(null);
        List<UUID> supports = supports(found.get().edition());
        return pages.page(
                "assignments/version.jte",
                found.get().edition().foreword().title(),
                new FrozenPage(id, found.get(), shown, rebuilt, cards.of(actor, supports)));
    }

    @GetMapping("/public.{type:html|pdf|docx}")
    ResponseEntity<byte[]> publicDraft(
            Actor actor, @PathVariable UUID id, @PathVariable String type) {
        return reading.edition(actor, new AssignmentId(id))
                .map(e ->
                        file(
                                type,
                                new DownloadPage(null, e.published(), null, List.of(), Map.of())))
                .orElseGet(() -> ResponseEntity.notFound().build());
    }

    @GetMapping("/agency.{type:html|pdf|docx}")
    ResponseEntity<byte[]> draft(Actor actor, @PathVariable UUID id, @PathVariable String type) {
        return reading.edition(actor, new AssignmentId(id))
                .map(e -> file(type, new DownloadPage(e, null, null, List.of(), forAll(actor, e))))
                .orElseGet(() -> ResponseEntity.notFound().build());
    }

    @GetMapping("/versions/{version}/{edition:public|agency}.{type:html|pdf|docx}")
    ResponseEntity<byte[]> download(
            Actor actor,
            @PathVariable UUID id,
            @PathVariable int version,
            @PathVariable String edition,
            @PathVariable String type) {
        return freezing.find(actor, new AssignmentId(id), version)
                .map(f -> file(type, page(actor, f, edition.equals("public"))))
                .orElseGet(() -> ResponseEntity.notFound().build());
    }

    private DownloadPage page(Actor actor, Frozen frozen, boolean published) {
        Edition edition = frozen.edition();
        return published
                ? new DownloadPage(null, edition.published(), frozen, List.of(), Map.of())
                : new DownloadPage(
                        edition,
                        null,
                        frozen,
                        freezing.appendix(actor, frozen),
                        forAll(actor, edition));
    }

    /** A file may be read by others than whoever fetched it: restricted records stay out of it. */
    private Map<UUID, Card> forAll(Actor actor, Edition edition) {
        return cards.of(actor.outsider(), supports(edition));
    }

    private static List<UUID> supports(Edition edition) {
        return edition.chapters().stream()
                .flatMap(c -> c.sections().stream())
                .flatMap(s -> s.sentences().stream())
                .flatMap(s -> s.support().stream())
                .toList();
    }

    private ResponseEntity<byte[]> file(String type, DownloadPage page) {
        byte[] body =
                switch (type) {
                    case "pdf" -> Pdf.of(ReportPaper.of(page, agency, Language.SV));
                    case "docx" -> Word.of(ReportPaper.of(page, agency, Language.SV));
                    default -> html(page);
                };
        String name =
                page.foreword().number().replace("Å", "A").toLowerCase(Locale.ROOT)
                        + (page.frozen() == null ? "-utkast" : "-v" + page.frozen().version())
                        + (page.published() == null ? "" : "-offentlig")
                        + "."
                        + type;
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"")
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .contentType(TYPES.getOrDefault(type, MediaType.APPLICATION_OCTET_STREAM))
                .body(body);
    }

    private byte[] html(DownloadPage page) {
        StringOutput out = new StringOutput(64 * 1024);
        pages.content("assignments/download.jte", Language.SV, page).writeTo(out);
        return out.toString().getBytes(StandardCharsets.UTF_8);
    }
}
