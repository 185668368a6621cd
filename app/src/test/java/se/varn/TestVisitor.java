package se.varn;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import se.varn.foundation.access.Actor;

/** Someone who visits the running server over HTTP, with cookies, and follows no redirect. */
public final class TestVisitor {
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private final String home;
    private final HttpClient client =
            HttpClient.newBuilder()
                    .cookieHandler(new CookieManager())
                    .followRedirects(HttpClient.Redirect.NEVER)
                    .connectTimeout(Duration.ofSeconds(20))
                    .build();

    private TestVisitor(int port) {
        this.home = "http://127.0.0.1:" + port;
    }

    /** One who has not signed in. */
    public static TestVisitor stranger(int port) {
        return new TestVisitor(port);
    }

    /** One who has signed in by the demo's button. */
    public static TestVisitor of(int port, Actor actor) {
        TestVisitor visitor = new TestVisitor(port);
        int status =
                visitor.post(
                                "/demo/sign-in",
                                Map.of(
                                        "person",
                                        actor.person().toString(),
                                        "_csrf",
                                        visitor.token("/sign-in")))
                        .statusCode();
        if (status != 303) {
            throw new IllegalStateException("sign-in answered " + status);
        }
        return visitor;
    }

    /** The form token on a page. */
    public String token(String page) {
        Matcher token = TOKEN.matcher(get(page).body());
        if (!token.find()) {
            throw new IllegalStateException("no form token on " + page);
        }
        return token.group(1);
    }

    public HttpResponse<String> get(String path) {
        return send(HttpRequest.newBuilder(URI.create(home + path)).GET());
    }

    /** A file as it is sent. */
    public byte[] bytes(String path) {
        try {
            return client.send(
                            HttpRequest.newBuilder(URI.create(home + path))
                                    .timeout(Duration.ofSeconds(60))
                                    .GET()
                                    .build(),
                            BodyHandlers.ofByteArray())
                    .body();
        } catch (IOException e) {
            throw new UncheckedIOException("the server did not answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for the server", e);
        }
    }

    /** Sends a form as it is given: without {@code _csrf} it carries no token. */
    public HttpResponse<String> post(String path, Map<String, String> form) {
        String body =
                form.entrySet().stream()
                        .map(e ->
                                e.getKey()
                                        + "="
                                        + URLEncoder.encode(e.getValue(), StandardCharsets.UTF_8))
                        .collect(Collectors.joining("&"));
        return send(
                HttpRequest.newBuilder(URI.create(home + path))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(body)));
    }

    /** Sends a form with a file in it. */
    public HttpResponse<String> upload(
            String path, Map<String, String> form, String fileName, String content) {
        String boundary = "----prov-boundary";
        StringBuilder body = new StringBuilder();
        form.forEach((name, value) ->
                body.append("--" + boundary + "\r\nContent-Disposition: form-data; name=\"")
                        .append(name)
                        .append("\"\r\n\r\n")
                        .append(value)
                        .append("\r\n"));
        body.append(
                        "--"
                                + boundary
                                + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"")
                .append(fileName)
                .append("\"\r\nContent-Type: application/octet-stream\r\n\r\n")
                .append(content)
                .append("\r\n--" + boundary + "--\r\n");
        return send(
                HttpRequest.newBuilder(URI.create(home + path))
                        .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                        .POST(BodyPublishers.ofString(body.toString())));
    }

    /** Sends a form with files as it is given. */
    public HttpResponse<String> post(String path, TestMultipart form) {
        return send(
                HttpRequest.newBuilder(URI.create(home + path))
                        .header("Content-Type", form.type())
                        .POST(BodyPublishers.ofByteArray(form.whole())));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return client.send(
                    request.timeout(Duration.ofSeconds(60)).build(),
                    BodyHandlers.ofString(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("the server did not answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for the server", e);
        }
    }
}
