package se.varn;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import se.varn.SecretIncident.Secret;
import se.varn.foundation.access.Actor;
import se.varn.foundation.access.Role;
import se.varn.foundation.organisation.Organisation;

/**
 * A real incident, worked on by many and then restricted, hunted for by one person of every role on
 * every page, in every file, by every form. What they wrote themselves before, or were given to do,
 * is gone from their pages too.
 */
@VarnTest
@Import(SecretIncident.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RestrictedIncidentTests {
    private static final List<String> KINDS =
            List.of("incident", "action", "alert", "clock", "system");

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mapping;

    @Autowired SecretIncident secrets;
    @Autowired Organisation organisation;
    @Autowired TestHouse house;
    @Autowired DSLContext db;
    @LocalServerPort int port;

    private final Map<Role, Actor> outsiders = new EnumMap<>(Role.class);
    private final List<Secret> made = new ArrayList<>();

    @BeforeAll
    void hide() throws IOException {
        for (Role role : Role.values()) {
            if (role != Role.CRISIS_MANAGER) {
                outsiders.put(role, role == Role.EMPLOYEE ? house.person() : house.person(role));
            }
        }
        made.add(secrets.make(outsiders));
        outsiders.put(Role.CRISIS_MANAGER, house.person(Role.CRISIS_MANAGER));
    }

    private Actor outsider(Role role) {
        return Objects.requireNonNull(outsiders.get(role));
    }

    private Secret secret() {
        return made.getFirst();
    }

    private List<UUID> ids() {
        Set<UUID> ids = new TreeSet<>(secret().hidden());
        ids.add(secret().incident().value());
        ids.addAll(secret().beside());
        ids.addAll(secret().files());
        return List.copyOf(ids);
    }

    private Set<UUID> hidden() {
        Set<UUID> hidden = new TreeSet<>(secret().hidden());
        hidden.addAll(secret().files());
        return hidden;
    }

    /**
     * Every address that the server answers on, with each of our ids in the place of an id. Where
     * the role opens nothing of an endpoint, one id shows it.
     */
    private List<String> addresses(Actor outsider) {
        Set<String> addresses = new TreeSet<>();
        for (TestEndpoints.Endpoint e : TestEndpoints.all(mapping)) {
            if (e.get() && !e.path().contains("{token}")) {
                addresses.addAll(filled(e.path(), tried(outsider, e, ids())));
            }
        }
        for (String list :
                List.of("/search", "/actions", "/incidents", "/alerts", "/clocks", "/systems")) {
            addresses.add(list + "?q=kanarief");
            addresses.add(list + "?show=all&q=" + secret().number());
        }
        for (UUID id : ids()) {
            addresses.add("/search?q=" + id);
            addresses.add("/audit?record=" + id);
            addresses.add("/actions/new?remedies=" + id);
        }
        for (String command :
                List.of("incidents.", "actions.", "detection.", "clocks.", "access.")) {
            addresses.add("/audit?command=" + command);
        }
        return List.copyOf(addresses);
    }

    private static List<UUID> tried(
            Actor outsider, TestEndpoints.Endpoint e, Collection<UUID> ids) {
        boolean may =
                e.requires() == null || Arrays.stream(e.requires().value()).anyMatch(outsider::may);
        return ids.stream().limit(may ? Long.MAX_VALUE : 1).toList();
    }

    private List<String> filled(String path, List<UUID> ids) {
        List<String> filled = new ArrayList<>();
        if (!path.contains("{")) {
            return List.of(path);
        }
        for (UUID id : ids) {
            for (String kind : path.contains("{kind}") ? KINDS : List.of("")) {
                filled.add(
                        path.replace("{kind}", kind)
                                .replaceAll("\\{version[^}]*}", "1")
                                .replace("/{name}", "/" + SecretIncident.FILE)
                                .replaceAll("\\{[^}]+}", id.toString()));
            }
        }
        return filled;
    }

    private static String text(TestVisitor visitor, String address) {
        byte[] body = visitor.bytes(address);
        if (new String(body, 0, Math.min(4, body.length), StandardCharsets.US_ASCII)
                .equals("%PDF")) {
            return printed(body);
        }
        boolean zip = body.length > 4 && body[0] == 'P' && body[1] == 'K';
        return zip ? unzipped(body) : new String(body, StandardCharsets.UTF_8);
    }

    private static String printed(byte[] body) {
        try (PDDocument pdf = Loader.loadPDF(body)) {
            return new PDFTextStripper().getText(pdf);
        } catch (IOException e) {
            throw new UncheckedIOException("not a PDF", e);
        }
    }

    private static String unzipped(byte[] body) {
        try {
            Path file = Files.createTempFile("list", ".xlsx");
            Files.write(file, body);
            StringBuilder text = new StringBuilder();
            try (ZipFile zip = new ZipFile(file.toFile())) {
                for (ZipEntry e : java.util.Collections.list(zip.entries())) {
                    byte[] part = zip.getInputStream(e).readAllBytes();
                    text.append(new String(part, StandardCharsets.UTF_8));
                }
            }
            Files.delete(file);
            return text.toString();
        } catch (IOException e) {
            throw new UncheckedIOException("not a workbook", e);
        }
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void nobodyOutsideTheCircleMeetsItOnAnyPageOrInAnyFile(Role role) {
        Actor outsider = outsider(role);
        TestVisitor visitor = TestVisitor.of(port, outsider);
        List<String> leaks = new ArrayList<>();
        for (String address : addresses(outsider)) {
            String text = text(visitor, address);
            boolean asked = address.contains(secret().number());
            if (text.contains(SecretIncident.CANARY)
                    || (!asked && text.contains(secret().number()))) {
                leaks.add(address);
            }
        }
        assertThat(leaks).isEmpty();
        String mail = organisation.person(outsider.person()).orElseThrow().email();
        assertThat(TestMail.to(mail).toString()).doesNotContain(SecretIncident.CANARY);
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void noFormOfAnOutsiderReachesIt(Role role) {
        TestVisitor visitor = TestVisitor.of(port, outsider(role));
        String token = visitor.token("/report");
        String before = state();
        List<String> leaks = new ArrayList<>();
        for (TestEndpoints.Endpoint e : TestEndpoints.all(mapping)) {
            if (!e.get() && e.path().contains("{") && !e.path().contains("{token}")) {
                for (UUID id : tried(outsider(role), e, hidden())) {
                    for (String path : addresses(e.path(), id)) {
                        var answer = visitor.post(path, form(token));
                        boolean refused = answer.statusCode() >= 400;
                        if (!refused || answer.body().contains(SecretIncident.CANARY)) {
                            leaks.add(path + " answered " + answer.statusCode());
                        }
                    }
                }
            }
        }
        assertThat(leaks).isEmpty();
        assertThat(state()).isEqualTo(before);
    }

    private static List<String> addresses(String pattern, UUID id) {
        return Stream.of("incident", "action")
                .map(kind -> pattern.replace("{kind}", kind))
                .distinct()
                .map(path -> path.replaceAll("\\{[^}]+}", id.toString()))
                .toList();
    }

    private static Map<String, String> form(String token) {
        Map<String, String> form = new HashMap<>();
        form.put("_csrf", token);
        form.put("version", "1");
        form.put("step", "COLLECT");
        for (String field :
                List.of("text", "note", "reason", "title", "why", "ground", "window", "duty")) {
            form.put(field, "prov");
        }
        return form;
    }

    private String state() {
        UUID id = secret().incident().value();
        return secrets.version(secret().incident())
                + " "
                + db.fetchSingle(
                        """
                        select (select count(*) from incidents.entry where incident = ?),
                               (select count(*) from incidents.task where incident = ?),
                               (select count(*) from incidents.participant where incident = ?),
                               (select count(*) from attachments.attachment where record_id = ? and removed_at is null)\
                        """,
                        id,
                        id,
                        id,
                        id);
    }

    @Test
    void whoIsInTheCircleMeetsAllOfIt() {
        TestVisitor visitor = TestVisitor.of(port, secret().insider());
        String page = "/incidents/" + secret().incident().value();
        assertThat(visitor.get(page).body()).contains(SecretIncident.CANARY + " i rubriken");
        for (UUID file : secret().files()) {
            assertThat(visitor.get("/attachments/" + file + "/" + SecretIncident.FILE).body())
                    .contains(SecretIncident.CANARY + " i filen");
        }
        assertThat(visitor.get("/search?q=kanarief").body()).contains(secret().number());
        TestVisitor colleague = TestVisitor.of(port, secret().colleague());
        assertThat(colleague.get(page).body()).contains(SecretIncident.CANARY + " anteckning");
    }
}
