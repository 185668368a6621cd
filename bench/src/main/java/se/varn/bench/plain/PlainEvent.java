package se.varn.bench.plain;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.varn.logs.Event;
import se.varn.logs.Origin;

/** An event as a plain rule sees it: fields by name, Security 4688 by its process names. */
final class PlainEvent {
    private static final Map<String, String> AUDIT =
            Map.of(
                    "Image", "NewProcessName",
                    "ParentImage", "ParentProcessName",
                    "ProcessId", "NewProcessId",
                    "ParentProcessId", "ProcessId",
                    "LogonId", "SubjectLogonId");
    private static final Map<String, String> INTEGRITY =
            Map.of(
                    "S-1-16-0", "Untrusted",
                    "S-1-16-4096", "Low",
                    "S-1-16-8192", "Medium",
                    "S-1-16-8448", "Medium",
                    "S-1-16-12288", "High",
                    "S-1-16-16384", "System");

    private final Event event;
    private final boolean audit;
    private final Map<String, Optional<List<PlainValue>>> known = new HashMap<>();
    private @Nullable List<PlainValue> everything;

    PlainEvent(Event event, boolean forProcessRule) {
        this.event = event;
        this.audit =
                forProcessRule
                        && event.origin().eventId() == 4688
                        && "security".equalsIgnoreCase(event.origin().channel());
    }

    /** The field's values without nulls; null if it is missing. */
    @Nullable List<PlainValue> values(String field) {
        return known.computeIfAbsent(field, name -> Optional.ofNullable(find(name))).orElse(null);
    }

    private @Nullable List<PlainValue> find(String field) {
        if (audit) {
            return switch (field) {
                case "User" -> user();
                case "IntegrityLevel" ->
                        event.text("MandatoryLabel")
                                .map(sid ->
                                        List.of(new PlainValue(INTEGRITY.getOrDefault(sid, sid))))
                                .orElse(null);
                default -> named(AUDIT.getOrDefault(field, field));
            };
        }
        return named(field);
    }

    /** Whether there is no such field but an object of that name, with fields in it. */
    boolean isObject(String field) {
        return event.indexOf(field) < 0 && event.slices().layout().hasObject(field);
    }

    private @Nullable List<PlainValue> user() {
        for (String who : List.of("Target", "Subject")) {
            String name = event.text(who + "UserName").orElse("-");
            String realm = event.text(who + "DomainName").orElse("-");
            if (!name.equals("-") && !name.isEmpty()) {
                boolean alone = realm.equals("-") || realm.isEmpty();
                return List.of(new PlainValue(alone ? name : realm + "\\" + name));
            }
        }
        return null;
    }

    private @Nullable List<PlainValue> named(String field) {
        int i = event.indexOf(field);
        return i < 0 ? null : members(event.value(i));
    }

    private static List<PlainValue> members(@Nullable Object value) {
        List<PlainValue> members = new ArrayList<>();
        for (Object member : PlainRule.list(value)) {
            if (member != null) {
                members.add(new PlainValue(member));
            }
        }
        return members;
    }

    /** Everything in which keywords are sought. */
    List<PlainValue> everything() {
        List<PlainValue> made = everything;
        if (made == null) {
            made = gather();
            everything = made;
        }
        return made;
    }

    private List<PlainValue> gather() {
        List<PlainValue> all = new ArrayList<>();
        Origin.Kind kind = event.origin().kind();
        if (kind == Origin.Kind.SYSLOG || kind == Origin.Kind.AUDITD) {
            all.add(new PlainValue(event.raw()));
        }
        for (int i = 0; i < event.size(); i++) {
            if (!event.derived(i)) {
                all.addAll(members(event.value(i)));
            }
        }
        return all;
    }
}
