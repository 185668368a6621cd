package se.varn;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.varn.foundation.access.Actor;
import se.varn.foundation.access.Outcome;
import se.varn.foundation.api.CreateToken;
import se.varn.foundation.api.NewToken;
import se.varn.foundation.api.Scope;
import se.varn.foundation.api.Tokens;
import se.varn.foundation.text.Times;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A program that uses the API of the running server, with a key or without. */
public final class TestProgram {
    public static final JsonMapper JSON = new JsonMapper();
    private static final HttpClient CLIENT =
            HttpClient.newBuilder()
                    .followRedirects(HttpClient.Redirect.NEVER)
                    .connectTimeout(Duration.ofSeconds(20))
                    .build();
    private final String home;
    private final @Nullable String key;

    private TestProgram(int port, @Nullable String key) {
        this.home = "http://127.0.0.1:" + port;
        this.key = key;
    }

    /** One that has no key. */
    public static TestProgram stranger(int port) {
        return new TestProgram(port, null);
    }

    /** One with this key. */
    public static TestProgram with(int port, String key) {
        return new TestProgram(port, key);
    }

    /** One with a key of a person, good for all that the roles allow. */
    public static TestProgram of(int port, Tokens tokens, Actor person) {
        Set<Scope> useful = EnumSet.noneOf(Scope.class);
        Arrays.stream(Scope.values()).filter(s -> s.useful(person)).forEach(useful::add);
        return new TestProgram(port, key(tokens, person, useful).secret());
    }

    /** One with a key of a person, good for these scopes. */
    public static TestProgram of(
            int port, Tokens tokens, Actor person, Scope first, Scope... others) {
        return new TestProgram(port, key(tokens, person, EnumSet.of(first, others)).secret());
    }

    /** A key that holds until the end of time, as far as keys may. */
    public static NewToken key(Tokens tokens, Actor person, Set<Scope> scopes) {
        var outcome =
                tokens.create(
                        person,
                        new CreateToken("prov", scopes, LocalDate.now(Times.ZONE).plusDays(300)));
        if (outcome instanceof Outcome.Done<NewToken>(var made)) {
            return made;
        }
        throw new IllegalStateException("no key was made: " + outcome);
    }

    public HttpResponse<String> get(String path) {
        return send("GET", path, null, Map.of());
    }

    public HttpResponse<String> post(String path, String json) {
        return send("POST", path, json, Map.of());
    }

    /** Sends JSON, or nothing when it is null. A header given as empty is left out. */
    public HttpResponse<String> send(
            String method, String path, @Nullable String json, Map<String, String> headers) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(home + path)).timeout(Duration.ofSeconds(60));
        if (key != null) {
            request.header("Authorization", "Bearer " + key);
        }
        if (json != null && !headers.containsKey("Content-Type")) {
            request.header("Content-Type", "application/json");
        }
        headers.forEach(request::setHeader);
        request.method(
                method, json == null ? BodyPublishers.noBody() : BodyPublishers.ofString(json));
        try {
            return CLIENT.send(request.build(), BodyHandlers.ofString(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("the server did not answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for the server", e);
        }
    }

    public static JsonNode json(HttpResponse<String> answer) {
        return JSON.readTree(answer.body());
    }
}
