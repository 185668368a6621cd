package se.varn.foundation.access;

import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Whom the provider says that somebody is: checked, and not yet compared with anybody here.
 *
 * @param sid its session; null when it does not say
 * @param idToken as it came, for when somebody signs out over there too
 * @param at when the person proved it over there; null when it does not say
 */
public record AgencyProof(
        String issuer,
        String subject,
        @Nullable String sid,
        String idToken,
        @Nullable Instant at,
        Map<String, Object> claims) {

    /** What stands under a name; where that has dots in it and is not there, inside. */
    @Nullable Object claim(String name) {
        Object there = claims.get(name);
        if (there != null) {
            return there;
        }
        Object inside = claims;
        for (String part : name.split("\\.", -1)) {
            inside = inside instanceof Map<?, ?> map ? map.get(part) : null;
        }
        return inside;
    }

    /** Text or a whole number under a name; empty when there is none. */
    String text(String name) {
        return switch (claim(name)) {
            case String text -> text.strip();
            case Integer number -> number.toString();
            case Long number -> number.toString();
            case null, default -> "";
        };
    }

    /** The groups; empty when it does not say, which is something else than none. */
    Optional<Set<String>> groups(String name) {
        return switch (claim(name)) {
            case Collection<?> several ->
                    Optional.of(
                            several.stream()
                                    .map(String::valueOf)
                                    .collect(Collectors.toCollection(LinkedHashSet::new)));
            case String one -> Optional.of(Set.of(one));
            case null, default -> Optional.empty();
        };
    }

    /** Whether it was proved in a way that counts as the second proof too. */
    boolean twice(AgencySettings settings) {
        boolean level = settings.acr().contains(text("acr"));
        boolean way = groups("amr").orElse(Set.of()).stream().anyMatch(settings.amr()::contains);
        return level || way;
    }
}
