package se.varn.foundation.access;

import static se.varn.foundation.access.jooq.Tables.PASSKEY;

import com.webauthn4j.WebAuthnManager;
import com.webauthn4j.converter.AttestedCredentialDataConverter;
import com.webauthn4j.converter.exception.DataConversionException;
import com.webauthn4j.converter.util.ObjectConverter;
import com.webauthn4j.credential.CredentialRecordImpl;
import com.webauthn4j.data.AuthenticationData;
import com.webauthn4j.data.AuthenticationParameters;
import com.webauthn4j.data.PublicKeyCredentialParameters;
import com.webauthn4j.data.PublicKeyCredentialType;
import com.webauthn4j.data.RegistrationData;
import com.webauthn4j.data.RegistrationParameters;
import com.webauthn4j.data.attestation.authenticator.AttestedCredentialData;
import com.webauthn4j.data.attestation.authenticator.AuthenticatorData;
import com.webauthn4j.data.attestation.statement.COSEAlgorithmIdentifier;
import com.webauthn4j.data.client.Origin;
import com.webauthn4j.data.client.challenge.DefaultChallenge;
import com.webauthn4j.server.ServerProperty;
import com.webauthn4j.verifier.exception.VerificationException;
import java.net.URI;
import java.nio.ByteBuffer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import se.varn.foundation.access.jooq.tables.records.PasskeyRecord;
import se.varn.foundation.audit.Audit;
import se.varn.foundation.audit.RecordRef;
import se.varn.foundation.organisation.Organisation;
import se.varn.foundation.organisation.Person;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/*
 * Passkeys (Web Authentication, level 2) as the second proof: beside codes from an app, and better, since a key answers only
 * to the address it was made for and cannot be talked out of anybody. What the browser answers is signed over a challenge
 * of ours, that is good once and lies in the session, and over the address, which must be Värn's own. The authenticator
 * must have known its user (a finger, a face, a PIN). Which make it is nobody asks: no attestation is kept or trusted.
 */
@Service
public class Passkeys {
    private static final String FAILED = "access.secondFactorFailed";
    private static final int CHALLENGE_BYTES = 32;
    private static final int MOST = 10;
    private static final int LONGEST_ANSWER = 20_000;
    private static final List<COSEAlgorithmIdentifier> ALGORITHMS =
            List.of(
                    COSEAlgorithmIdentifier.ES256,
                    COSEAlgorithmIdentifier.EdDSA,
                    COSEAlgorithmIdentifier.RS256);

    private final DSLContext db;
    private final Organisation organisation;
    private final Audit audit;
    private final Vault vault;
    private final Clock clock;
    private final JsonMapper json;
    private final String home;
    private final String agency;
    private final ObjectConverter converter = new ObjectConverter();
    private final WebAuthnManager checks =
            WebAuthnManager.createNonStrictWebAuthnManager(converter);
    private final AttestedCredentialDataConverter credentials =
            new AttestedCredentialDataConverter(converter);

    Passkeys(
            DSLContext db,
            Organisation organisation,
            Audit audit,
            Vault vault,
            Clock clock,
            JsonMapper json,
            @Value("${varn.address:http://localhost:8080}") String home,
            @Value("${varn.agency:Myndigheten}") String agency) {
        this.db = db;
        this.organisation = organisation;
        this.audit = audit;
        this.vault = vault;
        this.clock = clock;
        this.json = json;
        this.home = home.replaceFirst("/+$", "");
        this.agency = agency;
    }

    /** The name that keys are made for: of Värn's own address. */
    private String host() {
        return String.valueOf(URI.create(home).getHost());
    }

    public List<Passkey> of(UUID person) {
        return db.selectFrom(PASSKEY)
                .where(PASSKEY.PERSON.eq(person))
                .orderBy(PASSKEY.ADDED_AT, PASSKEY.HANDLE)
                .fetch(r -> new Passkey(r.getHandle(), r.getName(), r.getAddedAt(), r.getUsedAt()));
    }

    public boolean any(UUID person) {
        return db.fetchExists(PASSKEY, PASSKEY.PERSON.eq(person));
    }

    /** Good for one answer; to lie in the session that it is shown in. */
    public byte[] challenge() {
        return vault.random(CHALLENGE_BYTES);
    }

