package se.varn.act.incidents;

import static org.assertj.core.api.Assertions.assertThat;
import static se.varn.ArchiveHouse.done;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import se.varn.ArchiveHouse;
import se.varn.TestHouse;
import se.varn.VarnTest;
import se.varn.foundation.access.Actor;
import se.varn.foundation.access.Role;
import se.varn.foundation.records.Transcript;
import se.varn.foundation.text.Language;

/** An incident in words: what can be masked, and what stands whatever is masked. */
@VarnTest
class IncidentTranscriptTests {
    @Autowired IncidentTranscript transcripts;
    @Autowired IncidentWork incidents;
    @Autowired ArchiveHouse archive;
    @Autowired TestHouse house;
    @Autowired DSLContext db;

    @Test
    void labelsAreFixedWordsAndWhatHappenedWhenIsASentence() {
        Actor lead = house.person(Role.INCIDENT_MANAGER);
        UUID id = archive.incident(lead, "Driftstopp", "Tjänsten stod stilla.");
        int version =
                db.fetchSingle("select version from incidents.incident where id = ?", id)
                        .get(0, Integer.class);
        done(
                incidents.judge(
                        lead,
                        new Judge(
                                new IncidentId(id),
                                version,
                                Instant.now(),
                                Instant.now(),
                                true,
                                Set.of(),
                                "Inget skydd är rört.")));
        List<Transcript.Passage> passages =
                transcripts.transcript(lead, id, Language.SV).orElseThrow().passages();
        assertThat(passages)
                .extracting(Transcript.Passage::label)
                .noneMatch(l -> l.matches(".*\\d.*") || l.startsWith("Bedömd"));
        assertThat(passages)
                .extracting(Transcript.Passage::text)
                .contains("Bedömd inte rapporteringspliktig\nInget skydd är rört.")
                .noneMatch(t -> t.contains("Bedömd rapporteringspliktig"))
                .anyMatch(t -> t.matches("\\d{4}-.*Bedömd inte rapporteringspliktig"));
    }
}
