package se.varn.foundation.shell;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.View;
import se.varn.foundation.audit.SentForms;

/**
 * A form that is sent twice is answered twice and done once: the second answer leads where the
 * first did. Files taken in are known by their content instead.
 */
@ControllerAdvice
class OnceOnly implements HandlerInterceptor {
    /** The field that every form has, with a value of its own each time its page is made. */
    static final String FIELD = "form_key";

    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final long LOOK_AGAIN_MILLIS = 50;

    private final SentForms forms;

    OnceOnly(SentForms forms) {
        this.forms = forms;
    }

    @Override
    public boolean preHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler) {
        String type = request.getContentType();
        String key = request.getParameter(FIELD);
        boolean form =
                request.getMethod().equals("POST")
                        && type != null
                        && type.startsWith("application/x-www-form-urlencoded");
        if (!form || key == null || key.isBlank()) {
            return true;
        }
        String digest = digest(request);
        if (forms.sent(digest)) {
            lead(response, answer(digest, request));
            return false;
        }
        forms.begin(digest);
        return true;
    }

    @Override
    public void afterCompletion(
            HttpServletRequest request,
            HttpServletResponse response,
            Object handler,
            @Nullable Exception fault) {
        String location = response.getHeader("Location");
        boolean failed = fault != null || response.getStatus() >= 400;
        String here = request.getRequestURI();
        forms.end(failed ? parent(here) : location == null ? here : location);
    }

    @ExceptionHandler
    View sentTwice(SentForms.SentTwiceException twice, HttpServletRequest request) {
        return (_, _, response) -> lead(response, answer(twice.digest(), request));
    }

    /** Where the form of this request led when another request was quicker with it. */
    Optional<String> overtaken(HttpServletRequest request) {
        return forms.current().filter(_ -> forms.overtaken()).map(d -> answer(d, request));
    }

    static void lead(HttpServletResponse response, String address) {
        response.setStatus(HttpStatus.SEE_OTHER.value());
        response.setHeader("Location", response.encodeRedirectURL(address));
    }

    /** The first answer, which may be on its way still. */
    private String answer(String digest, HttpServletRequest request) {
        long until = System.nanoTime() + PATIENCE.toNanos();
        Optional<String> answer = forms.answer(digest);
        while (answer.isEmpty() && System.nanoTime() < until) {
            try {
                Thread.sleep(LOOK_AGAIN_MILLIS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                break;
            }
            answer = forms.answer(digest);
        }
        return answer.orElse(parent(request.getRequestURI()));
    }

    /** The page that a form's address lies under. */
    private static String parent(String address) {
        int slash = address.lastIndexOf('/');
        return slash <= 0 ? "/" : address.substring(0, slash);
    }

    private static String digest(HttpServletRequest request) {
        StringBuilder all =
                new StringBuilder(request.getRequestURI())
                        .append('\n')
                        .append(request.getSession().getId());
        new TreeMap<>(request.getParameterMap())
                .forEach((name, values) -> {
                    for (String value : values) {
                        all.append('\n').append(name).append('=').append(value.length());
                        all.append(' ').append(value);
                    }
                });
        try {
            byte[] hash =
                    MessageDigest.getInstance("SHA-256")
                            .digest(all.toString().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("this Java has no SHA-256", e);
        }
    }
}
