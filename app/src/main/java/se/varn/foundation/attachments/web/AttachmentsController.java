package se.varn.foundation.attachments.web;

import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.View;
import se.varn.foundation.access.Actor;
import se.varn.foundation.access.Outcome;
import se.varn.foundation.access.Permission;
import se.varn.foundation.access.Requires;
import se.varn.foundation.attachments.AttachFiles;
import se.varn.foundation.attachments.Attachable.Rights;
import se.varn.foundation.attachments.Attached;
import se.varn.foundation.attachments.Attachment;
import se.varn.foundation.attachments.AttachmentLimits;
import se.varn.foundation.attachments.Attachments;
import se.varn.foundation.attachments.AttachmentsText;
import se.varn.foundation.attachments.Opened;
import se.varn.foundation.attachments.Quarantine;
import se.varn.foundation.attachments.Received;
import se.varn.foundation.attachments.Receiving;
import se.varn.foundation.attachments.SentFiles;
import se.varn.foundation.audit.RecordRef;
import se.varn.foundation.shell.Form;
import se.varn.foundation.shell.Pages;

/** Files of any record: adding, reading, removing. Who may what is decided for each record. */
@Controller
@RequestMapping("/attachments")
@Requires(Permission.SIGNED_IN)
class AttachmentsController {
    private final Attachments attachments;
    private final Receiving receiving;
    private final Quarantine quarantine;
    private final AttachmentLimits limits;
    private final Pages pages;

    AttachmentsController(
            Attachments attachments,
            Receiving receiving,
            Quarantine quarantine,
            AttachmentLimits limits,
            Pages pages) {
        this.attachments = attachments;
        this.receiving = receiving;
        this.quarantine = quarantine;
        this.limits = limits;
        this.pages = pages;
    }

    @GetMapping("/quarantine")
    @Requires(Permission.ALERT_READ)
    View quarantine(Actor actor) {
        return pages.page(
                "attachments/quarantine.jte",
                AttachmentsText.QUARANTINE,
                new AttachmentPages.QuarantinePage(quarantine.list(actor)));
    }

    @GetMapping("/add/{kind}/{id}")
    View form(Actor actor, @PathVariable String kind, @PathVariable UUID id) {
        RecordRef record = new RecordRef(kind, id);
        Optional<Rights> rights = attachments.rights(actor, record).filter(Rights::mayAdd);
        return rights.isEmpty()
                ? pages.refusal()
                : form(
                        HttpStatus.OK,
                        record,
                        rights.get(),
                        Form.empty(),
                        Received.nothing(),
                        false);
    }

    private View form(
            HttpStatus status,
            RecordRef record,
            Rights rights,
            Form form,
            Received received,
            boolean askNumbers) {
        return pages.page(
                status,
                "attachments/add.jte",
                AttachmentsText.ADD,
                new AttachmentPages.AddPage(
                        record.kind(), record.id(), rights, form, received, limits, askNumbers));
    }

    @PostMapping("/add/{kind}/{id}")
    View add(
            Actor actor,
            @PathVariable String kind,
            @PathVariable UUID id,
            Form form,
            @RequestParam(required = false) @Nullable List<MultipartFile> files,
            @RequestParam(required = false) @Nullable List<String> kept) {
        RecordRef record = new RecordRef(kind, id);
        Optional<Rights> rights = attachments.rights(actor, record).filter(Rights::mayAdd);
        if (rights.isEmpty()) {
            return pages.refusal();
        }
        Received received = receiving.receive(actor, SentFiles.kept(kept), SentFiles.of(files));
        var command =
                new AttachFiles(
                        record,
                        received,
                        Arrays.stream(AttachFiles.Numbers.values())
                                .filter(n -> n.name().equals(form.value("numbers")))
                                .findFirst()
                                .orElse(null));
        return switch (attachments.attach(actor, command)) {
            case Outcome.Done<Attached>(var done) -> added(rights.get().address(), done);
            case Outcome.Invalid<Attached>(var errors) ->
                    form(
                            HttpStatus.UNPROCESSABLE_CONTENT,
                            record,
                            rights.get(),
                            form.with(errors),
                            received,
                            false);
            case Outcome.Confirm<Attached> _ ->
                    form(HttpStatus.OK, record, rights.get(), form, received, true);
            case Outcome.Conflict<Attached> _, Outcome.Forbidden<Attached> _ -> pages.refusal();
        };
    }

    private View added(String address, Attached done) {
        if (done.infected() > 0) {
            return pages.redirect(address, AttachmentsText.ADDED_INFECTED, done.infected());
        }
        if (done.waiting() > 0) {
            return pages.redirect(address, AttachmentsText.ADDED_WAITING, done.waiting());
        }
        return done.known() > 0
                ? pages.redirect(address, AttachmentsText.ADDED_KNOWN, done.known())
                : pages.redirect(address, AttachmentsText.ADDED);
    }

    @GetMapping("/{id}")
    View one(Actor actor, @PathVariable UUID id) {
        return one(HttpStatus.OK, actor, id, Form.empty());
    }

    private View one(HttpStatus status, Actor actor, UUID id, Form form) {
        Optional<Attachment> found = attachments.find(actor, id);
        Optional<Rights> rights = found.flatMap(a -> attachments.rights(actor, a.record()));
        return rights.isEmpty()
                ? pages.refusal()
                : pages.page(
                        status,
                        "attachments/show.jte",
                        found.get().name(),
                        new AttachmentPages.OnePage(found.get(), rights.get(), form));
    }

    @PostMapping("/{id}/remove")
    View remove(Actor actor, @PathVariable UUID id, Form form) {
        return switch (attachments.remove(actor, id, form.value("why"))) {
            case Outcome.Done<Attachment> _ ->
                    pages.redirect("/attachments/" + id, AttachmentsText.REMOVED_NOTICE);
            case Outcome.Invalid<Attachment>(var errors) ->
                    one(HttpStatus.UNPROCESSABLE_CONTENT, actor, id, form.with(errors));
            case Outcome.Conflict<Attachment> _ ->
                    pages.conflict(one(HttpStatus.CONFLICT, actor, id, form.overtaken()));
            case Outcome.Forbidden<Attachment> _, Outcome.Confirm<Attachment> _ -> pages.refusal();
        };
    }

    /** The content, always to be saved and never shown. An address with another name is none. */
    @GetMapping("/{id}/{name}")
    View content(Actor actor, @PathVariable UUID id, @PathVariable String name) {
        Optional<Attachment> found = attachments.find(actor, id);
        if (found.isEmpty() || !found.get().nameInAddress().equals(name)) {
            return pages.refusal();
        }
        Optional<Opened> opened = attachments.open(actor, id);
        return opened.isEmpty() ? pages.refusal() : content(actor, id, opened.get());
    }

    private View content(Actor actor, UUID id, Opened opened) {
        return switch (opened) {
            case Opened.Closed _ -> one(HttpStatus.CONFLICT, actor, id, Form.empty());
            case Opened.Content content ->
                    (_, _, response) -> {
                        content.headers().forEach(response::setHeader);
                        Files.copy(content.file(), response.getOutputStream());
                    };
        };
    }
}
