package se.varn.foundation.api;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.varn.foundation.access.Access;
import se.varn.foundation.access.Actor;
import se.varn.foundation.access.FieldError;
import se.varn.foundation.access.Outcome;
import se.varn.foundation.access.Permission;
import se.varn.foundation.access.SessionsEnded;
import se.varn.foundation.audit.Audit;
import se.varn.foundation.audit.RecordRef;
import se.varn.foundation.text.Times;

/** Keys by which programs act: made, shown once, listed, revoked, and recognised again. */
@Service
public class Tokens {
    /** The longest time a key may hold. */
    public static final int MOST_DAYS = 365;

    private static final int MOST_PER_PERSON = 20;
    private static final String BEGINNING = "varn_";

    private final TokenStore store;
    private final Access access;
    private final Audit audit;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    Tokens(TokenStore store, Access access, Audit audit, Clock clock) {
        this.store = store;
        this.access = access;
        this.audit = audit;
        this.clock = clock;
    }

    /** Makes a key for oneself. A program cannot make keys. */
    @Transactional
    public Outcome<NewToken> create(Actor actor, CreateToken command) {
        return actor.within() != null || !actor.may(Permission.SIGNED_IN)
                ? new Outcome.Forbidden<>()
                : make(actor, actor, command);
    }

    /** Makes a key for an account that {@code maker} may make keys for; the caller has decided. */
    Outcome<NewToken> make(Actor maker, Actor holder, CreateToken command) {
        Instant now = clock.instant();
        List<FieldError> errors = check(holder, command, now);
        LocalDate lastDay = command.lastDay();
        if (!errors.isEmpty() || lastDay == null) {
            return new Outcome.Invalid<>(errors);
        }
        byte[] bits = new byte[32];
        random.nextBytes(bits);
        String secret = BEGINNING + Base64.getUrlEncoder().withoutPadding().encodeToString(bits);
        UUID id = UUID.randomUUID();
        Instant until = lastDay.plusDays(1).atStartOfDay(Times.ZONE).toInstant();
        store.insert(
                id,
                holder.person(),
                secret,
                command,
                until,
                new TokenStore.Made(maker.person(), now));
        audit.append(
                maker.person(),
                "api.create-token",
                new RecordRef("token", id),
                null,
                Map.of(
                        "person",
                        holder.person(),
                        "name",
                        command.name(),
                        "scopes",
                        command.scopes().stream().sorted().map(Scope::code).toList(),
                        "lastDay",
                        lastDay.toString()));
        return new Outcome.Done<>(new NewToken(id, secret));
    }

    private List<FieldError> check(Actor holder, CreateToken command, Instant now) {
        List<FieldError> errors = new ArrayList<>();
        if (command.name().isBlank() || command.name().length() > 80) {
            errors.add(new FieldError("name", ApiText.NAME_MISSING));
        }
        if (command.scopes().isEmpty()) {
            errors.add(new FieldError("scopes", ApiText.SCOPES_MISSING));
        }
        if (!command.scopes().stream().allMatch(scope -> scope.useful(holder))) {
            errors.add(new FieldError("scopes", ApiText.SCOPE_USELESS));
        }
        LocalDate today = Times.day(now);
        LocalDate lastDay = command.lastDay();
        if (lastDay == null || lastDay.isBefore(today)) {
            errors.add(new FieldError("lastDay", ApiText.LAST_DAY_MISSING));
        } else if (lastDay.isAfter(today.plusDays(MOST_DAYS))) {
            errors.add(new FieldError("lastDay", ApiText.LAST_DAY_FAR));
        }
        long holding = store.of(holder.person()).stream().filter(token -> token.holds(now)).count();
        if (holding >= MOST_PER_PERSON) {
            errors.add(new FieldError("name", ApiText.TOO_MANY, MOST_PER_PERSON));
        }
        return errors;
    }

    /** A person's own keys, the newest first. */
    public List<TokenRow> own(Actor actor) {
        return actor.within() == null ? store.of(actor.person()) : List.of();
    }

    List<TokenRow> of(UUID account) {
        return store.of(account);
    }

    /**
     * Ends a key at once: one's own, or anybody's for those who grant roles. Answers whose it was.
     */
    @Transactional
    public Outcome<UUID> revoke(Actor actor, UUID token) {
        Optional<TokenRow> found =
                store.find(token)
                        .filter(t -> actor.is(t.person()) || actor.may(Permission.ACCESS_GRANT));
        if (found.isEmpty() || actor.within() != null) {
            return new Outcome.Forbidden<>();
        }
        if (found.get().revokedAt() != null) {
            return new Outcome.Conflict<>();
        }
        revoke(found.get(), actor.person());
        return new Outcome.Done<>(found.get().person());
    }

    /** What ends a person's sessions ends the keys too: whoever has one may not be the person. */
    @EventListener
    void on(SessionsEnded ended) {
        revokeAll(ended.person(), ended.by());
    }

    /** Ends every key of an account as part of the caller's command, which has decided it. */
    void revokeAll(UUID account, UUID by) {
        store.of(account).stream()
                .filter(token -> token.revokedAt() == null)
                .forEach(token -> revoke(token, by));
    }

    private void revoke(TokenRow token, UUID by) {
        store.revoke(token.id(), by, clock.instant());
        audit.append(
                by,
                "api.revoke-token",
                new RecordRef("token", token.id()),
                null,
                Map.of("person", token.person(), "name", token.name()));
    }

    /**
     * The program that holds this key; empty when the key is unknown, expired or revoked, or its
     * person has left or its service account is closed. Notes that it is used.
     */
    @Transactional
    public Optional<Caller> caller(String secret, String address) {
        Instant now = clock.instant();
        if (!secret.startsWith(BEGINNING) || secret.length() > 100) {
            return Optional.empty();
        }
        return store.ofOpenAccount(secret)
                .filter(token -> token.holds(now))
                .flatMap(token ->
                        access.actor(token.person())
                                .map(person -> {
                                    store.noteUse(token, address, now);
                                    return new Caller(token.id(), person, token.scopes());
                                }));
    }
}
