package se.varn.sense.detection;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import se.varn.logs.Event;
import se.varn.logs.Origin;

/** An event in one line. */
public final class EventSummary {
    private static final int LONGEST = 160;
    private static final Pattern SPACES = Pattern.compile("\\s+");
    private static final List<String> TELLING =
            List.of(
                    "CommandLine",
                    "ScriptBlockText",
                    "TargetFilename",
                    "QueryName",
                    "DestinationIp",
                    "TargetObject",
                    "ImageLoaded",
                    "Image",
                    "NewProcessName",
                    "ServiceName",
                    "TaskName",
                    "TargetUserName",
                    "message",
                    "Message",
                    "msg",
                    "event.action",
                    "cs-uri-stem",
                    "param1");

    private EventSummary() {}

    /** What the event is, and the field that tells most. */
    public static String of(Event event) {
        Origin origin = event.origin();
        List<String> parts = new ArrayList<>();
        if (origin.eventId() >= 0) {
            parts.add(Integer.toString(origin.eventId()));
        }
        Optional.ofNullable(origin.channel())
                .map(channel ->
                        channel.replace("Microsoft-Windows-", "").replace("/Operational", ""))
                .ifPresent(parts::add);
        Optional.ofNullable(origin.program()).ifPresent(parts::add);
        TELLING.stream()
                .map(event::text)
                .flatMap(Optional::stream)
                .filter(text -> !text.isBlank())
                .findFirst()
                .ifPresent(parts::add);
        String text = parts.isEmpty() ? event.raw() : String.join(" · ", parts);
        String line = SPACES.matcher(text).replaceAll(" ").strip();
        return line.length() <= LONGEST ? line : line.substring(0, LONGEST) + "…";
    }
}
