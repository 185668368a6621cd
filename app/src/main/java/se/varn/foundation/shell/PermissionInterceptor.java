package se.varn.foundation.shell;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.resource.ResourceHttpRequestHandler;
import se.varn.foundation.access.Actor;
import se.varn.foundation.access.Open;
import se.varn.foundation.access.Requires;

/**
 * Lets a request through to its endpoint only when the endpoint says who may call it, and this
 * person is one of them.
 */
@Component
class PermissionInterceptor implements HandlerInterceptor {
    private final Sessions sessions;

    PermissionInterceptor(Sessions sessions) {
        this.sessions = sessions;
    }

    @Override
    public boolean preHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler)
            throws IOException {
        if (holdsNul(request)) {
            signedIn(request);
            response.sendError(HttpServletResponse.SC_BAD_REQUEST);
            return false;
        }
        if (handler instanceof ResourceHttpRequestHandler) {
            if (request.getRequestURI().startsWith("/assets/")) {
                return true;
            }
            signedIn(request);
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return false;
        }
        Optional<Actor> actor = signedIn(request);
        if (!(handler instanceof HandlerMethod method)) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return false;
        }
        if (find(method, Open.class) != null) {
            return true;
        }
        Requires requires = find(method, Requires.class);
        if (requires == null) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
            return false;
        }
        if (actor.isEmpty()) {
            return toSignIn(request, response);
        }
        if (Arrays.stream(requires.value()).noneMatch(actor.get()::maySomewhere)) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
            return false;
        }
        return true;
    }

    /**
     * A page asked for leads to sign-in and back; a fragment or a command is told so, and never
     * gets a sign-in page inside.
     */
    private static boolean toSignIn(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        boolean page = request.getMethod().equals("GET") && request.getHeader("HX-Request") == null;
        if (page) {
            String query = request.getQueryString();
            String back = request.getRequestURI() + (query == null ? "" : "?" + query);
            response.setStatus(HttpServletResponse.SC_SEE_OTHER);
            response.setHeader(
                    "Location",
                    back.equals("/")
                            ? "/sign-in"
                            : "/sign-in?back="
                                    + java.net.URLEncoder.encode(
                                            back, java.nio.charset.StandardCharsets.UTF_8));
        } else if (request.getHeader("HX-Request") != null) {
            response.setHeader("HX-Redirect", "/sign-in");
            response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
        } else {
            response.sendError(HttpServletResponse.SC_UNAUTHORIZED);
        }
        return false;
    }

    private Optional<Actor> signedIn(HttpServletRequest request) {
        Optional<Actor> actor = sessions.actor(request);
        actor.ifPresent(a -> request.setAttribute(Frames.ACTOR, a));
        return actor;
    }

    static <A extends java.lang.annotation.Annotation> @Nullable A find(
            HandlerMethod method, Class<A> type) {
        return Declared.on(method, type);
    }

    /** Whether a person who reads this page may do a thing; for tests of all endpoints. */
    static boolean allows(HandlerMethod method, Actor actor) {
        Requires requires = find(method, Requires.class);
        return find(method, Open.class) != null
                || (requires != null
                        && Arrays.stream(requires.value()).anyMatch(actor::maySomewhere));
    }

    /** U+0000 is in no text that people write, and the database cannot keep it. */
    private static boolean holdsNul(HttpServletRequest request) {
        return request.getParameterMap().values().stream()
                .flatMap(Arrays::stream)
                .anyMatch(value -> value.indexOf(0) >= 0);
    }
}
