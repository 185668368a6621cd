package se.varn.foundation.api;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import se.varn.foundation.access.Actor;
import se.varn.foundation.attachments.AttachFiles;
import se.varn.foundation.attachments.Attachable.Rights;
import se.varn.foundation.attachments.Attachment;
import se.varn.foundation.attachments.Attachments;
import se.varn.foundation.attachments.AttachmentsText;
import se.varn.foundation.attachments.IncomingFile;
import se.varn.foundation.attachments.Opened;
import se.varn.foundation.attachments.Receiving;
import se.varn.foundation.audit.RecordRef;

/** Attachments over the API, for the resources of rooms whose records have them. */
@Component
public class RecordFiles {
    private final Attachments attachments;
    private final Receiving receiving;

    RecordFiles(Attachments attachments, Receiving receiving) {
        this.attachments = attachments;
        this.receiving = receiving;
    }

    /** A record's files, the oldest first and removed ones last. */
    public List<AttachmentJson> list(Actor actor, RecordRef record) {
        return attachments.list(actor, record).orElseThrow(Refusal::notFound).stream()
                .map(AttachmentJson::of)
                .toList();
    }

    /** What is known of one file. */
    public AttachmentJson read(Actor actor, RecordRef record, UUID id) {
        return AttachmentJson.of(find(actor, record, id));
    }

    private Attachment find(Actor actor, RecordRef record, UUID id) {
        return attachments
                .find(actor, id)
                .filter(a -> a.record().equals(record))
                .orElseThrow(Refusal::notFound);
    }

    /**
     * Attaches the request's body as a file. Sent twice it is attached once, and answered with the
     * one that is there.
     *
     * @param numbers what to do with personal identity numbers in the name; asked for when there
     *     are any
     * @param list the address of the record's files
     */
    public ResponseEntity<Made> send(
            Actor actor,
            RecordRef record,
            String name,
            AttachFiles.@Nullable Numbers numbers,
            HttpServletRequest request,
            String list) {
        Rights rights = attachments.rights(actor, record).orElseThrow(Refusal::notFound);
        if (!rights.mayAdd()) {
            throw new Refusal(ProblemKind.FORBIDDEN, ApiText.NOT_THIS_RECORD);
        }
        var file = new IncomingFile(name, request::getInputStream);
        var received = receiving.receive(actor, List.of(), List.of(file));
        received.refused().stream()
                .filter(e -> e.message() == AttachmentsText.TOO_LARGE)
                .findFirst()
                .ifPresent(e -> {
                    throw new Refusal(ProblemKind.TOO_LARGE, e.message(), e.arguments().toArray());
                });
        var command = new AttachFiles(record, received, numbers);
        UUID id =
                Answers.done(attachments.attach(actor, command), Map.of(Receiving.FIELD, "body"))
                        .ids()
                        .getFirst();
        return Answers.made(list, id);
    }

    /** The content, with the headers that keep a browser from showing it. */
    public ResponseEntity<Resource> content(Actor actor, RecordRef record, UUID id) {
        find(actor, record, id);
        return switch (attachments.open(actor, id).orElseThrow(Refusal::notFound)) {
            case Opened.Closed _ -> throw new Refusal(ProblemKind.CONFLICT, ApiText.FILE_CLOSED);
            case Opened.Content content -> {
                HttpHeaders headers = new HttpHeaders();
                content.headers().forEach(headers::set);
                headers.setContentType(MediaType.APPLICATION_OCTET_STREAM);
                yield ResponseEntity.ok()
                        .headers(headers)
                        .body(new FileSystemResource(content.file()));
            }
        };
    }
}
