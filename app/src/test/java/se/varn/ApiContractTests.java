package se.varn;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import se.varn.foundation.access.Actor;
import se.varn.foundation.access.Outcome;
import se.varn.foundation.access.Permission;
import se.varn.foundation.access.Requires;
import se.varn.foundation.access.Role;
import se.varn.foundation.api.CreateToken;
import se.varn.foundation.api.NewToken;
import se.varn.foundation.api.Scope;
import se.varn.foundation.api.Tokens;
import se.varn.foundation.shell.Declared;
import se.varn.foundation.text.Times;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The API does what its published document says: every operation in it is called as one who may, as
 * those who may not, without a key and with one that no longer holds.
 */
@VarnTest
class ApiContractTests {
    private static final String DOCUMENT = "/api/v1/openapi.json";

    @Autowired Tokens tokens;
    @Autowired TestHouse house;
    @Autowired TestClock clock;
    @Autowired ApiSamples samples;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mapping;

    @LocalServerPort int port;
    ObjectNode document;

    /** One operation of the document. */
    private record Op(String path, String method, JsonNode said) {
        String id() {
            return said.get("operationId").asString();
        }

        boolean open() {
            return said.get("security").isEmpty();
        }

        /** Scopes of which any is enough; empty when every key is. */
        Set<String> scopes() {
            Set<String> scopes = new HashSet<>();
            said.get("security")
                    .forEach(one -> one.get("key").forEach(s -> scopes.add(s.asString())));
            return scopes;
        }

        String success() {
            for (String status : said.get("responses").propertyNames()) {
                if (status.startsWith("2")) {
                    return status;
                }
            }
            throw new IllegalStateException(path + " never succeeds");
        }

        boolean reads() {
            return said.has("requestBody");
        }

        boolean json() {
            return reads() && said.at("/requestBody/content").has("application/json");
        }

        boolean wants(String parameter) {
            for (JsonNode p : said.withArray("/parameters")) {
                if (p.get("name").asString().equals(parameter) && p.get("required").asBoolean()) {
                    return true;
                }
            }
            return false;
        }

        @Override
        public String toString() {
            return method + " " + path;
        }
    }

    @BeforeEach
    void readTheDocument() {
        var answer = TestProgram.stranger(port).get(DOCUMENT);
        assertThat(answer.statusCode()).isEqualTo(200);
        document = (ObjectNode) TestProgram.json(answer);
        document.at("/components/schemas")
                .forEach(schema -> ((ObjectNode) schema).put("additionalProperties", false));
    }

    @AfterEach
    void releaseTime() {
        clock.release();
    }

    private List<Op> operations() {
        List<Op> operations = new ArrayList<>();
        document.get("paths")
                .properties()
                .forEach(path ->
                        path.getValue()
                                .properties()
                                .forEach(op ->
                                        operations.add(
                                                new Op(
                                                        path.getKey(),
                                                        op.getKey()
                                                                .toUpperCase(java.util.Locale.ROOT),
                                                        op.getValue()))));
        return operations;
    }

    /** Checks that the document allows this answer to this operation. */
    private void check(Op op, HttpResponse<String> answer) {
        String status = String.valueOf(answer.statusCode());
        JsonNode said = op.said().get("responses").get(status);
        assertThat(said).as("%s answered %s: %s", op, status, answer.body()).isNotNull();
        if (said.has("$ref")) {
            said = document.at(said.get("$ref").asString().substring(1));
        }
        String type =
                answer.headers().firstValue("Content-Type").orElse("").replaceFirst(";.*", "");
        JsonNode content = said.get("content").get(type);
        assertThat(content).as("%s answered %s", op, type).isNotNull();
        if (!content.has("schema")) {
            return;
        }
        ObjectNode schema = (ObjectNode) content.get("schema").deepCopy();
        schema.set("components", document.get("components"));
        var errors =
                SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                        .getSchema(schema)
                        .validate(
                                TestProgram.json(answer),
                                context ->
                                        context.executionConfig(
                                                config -> config.formatAssertionsEnabled(true)));
        assertThat(errors).as("%s: %s", op, answer.body()).isEmpty();
    }

    private HttpResponse<String> call(TestProgram program, Op op, ApiSamples.Call call) {
        Map<String, String> headers = new HashMap<>(call.headers());
        String path = op.path();
        for (Map.Entry<String, String> value : call.path().entrySet()) {
            path = path.replace("{" + value.getKey() + "}", value.getValue());
        }
        if (op.wants("If-Match") && !headers.containsKey("If-Match")) {
            headers.put("If-Match", "*");
        }
        return program.send(op.method(), path + call.query(), call.body(), headers);
    }

    /** What the resource itself declares. */
    private List<Permission> permissions(Op op) {
        return mapping.getHandlerMethods().entrySet().stream()
                .filter(e ->
                        e.getKey().getPatternValues().contains(op.path())
                                && e.getKey()
                                        .getMethodsCondition()
                                        .getMethods()
                                        .contains(RequestMethod.valueOf(op.method())))
                .map(e -> Declared.on(e.getValue(), Requires.class))
                .filter(Objects::nonNull)
                .map(requires -> List.of(requires.value()))
                .findFirst()
                .orElseThrow();
    }

    /** A call that is formed as it should be, about records that are not there. */
    private static ApiSamples.Call formed(Op op) {
        Map<String, String> path = new HashMap<>();
        for (JsonNode p : op.said().withArray("/parameters")) {
            if (p.get("in").asString().equals("path")) {
                path.put(p.get("name").asString(), UUID.randomUUID().toString());
            }
        }
        if (op.reads() && !op.json()) {
            String type = op.said().at("/requestBody/content").propertyNames().iterator().next();
            return new ApiSamples.Call(path, "", "x", Map.of("Content-Type", type));
        }
        return new ApiSamples.Call(path, "", op.json() ? "{}" : null, Map.of());
    }

