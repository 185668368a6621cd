package se.varn.act.clocks;

import java.util.Set;
import se.varn.foundation.text.Message;

/**
 * A way of reporting that a person judges relevant or not; which rules it means depends on the day.
 */
public enum Track implements Message {
    GDPR("Personuppgiftsincident", "Personal data breach", Set.of("gdpr")),
    CSL("It-incident", "IT incident", Set.of("csl", "msbfs-2020-8", "mcffs-2026-7")),
    PROTECTIVE_SECURITY("Säkerhetsskydd", "Protective security", Set.of("sakerhetsskydd")),
    POLICE("Polisanmälan", "Police report", Set.of("polisanmalan"));

    private final String sv;
    private final String en;
    private final Set<String> regimes;

    Track(String sv, String en, Set<String> regimes) {
        this.sv = sv;
        this.en = en;
        this.regimes = regimes;
    }

    boolean covers(RegimeId regime) {
        return regimes.contains(regime.value());
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