    /** What the browser is told so that an authenticator makes a key for this person. */
    public String toAdd(UUID id, byte[] challenge) {
        Person person = organisation.person(id).orElseThrow();
        ByteBuffer handle =
                ByteBuffer.allocate(16)
                        .putLong(id.getMostSignificantBits())
                        .putLong(id.getLeastSignificantBits());
        return json.writeValueAsString(
                Map.of(
                        "rp", Map.of("id", host(), "name", "Värn " + agency),
                        "user",
                                Map.of(
                                        "id", text(handle.array()),
                                        "name", person.username(),
                                        "displayName", person.name()),
                        "challenge", text(challenge),
                        "pubKeyCredParams",
                                ALGORITHMS.stream()
                                        .map(a -> Map.of("type", "public-key", "alg", a.getValue()))
                                        .toList(),
                        "timeout", 120_000,
                        "attestation", "none",
                        "excludeCredentials", allowed(id),
                        "authenticatorSelection",
                                Map.of(
                                        "residentKey", "preferred",
                                        "userVerification", "required")));
    }

    /** What the browser is told so that one of this person's keys answers. */
    public String toProve(UUID person, byte[] challenge) {
        return json.writeValueAsString(
                Map.of(
                        "challenge", text(challenge),
                        "rpId", host(),
                        "timeout", 120_000,
                        "userVerification", "required",
                        "allowCredentials", allowed(person)));
    }

    private List<Map<String, String>> allowed(UUID person) {
        return db.select(PASSKEY.CREDENTIAL_ID)
                .from(PASSKEY)
                .where(PASSKEY.PERSON.eq(person))
                .fetch(r -> Map.of("type", "public-key", "id", text(r.value1())));
    }

