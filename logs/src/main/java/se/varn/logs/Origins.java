package se.varn.logs;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Finds out an event's origin from its fields. */
final class Origins {
    private static final List<String> ACCESS_LOG =
            List.of(
                    "cs-method",
                    "cs-uri-query",
                    "cs-uri-stem",
                    "c-uri",
                    "cs-uri",
                    "sc-status",
                    "c-useragent");

    /** The stamp of a line of the audit log. */
    static final String AUDIT = "msg.audit";

    /** The fields whose values decide; of the others only whether they are there. */
    static final List<String> TELLING =
            List.of(
                    "event.dataset",
                    "Channel",
                    "Provider_Name",
                    "EventID",
                    "program",
                    "logsource.product",
                    "logsource.category",
                    "logsource.service");

    private Origins() {}

    static Origin of(EventSlices event, Labels given) {
        Labels labels = labels(event, given);
        String dataset = text(event, "event.dataset");
        String channel = text(event, "Channel");
        String provider = text(event, "Provider_Name");
        if (channel != null && (provider != null || event.layout().hasName("EventID"))) {
            Origin.Kind kind =
                    channel.toLowerCase(Locale.ROOT).startsWith("linux-sysmon")
                            ? Origin.Kind.SYSMON_FOR_LINUX
                            : Origin.Kind.WINDOWS;
            return new Origin(kind, channel, provider, eventId(event), null, dataset, labels);
        }
        if (provider != null && provider.equalsIgnoreCase("Linux-Sysmon")) {
            return new Origin(
                    Origin.Kind.SYSMON_FOR_LINUX,
                    null,
                    provider,
                    eventId(event),
                    null,
                    dataset,
                    labels);
        }
        if (provider != null && event.layout().hasName("EventID")) {
            return new Origin(
                    Origin.Kind.WINDOWS, null, provider, eventId(event), null, dataset, labels);
        }
        if (text(event, AUDIT) != null) {
            return new Origin(Origin.Kind.AUDITD, null, null, -1, "auditd", dataset, labels);
        }
        if (event.layout().hasName("syslog.format")) {
            return new Origin(
                    Origin.Kind.SYSLOG, null, null, -1, text(event, "program"), dataset, labels);
        }
        for (String field : ACCESS_LOG) {
            if (event.layout().hasName(field)) {
                return new Origin(Origin.Kind.ACCESS_LOG, null, null, -1, null, dataset, labels);
            }
        }
        return new Origin(
                Origin.Kind.OTHER,
                channel,
                provider,
                eventId(event),
                null,
                dataset != null ? dataset : Shapes.datasetOf(event.layout()),
                labels);
    }

    /**
     * A source that says itself in Sigma's words what it is (fields logsource.product and so on) is
     * believed.
     */
    private static Labels labels(EventSlices event, Labels given) {
        String product =
                given.product() != null ? given.product() : text(event, "logsource.product");
        String category =
                given.category() != null ? given.category() : text(event, "logsource.category");
        String service =
                given.service() != null ? given.service() : text(event, "logsource.service");
        return product == null && category == null && service == null
                ? Labels.NONE
                : new Labels(product, category, service);
    }

    static @Nullable String text(EventSlices event, String name) {
        return value(event, name) instanceof String text && !text.isEmpty() && text.length() < 300
                ? text
                : null;
    }

    private static @Nullable Object value(EventSlices event, String name) {
        int i = event.layout().named(name);
        return i < 0 ? null : event.value(i);
    }

    private static int eventId(EventSlices event) {
        return switch (value(event, "EventID")) {
            case Long id when id >= 0 && id <= Integer.MAX_VALUE -> id.intValue();
            case String text
                    when !text.isEmpty()
                            && text.length() < 10
                            && text.chars().allMatch(c -> c >= '0' && c <= '9') ->
                    Integer.parseInt(text);
            case null, default -> -1;
        };
    }
}
