package se.varn.foundation.administration.web;

import java.util.Optional;
import java.util.UUID;
import se.varn.foundation.organisation.Organisation;
import se.varn.foundation.shell.Form;

/** Ids and versions as they come back from a form. */
final class Typed {
    private Typed() {}

    static Optional<UUID> uuid(String text) {
        try {
            return text.isBlank() ? Optional.empty() : Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** The version that was on the page; one that no row has when it is missing. */
    static int version(Form form) {
        String version = form.value("version");
        return version.matches("[0-9]{1,9}") ? Integer.parseInt(version) : Organisation.NEW - 1;
    }
}
