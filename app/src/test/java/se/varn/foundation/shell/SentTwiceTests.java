package se.varn.foundation.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import se.varn.TestHouse;
import se.varn.TestVisitor;
import se.varn.VarnTest;
import se.varn.foundation.access.Actor;
import se.varn.foundation.access.Role;

/** Double clicks and stale forms, on pages of several rooms. */
@VarnTest
class SentTwiceTests {
    @Autowired TestHouse house;
    @Autowired DSLContext db;
    @Autowired OnceOnly once;
    @LocalServerPort int port;

    private final String word = "dubbel" + UUID.randomUUID().toString().substring(0, 8);
    private Actor leader;
    private TestVisitor visitor;

    @BeforeEach
    void signIn() {
        leader = house.person(Role.INCIDENT_MANAGER);
        visitor = TestVisitor.of(port, leader);
    }

    private Map<String, String> form(String page, Map<String, String> typed) {
        Map<String, String> form = new HashMap<>(typed);
        form.put("_csrf", visitor.token(page));
        form.put("form_key", UUID.randomUUID().toString());
        return form;
    }

    private Map<String, String> measure(String title) {
        return form(
                "/actions/new",
                Map.of(
                        "title", title,
                        "expectedEffect", "Det syns",
                        "owner", leader.person().toString(),
                        "due", "2099-01-01",
                        "area", "GOVERNANCE"));
    }

    private Map<String, String> incident() {
        return form(
                "/incidents/new",
                Map.of(
                        "title", word,
                        "what", "Det gick fel",
                        "noticed", "2026-01-02 10.00",
                        "kind", "IT",
                        "severity", "LOW"));
    }

    private static String location(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(303);
        return answer.headers().firstValue("Location").orElseThrow();
    }

    private int count(String table, String column) {
        return db.fetchSingle(
                        "select count(*) from " + table + " where " + column + " like ?",
                        word + "%")
                .get(0, Integer.class);
    }

    @Test
    void theSameFormTwiceMakesOneMeasureAndLeadsToItTwice() {
        Map<String, String> form = measure(word);
        String first = location(visitor.post("/actions/new", form));
        assertThat(location(visitor.post("/actions/new", form))).isEqualTo(first);
        assertThat(count("actions.action", "title")).isEqualTo(1);
    }

    @Test
    void fiveClicksAtOnceOpenOneIncident() throws Exception {
        Map<String, String> form = incident();
        List<Callable<String>> clicks = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            clicks.add(() -> location(visitor.post("/incidents/new", form)));
        }
        try (var threads = Executors.newFixedThreadPool(5)) {
            List<String> answers = new ArrayList<>();
            for (var answer : threads.invokeAll(clicks)) {
                answers.add(answer.get());
            }
            assertThat(answers).containsOnly(answers.getFirst());
        }
        assertThat(count("incidents.incident", "title")).isEqualTo(1);
    }

    @Test
    void notesTasksAndStepsSentTwiceStandOnce() {
        String page = location(visitor.post("/incidents/new", incident()));
        Map<String, String> note = form(page, Map.of("note", word + " anteckning"));
        Map<String, String> task =
                form(page, Map.of("task", word, "who", leader.person().toString()));
        Map<String, String> step =
                form(page, Map.of("step", "COLLECT", "version", "1", "effect", "Stopp"));
        for (int i = 0; i < 2; i++) {
            assertThat(location(visitor.post(page + "/notes", note))).isEqualTo(page);
            assertThat(location(visitor.post(page + "/tasks", task))).isEqualTo(page);
            assertThat(location(visitor.post(page + "/step", step))).isEqualTo(page);
        }
        assertThat(count("incidents.task", "title")).isEqualTo(1);
        assertThat(
                        db.fetchSingle(
                                        "select count(*) from incidents.entry where text = ?",
                                        word + " anteckning")
                                .get(0, Integer.class))
                .isEqualTo(1);
    }

    @Test
    void anOldFormWithOtherContentIsAnotherForm() {
        Map<String, String> form = measure(word);
        location(visitor.post("/actions/new", form));
        form.put("title", word + " igen");
        location(visitor.post("/actions/new", form));
        assertThat(count("actions.action", "title")).isEqualTo(2);
    }

    /** A command that is done, and a page that could not be made of it. */
    @Test
    void aFormIsNotDoneAgainBecauseItsAnswerWentWrong() throws Exception {
        MockHttpServletRequest request = new MockHttpServletRequest("POST", "/actions/new");
        request.setContentType("application/x-www-form-urlencoded");
        request.addParameter(OnceOnly.FIELD, UUID.randomUUID().toString());
        MockHttpServletResponse broken = new MockHttpServletResponse();
        assertThat(once.preHandle(request, broken, "handler")).isTrue();
        house.person();
        broken.setStatus(500);
        once.afterCompletion(request, broken, "handler", null);

        MockHttpServletResponse second = new MockHttpServletResponse();
        assertThat(once.preHandle(request, second, "handler")).isFalse();
        assertThat(second.getStatus()).isEqualTo(303);
        assertThat(second.getHeader("Location")).isEqualTo("/actions");
    }

    @Test
    void aFormThatWasRefusedCanBeSentAgain() {
        Map<String, String> form = measure("");
        assertThat(visitor.post("/actions/new", form).statusCode()).isEqualTo(422);
        assertThat(visitor.post("/actions/new", form).statusCode()).isEqualTo(422);
    }

    @Test
    void aStaleFormAnswersConflictWithThePageAsItIsAndWhatWasTyped() {
        String page = location(visitor.post("/incidents/new", incident()));
        Map<String, String> typed =
                Map.of(
                        "title", word + " ny titel",
                        "kind", "PHYSICAL",
                        "severity", "HIGH",
                        "version", "1");
        location(
                visitor.post(
                        page + "/step",
                        form(page, Map.of("step", "COLLECT", "version", "1", "effect", "Stopp"))));
        HttpResponse<String> answer = visitor.post(page + "/describe", form(page, typed));
        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.body())
                .contains("value=\"" + word + " ny titel\"")
                .contains(ShellText.CONFLICT.sv())
                .contains("name=\"version\" value=\"2\"");
    }
}
