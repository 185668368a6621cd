package se.varn.foundation.api;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import se.varn.foundation.access.Open;
import se.varn.foundation.access.Permission;
import se.varn.foundation.access.Requires;
import se.varn.foundation.shell.Declared;

/**
 * Lets a program through to a resource only when the resource says who may call it, and both the
 * person's roles and the key's scopes allow it.
 */
@Component
class ScopeInterceptor implements HandlerInterceptor {
    @Override
    public boolean preHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (!(handler instanceof HandlerMethod method)) {
            throw Refusal.notFound();
        }
        if (Declared.on(method, Open.class) != null) {
            return true;
        }
        Requires requires = Declared.on(method, Requires.class);
        Caller caller = Caller.of(request);
        if (requires == null || caller == null) {
            throw new Refusal(ProblemKind.FORBIDDEN, ApiText.ROLE_MISSING);
        }
        List<Permission> wanted = List.of(requires.value());
        if (wanted.stream().noneMatch(caller.person()::maySomewhere)) {
            throw new Refusal(ProblemKind.FORBIDDEN, ApiText.ROLE_MISSING);
        }
        if (wanted.stream().noneMatch(caller.actor()::maySomewhere)) {
            String scopes =
                    scopes(wanted).stream().map(Scope::code).collect(Collectors.joining(" "));
            response.setHeader(
                    "WWW-Authenticate",
                    "Bearer realm=\"varn\", error=\"insufficient_scope\", scope=\""
                            + scopes
                            + "\"");
            throw new Refusal(ProblemKind.FORBIDDEN, ApiText.SCOPE_MISSING, scopes);
        }
        if (request.getParameterMap().entrySet().stream()
                .anyMatch(e ->
                        e.getKey().indexOf(0) >= 0
                                || Arrays.stream(e.getValue()).anyMatch(v -> v.indexOf(0) >= 0))) {
            throw new Refusal(ProblemKind.MALFORMED, ApiText.NUL);
        }
        return true;
    }

    /** The scopes that give one of these permissions. */
    static List<Scope> scopes(List<Permission> wanted) {
        return Arrays.stream(Scope.values())
                .filter(scope -> wanted.stream().anyMatch(scope.permissions()::contains))
                .toList();
    }
}
