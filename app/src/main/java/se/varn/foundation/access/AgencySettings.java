package se.varn.foundation.access;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Set;
import org.springframework.core.env.Environment;

/**
 * How people sign in by the agency's identity provider, as the operator has set it.
 *
 * @param issuer empty: they do not
 * @param home Värn's own address, without a slash at its end
 * @param name what the provider is called on the sign-in page; empty: the agency's name
 * @param claim what in the proof is compared with {@code by} the first time
 * @param groups what in the proof names groups; a dot leads into what lies inside
 * @param withoutGroups whether one whose proof names no groups comes in, without roles from groups
 * @param acr levels of the provider's proof that count as the second proof
 * @param amr ways of the provider's proof that do
 */
public record AgencySettings(
        String issuer,
        String clientId,
        String clientSecret,
        String home,
        String name,
        Set<String> scopes,
        Found by,
        String claim,
        String groups,
        boolean withoutGroups,
        Set<String> acr,
        Set<String> amr) {
    /** By what a person is found the first time. */
    public enum Found {
        EMPLOYEE_NO,
        EMAIL,
        USERNAME
    }

    /**
     * @throws IllegalStateException when they cannot be meant, in words for the operator
     */
    static AgencySettings of(Environment from) {
        String issuer = text(from, "issuer", "").replaceFirst("/+$", "");
        Found by = found(text(from, "person-by", "EMPLOYEE_NO"));
        AgencySettings settings =
                new AgencySettings(
                        issuer,
                        text(from, "client-id", ""),
                        secret(from),
                        from.getProperty("varn.address", "").replaceFirst("/+$", ""),
                        text(from, "name", ""),
                        words(text(from, "scopes", "openid profile email")),
                        by,
                        text(
                                from,
                                "person-claim",
                                switch (by) {
                                    case EMPLOYEE_NO -> "employee_number";
                                    case EMAIL -> "email";
                                    case USERNAME -> "preferred_username";
                                }),
                        text(from, "groups-claim", "groups"),
                        !text(from, "without-groups", "enter").equals("refuse"),
                        words(text(from, "second-factor-acr", "")),
                        words(text(from, "second-factor-amr", "")));
        settings.check();
        return settings;
    }

    private static String text(Environment from, String name, String otherwise) {
        String value = from.getProperty("varn.oidc." + name, "").strip();
        return value.isEmpty() ? otherwise : value;
    }

    private static Set<String> words(String text) {
        Set<String> words = new LinkedHashSet<>(Arrays.asList(text.strip().split("[\\s,]+")));
        words.remove("");
        return words;
    }

    private static Found found(String name) {
        return Arrays.stream(Found.values())
                .filter(f -> f.name().equals(name))
                .findFirst()
                .orElseThrow(() ->
                        new IllegalStateException(
                                "VARN_OIDC_PERSON_BY is \"%s\". Write EMPLOYEE_NO, EMAIL or USERNAME."
                                        .formatted(name)));
    }

    private static String secret(Environment from) {
        String file = text(from, "client-secret-file", "");
        if (file.isEmpty()) {
            return text(from, "client-secret", "");
        }
        try {
            return Files.readString(Path.of(file)).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "VARN_OIDC_CLIENT_SECRET_FILE cannot be read: " + file, e);
        }
    }

    private void check() {
        if (!on()) {
            return;
        }
        if (clientId.isEmpty() || clientSecret.isEmpty()) {
            throw new IllegalStateException(
                    "VARN_OIDC_ISSUER is set, and VARN_OIDC_CLIENT_ID or the client's secret is not.");
        }
        if (!scopes.contains("openid")) {
            throw new IllegalStateException("VARN_OIDC_SCOPES must have openid among them.");
        }
        URI address = URI.create(issuer);
        boolean near =
                address.getHost() != null
                        && Set.of("localhost", "127.0.0.1", "[::1]").contains(address.getHost());
        if (!"https".equals(address.getScheme()) && !near) {
            throw new IllegalStateException("VARN_OIDC_ISSUER must begin with https://: " + issuer);
        }
    }

    /** Whether people sign in so at all. */
    public boolean on() {
        return !issuer.isEmpty();
    }

    /** Without the secret, wherever it may be written. */
    @Override
    public String toString() {
        return "AgencySettings[" + issuer + ", " + clientId + "]";
    }

    /** Where the provider sends people back to. */
    String back() {
        return home + "/sign-in/agency/back";
    }
}
