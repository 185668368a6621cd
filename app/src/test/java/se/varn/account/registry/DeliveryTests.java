package se.varn.account.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static se.varn.ArchiveHouse.command;
import static se.varn.ArchiveHouse.done;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import se.varn.ArchiveHouse;
import se.varn.TestHouse;
import se.varn.VarnTest;
import se.varn.act.incidents.IncidentId;
import se.varn.act.incidents.IncidentWork;
import se.varn.foundation.access.Actor;
import se.varn.foundation.access.Outcome;
import se.varn.foundation.access.Role;
import se.varn.foundation.attachments.AttachFiles;
import se.varn.foundation.attachments.Attachments;
import se.varn.foundation.attachments.IncomingFile;
import se.varn.foundation.attachments.Receiving;
import se.varn.foundation.text.Times;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Packages for preservation, read as whoever receives them would. */
@VarnTest
class DeliveryTests {
    @Autowired Deliveries deliveries;
    @Autowired DeliveryStore store;
    @Autowired Registry registry;
    @Autowired ArchiveHouse archive;
    @Autowired IncidentWork incidents;
    @Autowired Receiving receiving;
    @Autowired Attachments attachments;
    @Autowired TestHouse house;
    @Autowired JsonMapper json;

    private static int year() {
        return LocalDate.now(Times.ZONE).getYear();
    }

    private Path made(Actor registrar, UUID series) {
        UUID id = done(deliveries.order(registrar, series, year()));
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .until(() ->
                        store.find(id).orElseThrow().getState().equals(DeliveryState.READY.name()));
        return deliveries.open(registrar, id).orElseThrow();
    }

    private UUID series(Actor registrar, Actor lead) throws IOException {
        UUID series = archive.series(registrar);
        UUID incident = archive.incident(lead, "Bevaras", "Det hände åäö.");
        byte[] content = ("innehåll " + UUID.randomUUID()).getBytes(StandardCharsets.UTF_8);
        var received =
                receiving.receive(
                        lead,
                        List.of(),
                        List.of(
                                new IncomingFile(
                                        "../../bilaga.txt",
                                        () -> new ByteArrayInputStream(content))));
        done(
                attachments.attach(
                        lead, new AttachFiles(new IncidentId(incident).ref(), received, null)));
        done(registry.register(registrar, command(incident, series, "Bevaras")));
        UUID secret = archive.incident(lead, "Kanariemus", "Hemligt.");
        done(registry.register(registrar, command(secret, series, "Utelämnat")));
        done(incidents.restrict(lead, new IncidentId(secret), 1, "18 kap. 8 § OSL", "prov"));
        return series;
    }

    @Test
    void aPackageReadsBackAndHoldsEachDocumentWithItsAttachments() throws Exception {
        Actor registrar = house.person(Role.REGISTRAR);
        Actor lead = house.person(Role.INCIDENT_MANAGER);
        Path file = made(registrar, series(registrar, lead));
        assertThat(PackageReader.faults(file, json)).isEmpty();
        try (ZipFile zip = new ZipFile(file.toFile())) {
            JsonNode manifest =
                    json.readTree(zip.getInputStream(zip.getEntry(PackageWriter.MANIFEST)));
            assertThat(manifest.path("leftOut").asInt()).isEqualTo(1);
            assertThat(manifest.path("documents").size()).isEqualTo(1);
            assertThat(manifest.toString()).doesNotContain("Kanariemus", "Utelämnat", "..");
            JsonNode document = manifest.path("documents").path(0);
            assertThat(document.path("subject").asString()).isEqualTo("Bevaras");
            assertThat(zip.stream().map(ZipEntry::getName))
                    .containsExactlyInAnyOrder(
                            "documents/00001-1/document.pdf",
                            "documents/00001-1/document.json",
                            "documents/00001-1/attachments/1",
                            PackageWriter.MANIFEST);
            try (InputStream in =
                            zip.getInputStream(zip.getEntry("documents/00001-1/document.pdf"));
                    PDDocument pdf = Loader.loadPDF(in.readAllBytes())) {
                assertThat(new PDFTextStripper().getText(pdf)).contains("Det hände åäö.");
            }
        }
    }

    @Test
    void aFileThatIsAlteredMissingOrAddedIsFound(@TempDir Path temp) throws Exception {
        Actor registrar = house.person(Role.REGISTRAR);
        Path file = made(registrar, series(registrar, house.person(Role.INCIDENT_MANAGER)));
        for (String what : List.of("alter", "leave", "add")) {
            Path other = temp.resolve(what + ".zip");
            try (ZipFile zip = new ZipFile(file.toFile());
                    ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(other))) {
                for (ZipEntry entry : zip.stream().toList()) {
                    boolean json = entry.getName().endsWith("document.json");
                    if (json && what.equals("leave")) {
                        continue;
                    }
                    out.putNextEntry(new ZipEntry(entry.getName()));
                    zip.getInputStream(entry).transferTo(out);
                    if (json && what.equals("alter")) {
                        out.write(' ');
                    }
                    out.closeEntry();
                }
                if (what.equals("add")) {
                    out.putNextEntry(new ZipEntry("documents/x"));
                    out.closeEntry();
                }
            }
            assertThat(PackageReader.faults(other, json)).as(what).hasSize(1);
        }
    }

    @Test
    void aPackageIsFetchedByWhoeverOrderedItUntilItIsHandedOver() throws Exception {
        Actor registrar = house.person(Role.REGISTRAR);
        UUID series = series(registrar, house.person(Role.INCIDENT_MANAGER));
        Path file = made(registrar, series);
        UUID id = UUID.fromString(file.getFileName().toString().replace(".zip", ""));
        Actor other = house.person(Role.REGISTRAR);
        assertThat(deliveries.open(other, id)).isEmpty();
        assertThat(deliveries.delivered(other, id, 2, "Arkivet"))
                .isInstanceOf(Outcome.Forbidden.class);
        assertThat(deliveries.order(house.person(Role.LAWYER), series, year()))
                .isInstanceOf(Outcome.Forbidden.class);
        assertThat(deliveries.order(registrar, series, 1999)).isInstanceOf(Outcome.Invalid.class);
        done(deliveries.delivered(registrar, id, 2, "Arkivet"));
        assertThat(deliveries.open(registrar, id)).isEmpty();
        assertThat(file).doesNotExist();
    }
}
