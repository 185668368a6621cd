package se.varn.account.disclosures;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import se.varn.foundation.text.Message;

/** Reads {@code disclosures/provisions.yaml}; anything missing or misspelt fails. */
final class ProvisionsFile {
    private static final String SHIPPED = "disclosures/provisions.yaml";

    private ProvisionsFile() {}

    static List<Provision> shipped() {
        try (InputStream in = ProvisionsFile.class.getClassLoader().getResourceAsStream(SHIPPED)) {
            if (in == null) {
                throw new IllegalStateException(SHIPPED + " is missing from the application");
            }
            Map<String, List<Map<String, Object>>> root =
                    new Yaml(new SafeConstructor(new LoaderOptions())).load(in);
            List<Provision> all = new ArrayList<>();
            for (Map<String, Object> one : root.getOrDefault("provisions", List.of())) {
                all.add(provision(one));
            }
            return List.copyOf(all);
        } catch (IOException e) {
            throw new UncheckedIOException(SHIPPED + " cannot be read", e);
        }
    }

    private static Provision provision(Map<String, Object> one) {
        if (!(one.get("protects") instanceof Map<?, ?> protects)) {
            throw new IllegalStateException(SHIPPED + ": protects is missing in " + one);
        }
        return new Provision(
                text(one.get("code"), one),
                text(one.get("provision"), one),
                Message.of(text(protects.get("sv"), one), text(protects.get("en"), one)),
                Requirement.valueOf(text(one.get("requirement"), one)),
                switch (text(one.get("certainty"), one)) {
                    case "CONFIRMED" -> true;
                    case "UNCONFIRMED" -> false;
                    default -> throw new IllegalStateException(SHIPPED + ": certainty in " + one);
                },
                null);
    }

    private static String text(@Nullable Object value, Map<String, Object> in) {
        if (value instanceof String text && !text.isBlank()) {
            return text;
        }
        throw new IllegalStateException(SHIPPED + ": something is missing in " + in);
    }
}
