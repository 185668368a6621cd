package se.varn.act.incidents.rest;

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
import se.varn.act.incidents.IncidentId;
import se.varn.foundation.access.Actor;
import se.varn.foundation.access.Permission;
import se.varn.foundation.access.Requires;
import se.varn.foundation.api.AttachmentJson;
import se.varn.foundation.api.Documented;
import se.varn.foundation.api.Made;
import se.varn.foundation.api.RecordFiles;
import se.varn.foundation.attachments.AttachFiles;

/** Files attached to one’s own reports. */
@RestController
@RequestMapping(ReportsResource.HOME + "/{id}/attachments")
@Requires(Permission.INCIDENT_REPORT)
class ReportAttachmentsResource {
    private final RecordFiles files;

    ReportAttachmentsResource(RecordFiles files) {
        this.files = files;
    }

    @GetMapping
    @Documented("Lists the files attached to a report of one’s own.")
    List<AttachmentJson> list(Actor actor, @PathVariable UUID id) {
        return files.list(actor, new IncidentId(id).ref());
    }

    @GetMapping("/{attachment}")
    @Documented("Reads what is known of a file attached to a report of one’s own.")
    AttachmentJson read(Actor actor, @PathVariable UUID id, @PathVariable UUID attachment) {
        return files.read(actor, new IncidentId(id).ref(), attachment);
    }

    @GetMapping("/{attachment}/content")
    @Documented("Gives the content of a file attached to a report of one’s own.")
    ResponseEntity<Resource> content(
            Actor actor, @PathVariable UUID id, @PathVariable UUID attachment) {
        return files.content(actor, new IncidentId(id).ref(), attachment);
    }

    @PostMapping(consumes = MediaType.APPLICATION_OCTET_STREAM_VALUE)
    @Requires(Permission.INCIDENT_REPORT)
    @Documented(
            value =
                    "Attaches the body, as it is, to a report of one’s own; content that is there already is"
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
                new IncidentId(id).ref(),
                name,
                numbers,
                body,
                ReportsResource.HOME + "/" + id + "/attachments");
    }
}
