package se.varn;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import se.varn.act.incidents.IncidentId;
import se.varn.act.incidents.IncidentWork;
import se.varn.foundation.access.Actor;
import se.varn.foundation.access.Outcome;
import se.varn.foundation.access.Role;
import se.varn.foundation.api.Scope;
import se.varn.foundation.api.Tokens;

/** What is particular to a room's resources. */
@VarnTest
class RoomsApiTests {
    private static final String INCIDENTS = "/api/v1/incidents";

    @Autowired Tokens tokens;
    @Autowired TestHouse house;
    @Autowired IncidentWork work;
    @Autowired DSLContext db;
    @LocalServerPort int port;

    private TestProgram program(Actor person) {
        return TestProgram.of(port, tokens, person);
    }

    private static String open(String title) {
        return """
        {"title": "%s", "whatHappened": "Inget svar", "noticedAt": "2026-01-02T03:04:05Z", "kind": "IT", "severity": "LOW"}\
        """
                .formatted(title);
    }

    @Test
    void aRestrictedIncidentIsNotThereForOthersThanItsCircle() {
        Actor leader = house.person(Role.INCIDENT_MANAGER);
        String mark = "Hemlig" + UUID.randomUUID().toString().substring(0, 8);
        var made = program(leader).post(INCIDENTS, open(mark));
        String address = made.headers().firstValue("Location").orElseThrow();
        UUID id = UUID.fromString(TestProgram.json(made).get("id").asString());
        assertThat(work.restrict(leader, new IncidentId(id), 1, "18 kap. 8 § OSL", "Pågår"))
                .isInstanceOf(Outcome.Done.class);
        assertThat(program(leader).get(address).statusCode()).isEqualTo(200);
        TestProgram other = program(house.person(Role.INCIDENT_MANAGER));
        for (String elsewhere :
                new String[] {address, address + "/clocks", INCIDENTS + "?size=200&q=" + mark}) {
            assertThat(other.get(elsewhere).body()).doesNotContain(mark);
        }
        assertThat(other.get(address).statusCode()).isEqualTo(404);
        assertThat(other.get(address + "/clocks").statusCode()).isEqualTo(404);
        assertThat(other.post(address + "/notes", "{\"text\": \"Hej\"}").statusCode())
                .isEqualTo(404);
        assertThat(TestProgram.json(other.get(INCIDENTS + "?q=" + mark)).get("total").asInt())
                .isZero();
    }

    @Test
    void aStepTellsWhichFieldsItLacksByTheirNames() {
        TestProgram program = program(house.person(Role.INCIDENT_MANAGER));
        String address =
                program.post(INCIDENTS, open("Avbrott"))
                        .headers()
                        .firstValue("Location")
                        .orElse("");
        Map<String, String> now = Map.of("If-Match", "*");
        var lacking = program.send("POST", address + "/steps", "{\"step\": \"COLLECT\"}", now);
        assertThat(lacking.statusCode()).isEqualTo(422);
        assertThat(lacking.body()).contains("\"field\":\"effect\"");
        var early = program.send("POST", address + "/steps", "{\"step\": \"REMEDY\"}", now);
        assertThat(early.statusCode()).isEqualTo(409);
    }

    @Test
    void aPersonalNumberIsAskedAbout() {
        Actor reporter = house.person();
        TestProgram program = program(reporter);
        String report =
                "{\"kind\": \"OTHER\", \"whatHappened\": \"Om 811218-9876\", \"numbers\": null}";
        var asked = program.post("/api/v1/reports", report);
        assertThat(asked.statusCode()).isEqualTo(422);
        assertThat(TestProgram.json(asked).get("type").asString()).isEqualTo("/api#confirm");
        var sent = program.post("/api/v1/reports", report.replace(": null", ": \"REMOVE\""));
        assertThat(sent.statusCode()).as(sent.body()).isEqualTo(201);
        String own = sent.headers().firstValue("Location").orElseThrow();
        assertThat(program.get(own).body()).doesNotContain("811218");
        assertThat(program(house.person()).get(own).statusCode()).isEqualTo(404);
    }

    @Test
    void aFileIsImportedOnceUnlessAskedAgain() {
        TestProgram program = program(house.person(Role.OPERATIONS));
        String line =
                "{\"@timestamp\":\"2026-11-16T10:01:00Z\",\"m\":\"" + UUID.randomUUID() + "\"}";
        Map<String, String> type = Map.of("Content-Type", "application/x-ndjson");
        String address = "/api/v1/imports?source=Prov&fileName=a.ndjson";
        var first = program.send("POST", address, line, type);
        assertThat(first.statusCode()).as(first.body()).isEqualTo(201);
        var read =
                TestProgram.json(program.get(first.headers().firstValue("Location").orElseThrow()));
        assertThat(read.get("events").asInt()).isEqualTo(1);
        var second = program.send("POST", address, line, type);
        assertThat(second.statusCode()).isEqualTo(422);
        assertThat(second.body()).contains("/api#confirm");
        assertThat(program.send("POST", address + "&again=true", line, type).statusCode())
                .isEqualTo(201);
        assertThat(program.send("POST", "/api/v1/imports", line, type).statusCode()).isEqualTo(400);
    }

