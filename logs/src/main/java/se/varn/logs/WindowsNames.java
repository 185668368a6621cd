package se.varn.logs;

import java.util.Map;
import java.util.Set;

/** What rules call the fields of a Windows event, for the ways in which shippers lay it out. */
final class WindowsNames {
    private static final Set<String> ENVELOPE =
            Set.of("EventID", "Channel", "Provider_Name", "Computer");

    private static final Map<String, String> SYSTEM =
            Map.ofEntries(
                    Map.entry("Provider.Name", "Provider_Name"),
                    Map.entry("Provider.Guid", "Provider_Guid"),
                    Map.entry("EventID.#text", "EventID"),
                    Map.entry("EventID.Value", "EventID"),
                    Map.entry("TimeCreated.SystemTime", "TimeCreated"),
                    Map.entry("Execution.ProcessID", "ExecutionProcessID"),
                    Map.entry("Execution.ThreadID", "ExecutionThreadID"),
                    Map.entry("Correlation.ActivityID", "ActivityID"),
                    Map.entry("Correlation.RelatedActivityID", "RelatedActivityID"),
                    Map.entry("Security.UserID", "UserID"));

    private static final Map<String, String> WINLOG =
            Map.ofEntries(
                    Map.entry("channel", "Channel"),
                    Map.entry("provider_name", "Provider_Name"),
                    Map.entry("provider_guid", "Provider_Guid"),
                    Map.entry("event_id", "EventID"),
                    Map.entry("computer_name", "Computer"),
                    Map.entry("record_id", "EventRecordID"),
                    Map.entry("activity_id", "ActivityID"),
                    Map.entry("keywords", "Keywords"),
                    Map.entry("opcode", "Opcode"),
                    Map.entry("task", "Task"),
                    Map.entry("version", "Version"),
                    Map.entry("process.pid", "ExecutionProcessID"),
                    Map.entry("process.thread.id", "ExecutionThreadID"),
                    Map.entry("user.identifier", "UserID"));

    private WindowsNames() {}

    static boolean isEnvelope(String name) {
        return ENVELOPE.contains(name);
    }

    /** The name for a dotted path; the path itself where there is no other. */
    static String nameOf(String path) {
        if (path.indexOf('.') < 0) {
            return path;
        }
        String inner = path.startsWith("_source.") ? path.substring(8) : path;
        if (inner.startsWith("winlog.")) {
            return winlog(inner);
        }
        if (inner.startsWith("event_data.")) {
            return inner.substring(11);
        }
        if (inner.startsWith("Event.")) {
            inner = inner.substring(6);
        }
        if (inner.startsWith("System.")) {
            String field = withoutAttributes(inner.substring(7));
            return SYSTEM.getOrDefault(field, field.indexOf('.') < 0 ? field : path);
        }
        if (inner.startsWith("EventData.")) {
            String field = inner.substring(10);
            if (field.endsWith(".#text")) {
                return field.substring(0, field.length() - 6);
            }
            return field.indexOf("#attributes") >= 0 || field.startsWith("@") ? path : field;
        }
        if (inner.equals("RenderingInfo.Message")) {
            return "Message";
        }
        if (inner.startsWith("UserData.")) {
            String field = inner.substring(9);
            int dot = field.indexOf('.');
            return dot < 0 || field.indexOf("#attributes") >= 0 || field.indexOf('@') >= 0
                    ? path
                    : field.substring(dot + 1);
        }
        return path.startsWith("_source.") ? inner : path;
    }

    private static String winlog(String path) {
        String field = path.substring(7);
        if (field.startsWith("event_data.")) {
            return field.substring(11);
        }
        if (field.startsWith("user_data.")) {
            return field.substring(10);
        }
        return WINLOG.getOrDefault(field, path);
    }

    /**
     * {@code Provider.#attributes.Name}, {@code Provider.@Name} and {@code
     * Provider_attributes.Name} are one field.
     */
    private static String withoutAttributes(String field) {
        return field.replace(".#attributes.", ".").replace("_attributes.", ".").replace(".@", ".");
    }

    static void addSecondNames(Naming event, int hashMask) {
        if (event.hasName("SourceName")) {
            event.alsoKnownAs("SourceName", "Provider_Name");
        }
        if (event.hasName("ProviderName")) {
            event.alsoKnownAs("ProviderName", "Provider_Name");
        }
        if (event.hasName("log_name") && event.hasName("event_id")) {
            event.alsoKnownAs("log_name", "Channel");
            event.alsoKnownAs("event_id", "EventID");
            event.alsoKnownAs("source_name", "Provider_Name");
            event.alsoKnownAs("computer_name", "Computer");
        }
        if (event.hasName("Channel")) {
            event.alsoKnownAs("Hostname", "Computer");
            event.alsoKnownAs("event.code", "EventID");
            event.alsoKnownAs("EventId", "EventID");
            event.alsoKnownAs("message", "Message");
            event.addHashes(hashMask);
            event.withoutSpaces();
        }
    }
}
