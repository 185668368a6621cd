package se.varn.foundation.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import se.varn.TestHouse;
import se.varn.TestProgram;
import se.varn.VarnTest;
import se.varn.foundation.access.Actor;
import se.varn.foundation.access.Role;
import tools.jackson.databind.JsonNode;

/** What the API keeps to whatever it is about, tried on measures. */
@VarnTest
class RulesOfTheApiTests {
    private static final String ACTIONS = "/api/v1/actions";

    @Autowired Tokens tokens;
    @Autowired TestHouse house;
    @Autowired DSLContext db;
    @LocalServerPort int port;
    Actor ciso;
    TestProgram program;

    @BeforeEach
    void aProgram() {
        ciso = house.person(Role.CISO);
        program = TestProgram.of(port, tokens, ciso);
    }

    private String action(String title) {
        return """
        {"title": "%s", "owner": "%s", "due": "2099-01-01", "expectedEffect": "Mätbar", "area": "GOVERNANCE"}\
        """
                .formatted(title, ciso.person());
    }

    private static JsonNode problem(HttpResponse<String> answer, int status) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type").orElse(""))
                .startsWith("application/problem+json");
        JsonNode problem = TestProgram.json(answer);
        assertThat(problem.get("status").asInt()).isEqualTo(status);
        return problem;
    }

    private static Map<String, String> once(String key) {
        return Map.of("Idempotency-Key", key);
    }

    @Test
    void whatIsCreatedCanBeReadAndChangedByItsVersion() {
        var made = program.post(ACTIONS, action("Byt lås"));
        assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
        String address = made.headers().firstValue("Location").orElseThrow();
        var read = program.get(address);
        assertThat(TestProgram.json(read).get("title").asString()).isEqualTo("Byt lås");
        String tag = read.headers().firstValue("ETag").orElseThrow();
        String step = "{\"step\": \"FINISH\", \"note\": \"Klart\"}";
        problem(program.post(address + "/steps", step), 428);
        problem(program.send("POST", address + "/steps", step, Map.of("If-Match", "\"77\"")), 412);
        var done = program.send("POST", address + "/steps", step, Map.of("If-Match", tag));
        assertThat(done.statusCode()).as(done.body()).isEqualTo(200);
        assertThat(done.headers().firstValue("ETag").orElseThrow())
                .isEqualTo(program.get(address).headers().firstValue("ETag").orElseThrow());
        problem(program.send("POST", address + "/steps", step, Map.of("If-Match", tag)), 412);
        problem(program.send("POST", address + "/steps", step, Map.of("If-Match", "*")), 409);
    }

    @Test
    void errorsAreToldPerFieldInTheCallersLanguage() {
        String wrong = action("").replace("2099-01-01", "2001-01-01");
        var swedish = problem(program.post(ACTIONS, wrong), 422);
        assertThat(swedish.get("errors").toString()).contains("title", "due", "passerat");
        var english =
                problem(
                        program.send(
                                "POST",
                                ACTIONS,
                                wrong,
                                Map.of("Accept-Language", "de, en-GB;q=0.7")),
                        422);
        assertThat(english.get("errors").toString()).contains("already passed");
    }

    @Test
    void whatIsUnknownMissingOrOfAnotherSortIsRefusedByName() {
        String good = action("Byt lås");
        Map<String, String> wrong =
                Map.of(
                        good.replace("}", ", \"colour\": \"red\"}"), "colour",
                        good.replace("\"due\": \"2099-01-01\", ", ""), "due",
                        good.replace("GOVERNANCE", "SPACE"), "area",
                        good.replace("2099-01-01", "tomorrow"), "due",
                        good.replace("\"Byt lås\"", "17"), "title",
                        good.replace("Byt lås", "Byt\\u0000lås"), "title",
                        good.replace("}", ", \"remedies\": {\"kind\": \"incident\"}}"),
                                "remedies.id");
        wrong.forEach((body, field) ->
                assertThat(
                                problem(program.post(ACTIONS, body), 422)
                                        .get("errors")
                                        .get(0)
                                        .get("field")
                                        .asString())
                        .as(body)
                        .isEqualTo(field));
        for (String broken :
                List.of("", "{", "nul", "null", "[]", good + good, "{\"a\":1,\"a\":2}")) {
            assertThat(program.post(ACTIONS, broken).statusCode()).as(broken).isIn(400, 422);
        }
    }

    @Test
    void whatIsNotJsonOrTooLongIsRefused() {
        problem(program.send("POST", ACTIONS, "a=b", Map.of("Content-Type", "text/plain")), 415);
        problem(program.send("POST", ACTIONS, null, Map.of()), 415);
        problem(program.post(ACTIONS, action("x".repeat(1 << 20))), 413);
        problem(program.send("GET", ACTIONS, null, Map.of("Accept", "text/html")), 406);
        var method = program.send("DELETE", ACTIONS, null, Map.of());
        problem(method, 405);
        assertThat(method.headers().firstValue("Allow").orElse("")).contains("GET", "POST");
        problem(program.get("/api/v1/no/such/thing"), 404);
        problem(program.get(ACTIONS + "/" + UUID.randomUUID()), 404);
        problem(program.get(ACTIONS + "/17"), 404);
        problem(TestProgram.stranger(port).get("/api/v1/no/such/thing"), 401);
        assertThat(TestProgram.stranger(port).get("/api/v1/a;b").body()).doesNotContain("<");
    }

    @Test
    void listsAreReadPageByPage() {
        String mark = "Sida" + UUID.randomUUID().toString().substring(0, 8);
        IntStream.range(0, 5).forEach(i -> program.post(ACTIONS, action(mark + " " + i)));
        var second = program.get(ACTIONS + "?q=" + mark + "&sort=title&size=2&page=2");
        JsonNode page = TestProgram.json(second);
        assertThat(page.get("total").asInt()).isEqualTo(5);
        assertThat(page.get("items").get(0).get("title").asString()).isEqualTo(mark + " 2");
        String links = second.headers().firstValue("Link").orElseThrow();
        assertThat(links).contains("rel=\"first\"", "rel=\"prev\"", "rel=\"next\"", "rel=\"last\"");
        String next = links.replaceFirst(".*<([^>]*)>; rel=\"next\".*", "$1");
        JsonNode third = TestProgram.json(program.get(next));
        assertThat(third.get("items").size()).isEqualTo(1);
        assertThat(third.get("items").get(0).get("title").asString()).isEqualTo(mark + " 4");
    }

    @Test
    void aListRefusesWhatItDoesNotKnow() {
        for (String query :
                List.of("colour=red", "sort=colour", "dir=up", "page=0", "size=201", "size=x")) {
            var errors = problem(program.get(ACTIONS + "?" + query), 400).get("errors");
            assertThat(errors.get(0).get("field").asString())
                    .isEqualTo(query.substring(0, query.indexOf('=')));
        }
        problem(program.get(ACTIONS + "?q=%00"), 400);
    }

    @Test
    void sentTwiceWithOneKeyItIsDoneOnce() {
        String key = UUID.randomUUID().toString();
        String body = action("En gång " + key);
        var first = program.send("POST", ACTIONS, body, once(key));
        var second = program.send("POST", ACTIONS, body, once(key));
        assertThat(first.statusCode()).isEqualTo(201);
        assertThat(second.statusCode()).isEqualTo(201);
        assertThat(second.body()).isEqualTo(first.body());
        assertThat(second.headers().firstValue("Location"))
                .isEqualTo(first.headers().firstValue("Location"));
        assertThat(second.headers().firstValue("Idempotency-Replayed")).contains("true");
        assertThat(TestProgram.json(program.get(ACTIONS + "?q=" + key)).get("total").asInt())
                .isEqualTo(1);
        problem(program.send("POST", ACTIONS, action("Annat"), once(key)), 422);
        problem(program.send("POST", ACTIONS, body, once("a b")), 400);
    }

    @Test
    void aRefusedRequestMayBeMendedUnderTheSameKey() {
        String key = UUID.randomUUID().toString();
        problem(program.send("POST", ACTIONS, action(""), once(key)), 422);
        assertThat(program.send("POST", ACTIONS, action("Rätt " + key), once(key)).statusCode())
                .isEqualTo(201);
    }

    @Test
    void theKeyOfAnotherIsAnotherKey() {
        String key = UUID.randomUUID().toString();
        program.send("POST", ACTIONS, action("Min " + key), once(key));
        TestProgram other = TestProgram.of(port, tokens, house.person(Role.CISO));
        assertThat(other.send("POST", ACTIONS, action("Din " + key), once(key)).statusCode())
                .isEqualTo(201);
    }

    @Test
    void sentManyTimesAtOnceItIsDoneOnce() throws Exception {
        String key = UUID.randomUUID().toString();
        String body = action("Samtidigt " + key);
        try (ExecutorService many = Executors.newFixedThreadPool(8)) {
            var answers =
                    many.invokeAll(
                            IntStream.range(0, 8)
                                    .<java.util.concurrent.Callable<Integer>>mapToObj(i ->
                                            () ->
                                                    program.send("POST", ACTIONS, body, once(key))
                                                            .statusCode())
                                    .toList());
            for (var answer : answers) {
                assertThat(answer.get()).isIn(201, 409);
            }
        }
        assertThat(TestProgram.json(program.get(ACTIONS + "?q=" + key)).get("total").asInt())
                .isEqualTo(1);
    }

    @Test
    void whatWasAnsweredIsForgottenAfterADay() {
        String key = UUID.randomUUID().toString();
        program.send("POST", ACTIONS, action("Igår " + key), once(key));
        db.execute(
                "update api.answer set created_at = created_at - interval '25 hours' where key = {0}",
                key);
        assertThat(program.send("POST", ACTIONS, action("I dag " + key), once(key)).statusCode())
                .isEqualTo(201);
    }
}
