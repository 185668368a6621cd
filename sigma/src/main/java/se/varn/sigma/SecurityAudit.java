package se.varn.sigma;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

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

    static final String LABEL = "MandatoryLabel";

    static final Map<String, String> LEVELS =
            Map.of(
                    "S-1-16-0", "Untrusted",
                    "S-1-16-4096", "Low",
                    "S-1-16-8192", "Medium",
                    "S-1-16-8448", "Medium",
                    "S-1-16-12288", "High",
                    "S-1-16-16384", "System");

    /** Domain and name of each account, the first one preferred. */
    static final List<String> ACCOUNTS =
            List.of("TargetDomainName", "TargetUserName", "SubjectDomainName", "SubjectUserName");

    private SecurityAudit() {}

    static String nameOf(String field) {
        return NAMES.getOrDefault(field, field);
    }

    /**
     * DOMAIN\name of the new process's account: the target if there is one, else who started it.
     */
    static @Nullable String user(Texts event) {
        String target = account(event, ACCOUNTS.get(0), ACCOUNTS.get(1));
        return target != null ? target : account(event, ACCOUNTS.get(2), ACCOUNTS.get(3));
    }

    private static @Nullable String account(Texts event, String domain, String name) {
        String user = event.of(name);
        String realm = event.of(domain);
        if (user == null || user.equals("-") || user.isEmpty()) {
            return null;
        }
        return realm == null || realm.equals("-") || realm.isEmpty() ? user : realm + "\\" + user;
    }

    static @Nullable String integrity(Texts event) {
        String sid = event.of(LABEL);
        return sid == null ? null : LEVELS.getOrDefault(sid, sid);
    }

    /** The fields of an event as text. */
    @FunctionalInterface
    interface Texts {
        /** That field's text, or null if it is missing or null. */
        @Nullable String of(String field);
    }
}