    @Test
    void whoeverSendsALogFileFollowsTheRunOfTheRulesOverIt() {
        Actor sender = house.person(Role.OPERATIONS);
        TestProgram program = TestProgram.of(port, tokens, sender, Scope.LOGS_IMPORT);
        var sent =
                program.send(
                        "POST",
                        "/api/v1/imports?source=Prov&fileName=c.ndjson",
                        "{\"@timestamp\":\"2026-11-16T10:01:00Z\",\"m\":\""
                                + UUID.randomUUID()
                                + "\"}",
                        Map.of("Content-Type", "application/x-ndjson"));
        assertThat(sent.statusCode()).as(sent.body()).isEqualTo(201);
        var jobs = TestProgram.json(program.get("/api/v1/jobs")).get("items");
        assertThat(jobs.size()).isEqualTo(1);
        String job = jobs.get(0).get("id").asString();
        assertThat(program.get("/api/v1/jobs/" + job).statusCode()).isEqualTo(200);
        TestProgram other =
                TestProgram.of(port, tokens, house.person(Role.OPERATIONS), Scope.LOGS_IMPORT);
        assertThat(TestProgram.json(other.get("/api/v1/jobs")).get("total").asInt()).isZero();
        assertThat(other.get("/api/v1/jobs/" + job).statusCode()).isEqualTo(404);
    }

    @Test
    void timesAreKeptAsPreciselyAsTheyAreSent() {
        TestProgram program = program(house.person(Role.INCIDENT_MANAGER));
        var report =
                program.post(
                        "/api/v1/reports",
                        """
                        {"kind": "OTHER", "whatHappened": "Det blinkade", "noticedAt": "2026-01-02T03:04:05.678Z"}\
                        """);
        assertThat(report.statusCode()).as(report.body()).isEqualTo(201);
        String id = TestProgram.json(report).get("id").asString();
        assertThat(TestProgram.json(program.get(INCIDENTS + "/" + id)).get("noticedAt").asString())
                .isEqualTo("2026-01-02T03:04:05.678Z");
        var step =
                program.send(
                        "POST",
                        INCIDENTS + "/" + id + "/steps",
                        """
                        {"step": "COLLECT", "effect": "Stopp", "limitedSince": "2026-10-25T00:30:15Z"}\
                        """,
                        Map.of("If-Match", "*"));
        assertThat(step.statusCode()).as(step.body()).isEqualTo(200);
        assertThat(
                        db.fetchSingle(
                                        "select limited_since from incidents.incident where id = ?",
                                        UUID.fromString(id))
                                .get(0, java.time.Instant.class))
                .isEqualTo("2026-10-25T00:30:15Z");
    }

    @Test
    void aLogFileUnderAnIdempotencyKeyIsRefusedSinceItIsKnownByItsContent() {
        TestProgram program = program(house.person(Role.OPERATIONS));
        String address = "/api/v1/imports?source=Prov&fileName=b.ndjson";
        var headers =
                Map.of(
                        "Content-Type",
                        "application/x-ndjson",
                        "Idempotency-Key",
                        UUID.randomUUID().toString());
        for (String file : List.of("first", "second")) {
            var answer = program.send("POST", address, "{\"m\":\"" + file + "\"}", headers);
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
            assertThat(answer.body()).contains("/api#malformed", "Idempotency-Key", "JSON");
        }
    }

    @Test
    void aFileIsAttachedOnceComesBackAsItWasAndFollowsItsIncident() {
        Actor leader = house.person(Role.INCIDENT_MANAGER);
        TestProgram program = program(leader);
        var made = program.post(INCIDENTS, open("Avbrott"));
        String files = made.headers().firstValue("Location").orElseThrow() + "/attachments";
        Map<String, String> bytes = Map.of("Content-Type", "application/octet-stream");
        String page = "<html><script>alert(1)</script>";
        var sent = program.send("POST", files + "?name=bild.png", page, bytes);
        assertThat(sent.statusCode()).as(sent.body()).isEqualTo(201);
        var again = program.send("POST", files + "?name=bild.png", page, bytes);
        assertThat(again.body()).isEqualTo(sent.body());
        String address = sent.headers().firstValue("Location").orElseThrow();
        assertThat(TestProgram.json(program.get(files))).hasSize(1);
        assertThat(TestProgram.json(program.get(address)).get("mismatch").asBoolean()).isTrue();
        var content = program.get(address + "/content");
        assertThat(content.body()).isEqualTo(page);
        assertThat(content.headers().firstValue("Content-Disposition").orElse(""))
                .startsWith("attachment");
        assertThat(content.headers().allValues("Content-Security-Policy"))
                .containsExactly("sandbox; default-src 'none'");
        assertThat(program.send("POST", files + "?name=tom", "", bytes).statusCode())
                .isEqualTo(422);
        String large = "x".repeat((25 << 20) + 1);
        assertThat(program.send("POST", files + "?name=stor", large, bytes).statusCode())
                .isEqualTo(413);
        assertThat(program.send("POST", files + "?name=811228-9874", "a", bytes).body())
                .contains("/api#confirm");
        TestProgram reader = program(house.person(Role.MANAGEMENT));
        assertThat(reader.get(address).statusCode()).isEqualTo(200);
        assertThat(reader.send("POST", files + "?name=b", "b", bytes).statusCode()).isEqualTo(403);
        UUID id = UUID.fromString(TestProgram.json(made).get("id").asString());
        assertThat(work.restrict(leader, new IncidentId(id), 1, "18 kap. 8 § OSL", "Pågår"))
                .isInstanceOf(Outcome.Done.class);
        for (String hidden : List.of(files, address, address + "/content")) {
            assertThat(reader.get(hidden).statusCode()).as(hidden).isEqualTo(404);
        }
        String elsewhere = address.replace(id.toString(), UUID.randomUUID().toString());
        assertThat(program.get(elsewhere).statusCode()).isEqualTo(404);
    }

    @Test
    void peopleAreNamesOnly() {
        Actor person = house.person(Role.CISO);
        var read = program(house.person()).get("/api/v1/people/" + person.person());
        assertThat(read.body()).contains(person.name()).doesNotContain("@").doesNotContain("CISO");
    }
}
