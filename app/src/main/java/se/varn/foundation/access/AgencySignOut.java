package se.varn.foundation.access;

import static se.varn.foundation.access.jooq.Tables.SESSION;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import se.varn.foundation.audit.Audit;
import se.varn.foundation.audit.RecordRef;

/**
 * The provider says that somebody has signed out over there (OpenID Connect Back-Channel Logout
 * 1.0). Only sessions that began before it said so end: the same message once more ends nothing
 * that came later.
 */
@Service
public class AgencySignOut {
    private static final String EVENT = "http://schemas.openid.net/event/backchannel-logout";

    private final AgencySettings settings;
    private final AgencyProvider provider;
    private final DSLContext db;
    private final Audit audit;
    private final TransactionTemplate transaction;
    private final Clock clock;

    AgencySignOut(
            AgencySettings settings,
            AgencyProvider provider,
            DSLContext db,
            Audit audit,
            TransactionTemplate transaction,
            Clock clock) {
        this.settings = settings;
        this.provider = provider;
        this.db = db;
        this.audit = audit;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * Ends the sessions that a message names; how many.
     *
     * @throws AgencyException when the message is none of the provider's for Värn
     */
    public int end(String message) throws AgencyException {
        if (!settings.on()) {
            throw new AgencyException(AgencyRefusal.NOT_PROVED, "there is no provider");
        }
        AgencyProvider.Known known = provider.known();
        Jwt said;
        try {
            said = known.endings().decode(message);
        } catch (JwtException e) {
            throw new AgencyException(AgencyRefusal.NOT_PROVED, "no message of the provider's", e);
        }
        String issuer = known.issuer();
        Instant at = said.getIssuedAt();
        if (at == null || !means(said, issuer, at)) {
            throw new AgencyException(AgencyRefusal.NOT_PROVED, "no message that ends a session");
        }
        Condition which = which(said.getClaimAsString("sid"), said.getSubject());
        Integer ended =
                transaction.execute(_ ->
                        delete(
                                SESSION.ISSUER
                                        .eq(issuer)
                                        .and(which)
                                        .and(SESSION.BEGAN_AT.le(at.plus(AgencyProvider.SKEW)))));
        return Objects.requireNonNull(ended);
    }

    private boolean means(Jwt said, String issuer, Instant at) {
        Instant now = clock.instant();
        boolean timely =
                at.isBefore(now.plus(AgencyProvider.SKEW))
                        && at.isAfter(now.minus(AgencyProvider.MESSAGE_HOLDS));
        boolean event =
                said.getClaims().get("events") instanceof Map<?, ?> events
                        && events.containsKey(EVENT);
        boolean somebody = said.getClaimAsString("sid") != null || said.getSubject() != null;
        return timely
                && event
                && somebody
                && issuer.equals(said.getClaimAsString("iss"))
                && said.getAudience() != null
                && said.getAudience().contains(settings.clientId())
                && !said.hasClaim("nonce");
    }

    private static Condition which(@Nullable String sid, @Nullable String subject) {
        Condition whole = SESSION.SUBJECT.eq(String.valueOf(subject));
        if (sid == null) {
            return whole;
        }
        // A session that began without the provider telling its own is meant by its person.
        return subject == null
                ? SESSION.SID.eq(sid)
                : SESSION.SID.eq(sid).or(SESSION.SID.isNull().and(whole));
    }

    private int delete(Condition which) {
        var people = db.deleteFrom(SESSION).where(which).returning(SESSION.PERSON).fetch();
        people.getValues(SESSION.PERSON).stream()
                .filter(Objects::nonNull)
                .distinct()
                .forEach(this::audited);
        return people.size();
    }

    private void audited(UUID person) {
        audit.append(
                null,
                "access.endSession",
                new RecordRef("person", person),
                null,
                Map.of("by", "provider"));
    }
}
