package se.varn.sigma;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.varn.logs.Event;

/**
 * Security event 4688 seen as a process creation: which of its fields is which, and two that have
 * to be put together.
 */
final class SecurityAudit {
    static final String USER = "4688 user";
    static final String INTEGRITY = "4688 integrity";

    private static final Map<String, String> NAMES =
            Map.of(
                    "Image", "NewProcessName",
                    "ParentImage", "ParentProcessName",
                    "ProcessId", "NewProcessId",
                    "ParentProcessId", "ProcessId",
                    "LogonId", "SubjectLogonId",
                    "User", USER,
                    "IntegrityLevel", INTEGRITY);

    private static final Map<String, String> LEVELS =
            Map.of(
                    "S-1-16-0", "Untrusted",
                    "S-1-16-4096", "Low",
                    "S-1-16-8192", "Medium",
                    "S-1-16-8448", "Medium",
                    "S-1-16-12288", "High",
                    "S-1-16-16384", "System");

    private SecurityAudit() {}

    static String nameOf(String field) {
        return NAMES.getOrDefault(field, field);
    }

    /**
     * DOMAIN\name of the new process's account: the target if there is one, else who started it.
     */
    static @Nullable String user(Event event) {
        String target = account(event, "TargetDomainName", "TargetUserName");
        return target != null ? target : account(event, "SubjectDomainName", "SubjectUserName");
    }

    private static @Nullable String account(Event event, String domain, String name) {
        String user = event.text(name).orElse("-");
        String realm = event.text(domain).orElse("-");
        if (user.equals("-") || user.isEmpty()) {
            return null;
        }
        return realm.equals("-") || realm.isEmpty() ? user : realm + "\\" + user;
    }

    static @Nullable String integrity(Event event) {
        return event.text("MandatoryLabel").map(sid -> LEVELS.getOrDefault(sid, sid)).orElse(null);
    }
}
