package se.varn.foundation.api;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;

/**
 * The API as an OpenAPI 3.1 document, made from the resources' own declarations: it cannot say
 * something else than the code does.
 */
@Component
public class OpenApi {
    private static final Map<String, Object> PROBLEM =
            Map.of("$ref", "#/components/responses/Problem");
    private static final String BYTES = "application/octet-stream";
    private final Operations operations;
    private final String address;

    OpenApi(Operations operations, @Value("${varn.address:http://localhost:8080}") String address) {
        this.operations = operations;
        this.address = address.replaceFirst("/+$", "");
    }

    /** The document as plain maps, lists and values. */
    public Map<String, Object> document() {
        Schemas schemas = new Schemas();
        Map<String, Map<String, Object>> paths = new TreeMap<>();
        for (Operation operation : operations.all()) {
            paths.computeIfAbsent(operation.path(), p -> new LinkedHashMap<>())
                    .put(
                            operation.method().toLowerCase(java.util.Locale.ROOT),
                            operation(operation, schemas));
        }
        Map<String, Object> problem = schemas.of(Problem.class, false);
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("openapi", "3.1.0");
        document.put(
                "info",
                Map.of(
                        "title",
                        "Värn",
                        "version",
                        "1",
                        "description",
                        "Information security of a public agency. What a key may do is what its"
                                + " holder’s roles of today and its own scopes both allow."));
        document.put("servers", List.of(Map.of("url", address)));
        document.put("paths", paths);
        document.put(
                "components",
                Map.of(
                        "schemas",
                        schemas.components(),
                        "responses",
                        Map.of(
                                "Problem",
                                Map.of(
                                        "description",
                                        "Problem details (RFC 9457), in Swedish or English by"
                                                + " Accept-Language.",
                                        "content",
                                        Map.of(Problems.TYPE, Map.of("schema", problem)))),
                        "securitySchemes",
                        Map.of(
                                "key",
                                Map.of(
                                        "type",
                                        "http",
                                        "scheme",
                                        "bearer",
                                        "description",
                                        "A key made on the page /tokens, or by an administrator for"
                                                + " a service account."))));
        return document;
    }

    private static Map<String, Object> operation(Operation operation, Schemas schemas) {
        Map<String, Object> said = new LinkedHashMap<>();
        said.put("operationId", operation.id());
        said.put("tags", List.of(operation.group()));
        said.put("summary", operation.summary());
        said.put("security", security(operation));
        List<Map<String, Object>> parameters = new ArrayList<>();
        operation.parameters().forEach(p -> parameters.add(parameter(p, schemas)));
        if (!parameters.isEmpty()) {
            said.put("parameters", parameters);
        }
        if (operation.body() != null) {
            said.put(
                    "requestBody",
                    body(Map.of("application/json", schemas.of(operation.body(), true))));
        } else if (operation.reads()) {
            Map<String, Map<String, Object>> streams = new LinkedHashMap<>();
            operation.streams().forEach(type -> streams.put(type, Map.of()));
            said.put("requestBody", body(streams));
        }
        said.put("responses", responses(operation, schemas));
        return said;
    }

    /** One requirement per scope: any of them is enough. */
    private static List<Map<String, List<String>>> security(Operation operation) {
        if (operation.open()) {
            return List.of();
        }
        return operation.scopes().isEmpty()
                ? List.of(Map.of("key", List.of()))
                : operation.scopes().stream()
                        .map(scope -> Map.of("key", List.of(scope.code())))
                        .toList();
    }

    private static Map<String, Object> body(Map<String, Map<String, Object>> schemas) {
        Map<String, Object> content = new LinkedHashMap<>();
        schemas.forEach((type, schema) ->
                content.put(type, schema.isEmpty() ? Map.of() : Map.of("schema", schema)));
        return Map.of("required", true, "content", content);
    }

    private static Map<String, Object> parameter(Operation.Parameter p, Schemas schemas) {
        Map<String, Object> said = new LinkedHashMap<>();
        said.put("name", p.name());
        said.put("in", p.place().name().toLowerCase(java.util.Locale.ROOT));
        said.put("required", p.required());
        if (!p.description().isEmpty()) {
            said.put("description", p.description());
        }
        said.put(
                "schema",
                p.choices().isEmpty()
                        ? schemas.of(p.type(), true)
                        : Map.of("type", "string", "enum", p.choices()));
        return said;
    }

    private static Map<String, Object> responses(Operation operation, Schemas schemas) {
        Map<String, Object> responses = new TreeMap<>();
        responses.put(
                String.valueOf(operation.status()),
                Map.of(
                        "description",
                        "Done.",
                        "content",
                        operation.answer() == Resource.class
                                ? Map.of(BYTES, Map.of())
                                : Map.of(
                                        "application/json",
                                        Map.of("schema", schemas.of(operation.answer(), false)))));
        problems(operation).forEach(status -> responses.put(String.valueOf(status), PROBLEM));
        return responses;
    }

    private static List<Integer> problems(Operation operation) {
        List<Integer> problems = new ArrayList<>(List.of(406, 500));
        if (!operation.open()) {
            problems.addAll(List.of(401, 403, 429));
        }
        if (!operation.parameters().isEmpty() || operation.reads()) {
            problems.add(400);
        }
        if (!operation.at(Operation.Place.PATH).isEmpty() || operation.reads()) {
            problems.add(404);
        }
        if (operation.reads() || operation.conditional()) {
            problems.addAll(List.of(409, 413, 415, 422));
        }
        if (operation.conditional()) {
            problems.addAll(List.of(412, 428));
        }
        return problems;
    }
}
