package se.varn.foundation.api;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * The gate of {@code /api/v1}: finds the program behind the key, holds it to its speed, reads JSON
 * bodies up to their limit. Nothing else on a request says who it comes from: no cookie, no
 * session.
 */
class TokenFilter extends OncePerRequestFilter {
    static final String HOME = "/api/v1";

    /** Answers without a key. */
    static final String OPEN = HOME + "/openapi.json";

    /** The longest JSON that is read. */
    static final int MOST_BYTES = 1 << 20;

    private static final Logger LOG = LoggerFactory.getLogger(TokenFilter.class);
    private final Tokens tokens;
    private final Buckets buckets;
    private final Idempotency idempotency;
    private final Problems problems;

    TokenFilter(Tokens tokens, Buckets buckets, Idempotency idempotency, Problems problems) {
        this.tokens = tokens;
        this.buckets = buckets;
        this.idempotency = idempotency;
        this.problems = problems;
    }

    /** Whether an address is the API's, whatever follows. */
    static boolean concerns(String address) {
        return address.equals(HOME) || address.startsWith(HOME + "/");
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            if (request.getRequestURI().equals(OPEN)) {
                chain.doFilter(request, response);
            } else {
                withKey(request, response, chain);
            }
        } catch (Refusal refusal) {
            problems.write(request, response, refusal);
        } catch (RuntimeException e) {
            problems.write(request, response, fault(e));
        }
    }

    static Refusal fault(Exception e) {
        String code = java.util.UUID.randomUUID().toString().substring(0, 8);
        LOG.error("fault {}", code, e);
        return new Refusal(ProblemKind.FAULT, ApiText.FAULT, code);
    }

    private void withKey(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Optional<Caller> caller =
                key(request).flatMap(key -> tokens.caller(key, request.getRemoteAddr()));
        if (caller.isEmpty()) {
            response.setHeader(
                    "WWW-Authenticate",
                    key(request).isEmpty()
                            ? "Bearer realm=\"varn\""
                            : "Bearer realm=\"varn\", error=\"invalid_token\"");
            throw new Refusal(ProblemKind.UNAUTHENTICATED, ApiText.KEY_MISSING);
        }
        Duration wait = buckets.take(caller.get().token());
        if (!wait.isZero()) {
            long seconds = wait.toSeconds() + 1;
            response.setHeader("Retry-After", String.valueOf(seconds));
            throw new Refusal(ProblemKind.TOO_FAST, ApiText.TOO_FAST, seconds);
        }
        caller.get().keep(request);
        byte[] body = {};
        if (Bodies.isJson(request.getContentType())) {
            body = request.getInputStream().readNBytes(MOST_BYTES + 1);
            if (body.length > MOST_BYTES) {
                throw new Refusal(ProblemKind.TOO_LARGE, ApiText.BODY_LONG, MOST_BYTES);
            }
            request.setAttribute(Bodies.BYTES, body);
        }
        idempotency.around(request, response, caller.get().token(), body, chain);
    }

    private static Optional<String> key(HttpServletRequest request) {
        String header = request.getHeader("Authorization");
        return header != null && header.regionMatches(true, 0, "Bearer ", 0, 7)
                ? Optional.of(header.substring(7).strip())
                : Optional.empty();
    }
}
