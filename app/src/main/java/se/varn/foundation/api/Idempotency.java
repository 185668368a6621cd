package se.varn.foundation.api;

import static se.varn.foundation.api.jooq.Tables.ANSWER;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Objects;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.util.ContentCachingResponseWrapper;
import se.varn.foundation.api.jooq.tables.records.AnswerRecord;

/*
 * The command and the note of its answer commit together: the facade's transaction joins the one that is begun here. So a
 * repeat finds either both or nothing, also after the process was killed in between. Only what was done is noted; a
 * refusal changed nothing, and the same key may be sent again when the mistake is mended.
 */
/**
 * Answers a POST of JSON, or of nothing, that is sent twice with one Idempotency-Key as it was
 * answered first.
 */
@Component
class Idempotency {
    static final String HEADER = "Idempotency-Key";
    static final Duration KEPT = Duration.ofHours(24);

    private final DSLContext db;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Idempotency(DSLContext db, TransactionTemplate transaction, Clock clock) {
        this.db = db;
        this.transaction = transaction;
        this.clock = clock;
    }

    private record Sent(UUID token, String key, String digest) {}

    /** What goes through the transaction: how it ended, other than well. */
    private static final class End {
        @Nullable Exception thrown;
    }

    void around(
            HttpServletRequest request,
            HttpServletResponse response,
            UUID token,
            byte[] body,
            FilterChain chain)
            throws IOException, ServletException {
        String key = request.getHeader(HEADER);
        if (key == null || !request.getMethod().equals("POST")) {
            chain.doFilter(request, response);
            return;
        }
        if (!key.matches("[A-Za-z0-9_-]{1,100}")) {
            throw Refusal.malformed(HEADER, ApiText.IDEMPOTENCY_KEY);
        }
        if (isStream(request)) {
            throw Refusal.malformed(HEADER, ApiText.IDEMPOTENCY_JSON);
        }
        Sent sent = new Sent(token, key, digest(request, body));
        var answer = new ContentCachingResponseWrapper(response);
        End end = new End();
        transaction.executeWithoutResult(status -> {
            try {
                once(request, answer, sent, chain, status);
            } catch (IOException | ServletException | Refusal e) {
                status.setRollbackOnly();
                end.thrown = e;
            }
        });
        switch (end.thrown) {
            case null -> answer.copyBodyToResponse();
            case IOException e -> throw e;
            case ServletException e -> throw e;
            case Refusal e -> throw e;
            case Exception e -> throw new IllegalStateException(e);
        }
    }

    /*
     * Only a body that was read whole is in the digest: of a file, another one under the same key would be taken for the
     * first, and the transaction would be open for as long as it is sent.
     */
    private static boolean isStream(HttpServletRequest request) throws IOException {
        return request.getAttribute(Bodies.BYTES) == null && request.getInputStream().read() >= 0;
    }

    private void once(
            HttpServletRequest request,
            ContentCachingResponseWrapper answer,
            Sent sent,
            FilterChain chain,
            TransactionStatus status)
            throws IOException, ServletException {
        if (!lock(sent)) {
            throw new Refusal(ProblemKind.KEY_IN_USE, ApiText.KEY_IN_USE);
        }
        Instant now = clock.instant();
        AnswerRecord before =
                db.selectFrom(ANSWER)
                        .where(ANSWER.TOKEN.eq(sent.token()).and(ANSWER.KEY.eq(sent.key())))
                        .and(ANSWER.CREATED_AT.gt(now.minus(KEPT)))
                        .fetchOne();
        if (before != null) {
            if (!before.getDigest().equals(sent.digest())) {
                throw new Refusal(ProblemKind.KEY_REUSED, ApiText.KEY_REUSED);
            }
            again(before, answer);
            return;
        }
        chain.doFilter(request, answer);
        if (answer.getStatus() / 100 == 2) {
            keep(sent, answer, now);
        } else {
            status.setRollbackOnly();
        }
    }

    private boolean lock(Sent sent) {
        return Boolean.TRUE.equals(
                db.fetchSingle(
                                "select pg_try_advisory_xact_lock(hashtextextended({0}, 0))",
                                sent.token() + " " + sent.key())
                        .get(0, Boolean.class));
    }

    private void keep(Sent sent, ContentCachingResponseWrapper answer, Instant now) {
        db.deleteFrom(ANSWER).where(ANSWER.CREATED_AT.le(now.minus(KEPT))).execute();
        db.insertInto(ANSWER)
                .set(ANSWER.TOKEN, sent.token())
                .set(ANSWER.KEY, sent.key())
                .set(ANSWER.DIGEST, sent.digest())
                .set(ANSWER.STATUS, answer.getStatus())
                .set(ANSWER.LOCATION, answer.getHeader("Location"))
                .set(ANSWER.ETAG, answer.getHeader("ETag"))
                .set(
                        ANSWER.BODY,
                        new String(answer.getContentAsByteArray(), StandardCharsets.UTF_8))
                .set(ANSWER.CREATED_AT, now)
                .execute();
    }

    private static void again(AnswerRecord before, HttpServletResponse answer) throws IOException {
        answer.setStatus(before.getStatus());
        answer.setHeader("Idempotency-Replayed", "true");
        answer.setHeader("Cache-Control", "no-store");
        if (before.getLocation() != null) {
            answer.setHeader("Location", before.getLocation());
        }
        if (before.getEtag() != null) {
            answer.setHeader("ETag", before.getEtag());
        }
        if (!before.getBody().isEmpty()) {
            answer.setContentType("application/json");
            answer.getOutputStream().write(before.getBody().getBytes(StandardCharsets.UTF_8));
        }
    }

    private static String digest(HttpServletRequest request, byte[] body) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            String what =
                    request.getRequestURI()
                            + "?"
                            + Objects.requireNonNullElse(request.getQueryString(), "")
                            + "\n"
                            + Objects.requireNonNullElse(request.getHeader("If-Match"), "")
                            + "\n";
            digest.update(what.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest.digest(body));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("this Java has no SHA-256", e);
        }
    }
}
