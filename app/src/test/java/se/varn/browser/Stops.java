package se.varn.browser;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.varn.foundation.access.Role;

/** A catalogue of pages being written. */
final class Stops {
    static final String INCIDENT = "tbody a[href^='/incidents/']";
    static final String ADD_FILES = "main a[href^='/attachments/add/']";
    static final String FILE =
            "main .v-rows a[href^='/attachments/']:not([href*='/add/']):not([download])";
    static final String ALERT = "tbody a[href^='/alerts/']";
    static final String ACTION = "tbody a[href^='/actions/']";
    static final String SYSTEM = "tbody a[href^='/systems/']";
    static final String CLOCK = "main .v-rows a.v-clock-name";
    static final String LAW = "main tbody a[href^='/clocks/law/']";
    static final String ASSIGNMENT = "tbody a[href^='/assignments/']";
    static final String REPORT = "main a[href*='/report']";
    static final String VERSION = "main a[href*='/versions/']:not([href$='.html'])";
    static final String NOBODY = "00000000-0000-0000-0000-000000000000";

    private final List<Stop> stops = new ArrayList<>();

    List<Stop> all() {
        return List.copyOf(stops);
    }

    void add(Stop stop) {
        stops.add(stop);
    }

    void page(String name, String endpoint, @Nullable Role role, Stop.Way way) {
        stops.add(new Stop(name, "GET " + endpoint, role, 200, way));
    }

    void invalid(String name, String endpoint, @Nullable Role role, Stop.Way way) {
        stops.add(new Stop(name, "POST " + endpoint, role, 422, way));
    }

    /** The refusal of an address, as this person meets it. */
    void refused(String name, String endpoint, Role role, int status, String path) {
        stops.add(new Stop(name, endpoint, role, status, w -> w.to(path)));
    }
}
