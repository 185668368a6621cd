package se.varn.act.clocks;

import java.util.regex.Pattern;

final class Slugs {
    private static final Pattern SLUG = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

    private Slugs() {}

    static void require(String value) {
        if (!SLUG.matcher(value).matches()) {
            throw new IllegalArgumentException(
                    "'"
                            + value
                            + "' is not an id; write small letters and digits joined by hyphens, as in gdpr-33");
        }
    }
}