    @Test
    void theDocumentIsWhole() {
        assertThat(document.get("openapi").asString()).startsWith("3.1");
        List<Op> operations = operations();
        assertThat(operations).hasSizeGreaterThan(4);
        assertThat(operations).extracting(Op::id).doesNotHaveDuplicates();
        assertThat(operations)
                .allSatisfy(op -> {
                    assertThat(op.said().get("summary").asString()).endsWith(".");
                    assertThat(op.open() || op.said().get("responses").has("401")).isTrue();
                });
        Set<String> known = new HashSet<>();
        document.at("/components/schemas").propertyNames().forEach(known::add);
        document.findValuesAsString("$ref").stream()
                .filter(ref -> ref.startsWith("#/components/schemas/"))
                .forEach(ref ->
                        assertThat(known).contains(ref.replace("#/components/schemas/", "")));
    }

    @Test
    void whoMayIsAnsweredAsTheDocumentSays() {
        List<String> without = new ArrayList<>();
        for (Op op : operations()) {
            var sample = samples.of(op.id());
            if (sample.isEmpty()) {
                without.add(op.id());
                continue;
            }
            TestProgram program = TestProgram.of(port, tokens, sample.get().actor());
            var answer = call(program, op, sample.get().call());
            assertThat(String.valueOf(answer.statusCode()))
                    .as("%s: %s", op, answer.body())
                    .isEqualTo(op.success());
            check(op, answer);
        }
        assertThat(without).as("write a sample in ApiSamples for these").isEmpty();
    }

    @Test
    void withoutAKeyThatHoldsNothingIsAnswered() {
        Actor person = house.person();
        NewToken expired =
                ((Outcome.Done<NewToken>)
                                tokens.create(
                                        person,
                                        new CreateToken(
                                                "prov",
                                                EnumSet.of(Scope.ACTIONS_READ),
                                                LocalDate.now(Times.ZONE).plusDays(1))))
                        .result();
        NewToken revoked = TestProgram.key(tokens, person, EnumSet.of(Scope.ACTIONS_READ));
        tokens.revoke(person, revoked.id());
        clock.advance(Duration.ofDays(3));
        List<TestProgram> nobody =
                List.of(
                        TestProgram.stranger(port),
                        TestProgram.with(port, "varn_" + "A".repeat(43)),
                        TestProgram.with(port, expired.secret()),
                        TestProgram.with(port, revoked.secret()));
        for (Op op : operations()) {
            for (TestProgram program : nobody) {
                var answer = call(program, op, formed(op));
                assertThat(answer.statusCode()).as(op.toString()).isEqualTo(op.open() ? 200 : 401);
                check(op, answer);
            }
        }
    }

    @Test
    void aKeyWithoutTheScopeIsRefused() {
        Actor all = house.person(ApiSamples.all());
        for (Op op : operations()) {
            if (op.scopes().isEmpty()) {
                continue;
            }
            Set<Scope> others = EnumSet.noneOf(Scope.class);
            for (Scope scope : Scope.values()) {
                boolean gives =
                        op.scopes().stream()
                                .map(code -> Scope.of(code).orElseThrow())
                                .anyMatch(s -> s == scope);
                if (scope.useful(all) && !gives) {
                    others.add(scope);
                }
            }
            NewToken key = TestProgram.key(tokens, all, others);
            var answer = call(TestProgram.with(port, key.secret()), op, formed(op));
            assertThat(answer.statusCode()).as(op.toString()).isEqualTo(403);
            check(op, answer);
            tokens.revoke(all, key.id());
        }
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void eachOperationAnswersTheRolesThatMayAndRefusesTheOthers(Role role) {
        Actor actor = role == Role.EMPLOYEE ? house.person() : house.person(role);
        TestProgram program = TestProgram.of(port, tokens, actor);
        List<String> wrong = new ArrayList<>();
        for (Op op : operations()) {
            boolean may = op.open() || permissions(op).stream().anyMatch(actor::may);
            int status = call(program, op, formed(op)).statusCode();
            if (may == (status == 403) || status == 401 || status >= 500) {
                wrong.add(op + " answered " + status + (may ? ", may" : ", may not"));
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void whatIsNotThereOrNotFormedRightIsRefusedAsTheDocumentSays() {
        for (Op op : operations()) {
            var sample = samples.of(op.id());
            if (sample.isEmpty() || op.open()) {
                continue;
            }
            TestProgram program = TestProgram.of(port, tokens, sample.get().actor());
            var call = sample.get().call();
            if (!call.path().isEmpty()) {
                var elsewhere =
                        new ApiSamples.Call(
                                formed(op).path(), call.query(), call.body(), call.headers());
                var answer = call(program, op, elsewhere);
                assertThat(answer.statusCode()).as(op + ": " + answer.body()).isEqualTo(404);
                check(op, answer);
            }
            if (op.wants("If-Match")) {
                var stale = call(program, op, call.with("If-Match", "\"999999\""));
                assertThat(stale.statusCode()).as(op + ": " + stale.body()).isEqualTo(412);
                check(op, stale);
            }
            if (op.json()) {
                var unknown = call(program, op, call.saying("{\"colour\": \"red\"}"));
                assertThat(unknown.statusCode()).as(op + ": " + unknown.body()).isEqualTo(422);
                assertThat(unknown.body()).contains("\"colour\"");
                check(op, unknown);
                var plain = call(program, op, call.with("Content-Type", "text/plain"));
                assertThat(plain.statusCode()).as(op.toString()).isEqualTo(415);
                check(op, plain);
            }
        }
    }
}
