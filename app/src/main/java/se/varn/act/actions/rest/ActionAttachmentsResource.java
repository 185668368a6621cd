package se.varn.act.actions.rest;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import se.varn.act.actions.ActionId;
import se.varn.foundation.access.Actor;
import se.varn.foundation.access.Permission;
import se.varn.foundation.access.Requires;
import se.varn.foundation.api.AttachmentJson;
import se.varn.foundation.api.Documented;
import se.varn.foundation.api.Made;
import se.varn.foundation.api.RecordFiles;
import se.varn.foundation.attachments.AttachFiles;

/** Files attached to measures. */
@RestController
@RequestMapping(ActionsResource.HOME + "/{id}/attachments")
@Requires(Permission.ACTION_READ)
class ActionAttachmentsResource {
    private final RecordFiles files;

    ActionAttachmentsResource(RecordFiles files) {
        this.files = files;
    }

    @GetMapping
    @Documented("Lists the files attached to a measure.")
    List<AttachmentJson> list(Actor actor, @PathVariable UUID id) {
        return files.list(actor, new ActionId(id).ref());
    }

    @GetMapping("/{attachment}")
    @Documented("Reads what is known of a file attached to a measure.")
    AttachmentJson read(Actor actor, @PathVariable UUID id, @PathVariable UUID attachment) {
        return files.read(actor, new ActionId(id).ref(), attachment);
    }

    @GetMapping("/{attachment}/content")
    @Documented("Gives the content of a file attached to a measure.")
    ResponseEntity<Resource> content(
            Actor actor, @PathVariable UUID id, @PathVariable UUID attachment) {
        return files.content(actor, new ActionId(id).ref(), attachment);
    }

    @PostMapping(consumes = MediaType.APPLICATION_OCTET_STREAM_VALUE)
    @Requires(Permission.ACTION_WORK)
    @Documented(
            value =
                    "Attaches the body, as it is, to a measure; content that is there already is"
                            + " answered with the file that holds it.",
            status = 201)
    ResponseEntity<Made> send(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam String name,
            @RequestParam(required = false) AttachFiles.@Nullable Numbers numbers,
            HttpServletRequest body) {
        return files.send(
                actor,
                new ActionId(id).ref(),
                name,
                numbers,
                body,
                ActionsResource.HOME + "/" + id + "/attachments");
    }
}
