package se.varn.act.incidents.web;

import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;

/** What a form field holds, when it holds that. */
final class Typed {
    private Typed() {}

    static Optional<UUID> id(String text) {
        try {
            return text.isBlank() ? Optional.empty() : Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    static <E extends Enum<E>> Optional<E> choice(E[] all, String text) {
        return Arrays.stream(all).filter(e -> e.name().equals(text)).findFirst();
    }
}
