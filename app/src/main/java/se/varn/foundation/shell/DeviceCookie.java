package se.varn.foundation.shell;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;

/** The mark of a browser in which somebody has signed in; sent to the sign-in page alone. */
final class DeviceCookie {
    static final String NAME = "varn-device";
    private static final Duration LIFE = Duration.ofDays(180);

    private DeviceCookie() {}

    static void set(HttpServletRequest request, HttpServletResponse response, String token) {
        String cookie =
                ResponseCookie.from(NAME, token)
                        .path("/sign-in")
                        .httpOnly(true)
                        .secure(request.isSecure())
                        .sameSite("Strict")
                        .maxAge(LIFE)
                        .build()
                        .toString();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie);
    }
}
