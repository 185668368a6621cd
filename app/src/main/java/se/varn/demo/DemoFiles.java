package se.varn.demo;

import static se.varn.demo.DemoStep.done;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.stereotype.Component;
import se.varn.foundation.access.Actor;
import se.varn.foundation.attachments.AttachFiles;
import se.varn.foundation.attachments.Attachments;
import se.varn.foundation.attachments.IncomingFile;
import se.varn.foundation.attachments.Received;
import se.varn.foundation.attachments.Receiving;
import se.varn.foundation.audit.RecordRef;

/** Files that people attach. */
@Component
class DemoFiles {
    private final Receiving receiving;
    private final Attachments attachments;

    DemoFiles(Receiving receiving, Attachments attachments) {
        this.receiving = receiving;
        this.attachments = attachments;
    }

    void attach(Actor who, RecordRef record, String name, String text) {
        byte[] content = text.getBytes(StandardCharsets.UTF_8);
        Received received =
                receiving.receive(
                        who,
                        List.of(),
                        List.of(new IncomingFile(name, () -> new ByteArrayInputStream(content))));
        done(attachments.attach(who, new AttachFiles(record, received, null)));
    }
}
