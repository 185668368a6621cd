package se.varn.account.assignments;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import se.varn.foundation.text.Message;

/** By what a figure may be narrowed, and the codes that each takes. */
public enum Filter implements Message {
    KIND("Slag", "Kind", "IT", "PERSONAL_DATA", "PHYSICAL", "UNDUE_INFLUENCE", "DISINFORMATION"),
    LEVEL("Högsta nivå", "Highest level", "INCIDENT", "CRITICAL_INCIDENT", "CRISIS"),
    SEVERITY("Allvarlighetsgrad", "Severity", "CRITICAL", "HIGH", "MEDIUM", "LOW", "INFO"),
    REGIME("Regelverk", "Regime", "GDPR", "CSL", "PROTECTIVE_SECURITY", "POLICE"),
    AREA(
            "Område",
            "Area",
            "INCIDENT_HANDLING",
            "MONITORING",
            "ACCESS_CONTROL",
            "CHANGE_CONTROL",
            "TECHNICAL_PROTECTION",
            "CONTINUITY",
            "KNOWLEDGE",
            "SUPPLIERS",
            "GOVERNANCE");

    private final String sv;
    private final String en;
    private final List<String> codes;

    Filter(String sv, String en, String... codes) {
        this.sv = sv;
        this.en = en;
        this.codes = List.of(codes);
    }

    /** Its name in a placeholder. */
    public String parameter() {
        return name().toLowerCase(Locale.ROOT);
    }

    public List<String> codes() {
        return codes;
    }

    static Optional<Filter> of(String parameter) {
        return Arrays.stream(values()).filter(f -> f.parameter().equals(parameter)).findFirst();
    }

    @Override
    public String sv() {
        return sv;
    }

    @Override
    public String en() {
        return en;
    }
}
