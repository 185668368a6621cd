package se.varn.foundation.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import se.varn.TestHouse;
import se.varn.TestVisitor;
import se.varn.VarnTest;

/** What every answer tells the browser, whether a page, a refusal or a file of ours. */
@VarnTest
class HeadersTests {
    private static final Map<String, String> ALWAYS =
            Map.of(
                    "X-Content-Type-Options", "nosniff",
                    "X-Frame-Options", "DENY",
                    "Referrer-Policy", "same-origin",
                    "Cross-Origin-Opener-Policy", "same-origin",
                    "Cross-Origin-Resource-Policy", "same-origin");

    @Autowired TestHouse house;
    @LocalServerPort int port;

    @Test
    void everyAnswerCarriesTheHeadersThatKeepItAtHome() {
        TestVisitor visitor = TestVisitor.of(port, house.person());
        for (String path : List.of("/", "/sign-in", "/no/such/page", "/audit", "/assets/varn.js")) {
            var headers = visitor.get(path).headers();
            ALWAYS.forEach((name, value) ->
                    assertThat(headers.firstValue(name)).as(path + " " + name).hasValue(value));
            assertThat(headers.firstValue("Content-Security-Policy").orElse(""))
                    .as(path)
                    .contains("default-src 'none'", "frame-ancestors 'none'", "form-action 'self'")
                    .doesNotContain("unsafe", "*");
        }
    }

    @Test
    void theSessionsCookieIsOutOfReachOfScriptsAndOtherSites() {
        var answer = TestVisitor.stranger(port).get("/sign-in");
        assertThat(answer.headers().allValues("Set-Cookie"))
                .filteredOn(cookie -> cookie.startsWith("varn-session="))
                .singleElement()
                .satisfies(cookie ->
                        assertThat(cookie).contains("HttpOnly", "SameSite=Lax", "Path=/"));
    }
}
