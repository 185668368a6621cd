package se.varn;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.awaitility.Awaitility;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * A real Keycloak as a process of its own on this machine, from its public distribution in the
 * local Maven repository: {@code mvn -N dependency:get
 * -Dartifact=org.keycloak:keycloak-quarkus-dist:26.7.3:zip -Dtransitive=false}. It has one realm
 * with one person and two groups, and knows the address of the Värn that is tested.
 */
public class TestKeycloak implements ApplicationContextInitializer<ConfigurableApplicationContext> {
    public static final String VERSION = "26.7.3";
    public static final String PASSWORD = "ett lösenord i realmen";
    public static final String EMAIL = "kim.karlsson@example.se";
    public static final String GROUP = "varn-kommunikation";

    private static final class Running {
        static final int PORT = freePort();
        static final int VARN = freePort();
        static final Process PROCESS = started();
    }

    /** Where its distribution lies; empty when it is not on this machine. */
    private static Optional<Path> distribution() {
        String repository =
                System.getProperty(
                        "maven.repo.local", System.getProperty("user.home") + "/.m2/repository");
        return Optional.of(
                        Path.of(
                                repository,
                                "org/keycloak/keycloak-quarkus-dist",
                                VERSION,
                                "keycloak-quarkus-dist-" + VERSION + ".zip"))
                .filter(Files::isRegularFile);
    }

    public static boolean there() {
        return distribution().isPresent();
    }

    public static String address() {
        return "http://127.0.0.1:" + Running.PORT;
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        TestPropertyValues.of(
                        "server.port=" + Running.VARN,
                        "varn.address=https://varn.example.se",
                        "varn.oidc.issuer=" + address() + "/realms/prov",
                        "varn.oidc.client-id=varn",
                        "varn.oidc.client-secret=hemlighet",
                        "varn.oidc.person-by=EMAIL")
                .applyTo(context);
        Awaitility.await()
                .atMost(Duration.ofMinutes(4))
                .pollInterval(Duration.ofMillis(500))
                .until(TestKeycloak::answers);
    }

    private static boolean answers() {
        if (!Running.PROCESS.isAlive()) {
            throw new IllegalStateException("Keycloak has ended: " + Running.PROCESS.exitValue());
        }
        try (HttpClient client = HttpClient.newHttpClient()) {
            URI document = URI.create(address() + "/realms/prov/.well-known/openid-configuration");
            return client.send(
                                    HttpRequest.newBuilder(document)
                                            .timeout(Duration.ofSeconds(10))
                                            .build(),
                                    HttpResponse.BodyHandlers.discarding())
                            .statusCode()
                    == 200;
        } catch (IOException _) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static Process started() {
        try {
            Path home = Files.createTempDirectory("varn-keycloak");
            unpack(distribution().orElseThrow(), home);
            Path server = home.resolve("keycloak-" + VERSION);
            Files.createDirectories(server.resolve("data/import"));
            Files.writeString(server.resolve("data/import/prov.json"), realm());
            ProcessBuilder builder =
                    new ProcessBuilder(
                            "bash",
                            server.resolve("bin/kc.sh").toString(),
                            "start-dev",
                            "--http-host=127.0.0.1",
                            "--http-port=" + Running.PORT,
                            "--import-realm");
            builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
            builder.environment().put("JAVA_OPTS_KC_HEAP", "-Xmx512m");
            builder.environment().put("KC_BOOTSTRAP_ADMIN_USERNAME", "admin");
            builder.environment().put("KC_BOOTSTRAP_ADMIN_PASSWORD", PASSWORD);
            builder.redirectErrorStream(true);
            builder.redirectOutput(home.resolve("keycloak.log").toFile());
            Process process = builder.start();
            Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(process, home)));
            return process;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String realm() {
        return """
        {"realm": "prov", "enabled": true, "sslRequired": "none",
         "groups": [{"name": "%1$s"}],
         "users": [{"username": "kim", "enabled": true, "email": "%2$s", "emailVerified": true,
                    "firstName": "Kim", "lastName": "Karlsson", "groups": ["/%1$s"],
                    "credentials": [{"type": "password", "value": "%3$s", "temporary": false}]}],
         "clients": [{"clientId": "varn", "secret": "hemlighet", "publicClient": false,
                      "standardFlowEnabled": true, "directAccessGrantsEnabled": false,
                      "redirectUris": ["https://varn.example.se/sign-in/agency/back"],
                      "attributes": {"pkce.code.challenge.method": "S256",
                                     "post.logout.redirect.uris": "https://varn.example.se/sign-in",
                                     "backchannel.logout.url": "http://127.0.0.1:%4$d/sign-in/agency/ended",
                                     "backchannel.logout.session.required": "true"},
                      "protocolMappers": [{"name": "groups", "protocol": "openid-connect",
                                           "protocolMapper": "oidc-group-membership-mapper",
                                           "config": {"full.path": "false", "id.token.claim": "true",
                                                      "access.token.claim": "true",
                                                      "claim.name": "groups"}}]}]}
        """
                .formatted(GROUP, EMAIL, PASSWORD, Running.VARN);
    }

    private static void unpack(Path zip, Path to) throws IOException {
        try (ZipInputStream in = new ZipInputStream(Files.newInputStream(zip))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                Path target = to.resolve(entry.getName()).normalize();
                if (!target.startsWith(to)) {
                    throw new IOException("leads out: " + entry.getName());
                }
                if (entry.isDirectory()) {
                    Files.createDirectories(target);
                } else {
                    write(in, target);
                }
            }
        }
    }

    private static void write(InputStream in, Path target) throws IOException {
        Files.createDirectories(target.getParent());
        Files.copy(in, target);
    }

    private static void stop(Process process, Path home) {
        List<ProcessHandle> children = process.descendants().toList();
        children.forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
        try (Stream<Path> files = Files.walk(home)) {
            process.waitFor(10, TimeUnit.SECONDS);
            for (Path file : files.sorted(java.util.Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException _) {
            // What is left lies in the directory for temporary files.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