    private static String text(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private ServerProperty here(byte[] challenge) {
        return ServerProperty.builder()
                .origin(Origin.create(home))
                .rpId(host())
                .challenge(new DefaultChallenge(challenge))
                .build();
    }

    /** Adds a key that an authenticator has just made. */
    @Transactional
    public Outcome<UUID> add(Actor actor, String name, String answer, byte[] challenge) {
        if (name.isBlank() || name.length() > 60) {
            return new Outcome.Invalid<>("key-name", AccessText.KEY_NAME_MISSING);
        }
        if (of(actor.person()).size() >= MOST) {
            return new Outcome.Invalid<>("key-name", AccessText.KEYS_TOO_MANY, MOST);
        }
        Optional<RegistrationData> made = made(answer, challenge);
        AuthenticatorData<?> shown =
                made.map(m -> m.getAttestationObject())
                        .map(o -> (AuthenticatorData<?>) o.getAuthenticatorData())
                        .orElse(null);
        AttestedCredentialData credential =
                shown == null ? null : shown.getAttestedCredentialData();
        if (shown == null || credential == null) {
            return new Outcome.Invalid<>("key-name", AccessText.KEY_NOT_MADE);
        }
        UUID handle = UUID.randomUUID();
        int added =
                db.insertInto(PASSKEY)
                        .set(PASSKEY.HANDLE, handle)
                        .set(PASSKEY.PERSON, actor.person())
                        .set(PASSKEY.NAME, name)
                        .set(PASSKEY.CREDENTIAL_ID, credential.getCredentialId())
                        .set(PASSKEY.CREDENTIAL, credentials.convert(credential))
                        .set(PASSKEY.SIGN_COUNT, shown.getSignCount())
                        .set(PASSKEY.ADDED_AT, clock.instant())
                        .onConflictDoNothing()
                        .execute();
        if (added == 0) {
            return new Outcome.Invalid<>("key-name", AccessText.KEY_NOT_MADE);
        }
        audited(actor.person(), "access.addPasskey", name);
        return new Outcome.Done<>(handle);
    }

    private Optional<RegistrationData> made(String answer, byte[] challenge) {
        if (answer.isBlank() || answer.length() > LONGEST_ANSWER) {
            return Optional.empty();
        }
        List<PublicKeyCredentialParameters> algorithms =
                ALGORITHMS.stream()
                        .map(a ->
                                new PublicKeyCredentialParameters(
                                        PublicKeyCredentialType.PUBLIC_KEY, a))
                        .toList();
        try {
            return Optional.of(
                    checks.verifyRegistrationResponseJSON(
                            answer,
                            new RegistrationParameters(here(challenge), algorithms, true, true)));
        } catch (DataConversionException
                | VerificationException
                | JacksonException
                | IllegalArgumentException
                | NullPointerException _) {
            // The last when something is left out that the library does not look for.
            return Optional.empty();
        }
    }

    @Transactional
    public Outcome<UUID> rename(Actor actor, UUID handle, String name) {
        if (name.isBlank() || name.length() > 60) {
            return new Outcome.Invalid<>("key-name", AccessText.KEY_NAME_MISSING);
        }
        int renamed =
                db.update(PASSKEY)
                        .set(PASSKEY.NAME, name)
                        .where(PASSKEY.HANDLE.eq(handle).and(PASSKEY.PERSON.eq(actor.person())))
                        .execute();
        if (renamed == 0) {
            return new Outcome.Forbidden<>();
        }
        audited(actor.person(), "access.renamePasskey", name);
        return new Outcome.Done<>(handle);
    }

    @Transactional
    public Outcome<UUID> remove(Actor actor, UUID handle) {
        Optional<String> name =
                db.deleteFrom(PASSKEY)
                        .where(PASSKEY.HANDLE.eq(handle).and(PASSKEY.PERSON.eq(actor.person())))
                        .returning(PASSKEY.NAME)
                        .fetchOptional(PASSKEY.NAME);
        if (name.isEmpty()) {
            return new Outcome.Forbidden<>();
        }
        audited(actor.person(), "access.removePasskey", name.get());
        return new Outcome.Done<>(handle);
    }

    private void audited(UUID person, String command, String name) {
        audit.append(person, command, new RecordRef("person", person), null, Map.of("name", name));
    }

    /** Takes all of a person's keys away. Part of the caller's command, which audits it. */
    @Transactional(propagation = Propagation.MANDATORY)
    void forget(UUID person) {
        db.deleteFrom(PASSKEY).where(PASSKEY.PERSON.eq(person)).execute();
    }

    /** Whether this is one of the person's keys, answering to this challenge here and now. */
    @Transactional(propagation = Propagation.MANDATORY)
    boolean proves(UUID person, String answer, byte[] challenge) {
        boolean right = checked(person, answer, challenge);
        if (!right && !of(person).isEmpty() && !failedLately(person)) {
            audit.append(
                    null, FAILED, new RecordRef("person", person), null, Map.of("by", "passkey"));
        }
        return right;
    }

    /** One entry in five minutes is enough to see it by, and nobody floods the trail. */
    private boolean failedLately(UUID person) {
        Instant since = clock.instant().minus(Duration.ofMinutes(5));
        return audit.of(person, 20).stream()
                .anyMatch(e -> e.command().equals(FAILED) && e.at().isAfter(since));
    }

    private boolean checked(UUID person, String answer, byte[] challenge) {
        if (answer.isBlank() || answer.length() > LONGEST_ANSWER) {
            return false;
        }
        try {
            AuthenticationData said = checks.parseAuthenticationResponseJSON(answer);
            PasskeyRecord key =
                    db.selectFrom(PASSKEY)
                            .where(PASSKEY.CREDENTIAL_ID.eq(said.getCredentialId()))
                            .and(PASSKEY.PERSON.eq(person))
                            .forUpdate()
                            .fetchOne();
            if (key == null) {
                return false;
            }
            var record =
                    new CredentialRecordImpl(
                            null,
                            null,
                            null,
                            null,
                            key.getSignCount(),
                            credentials.convert(key.getCredential()),
                            null,
                            null,
                            null,
                            null);
            checks.verify(
                    said, new AuthenticationParameters(here(challenge), record, null, true, true));
            AuthenticatorData<?> shown = said.getAuthenticatorData();
            key.setSignCount(shown == null ? key.getSignCount() : shown.getSignCount());
            key.setUsedAt(clock.instant());
            key.store();
            return true;
        } catch (DataConversionException
                | VerificationException
                | JacksonException
                | IllegalArgumentException
                | NullPointerException _) {
            // The last when something is left out that the library does not look for.
            return false;
        }
    }
}
