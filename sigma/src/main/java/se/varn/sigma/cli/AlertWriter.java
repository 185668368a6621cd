package se.varn.sigma.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import se.varn.logs.Event;
import se.varn.sigma.Explanation;
import se.varn.sigma.Rule;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** Alerts as JSON lines. */
final class AlertWriter {
    private static final JsonFactory JSON = new JsonFactory();

    private final OutputStream out;

    AlertWriter(OutputStream out) {
        this.out = out;
    }

    void write(Rule rule, String file, long record, Event event, @Nullable Explanation explanation)
            throws IOException {
        StringWriter line = new StringWriter();
        try (JsonGenerator json = JSON.createGenerator(ObjectWriteContext.empty(), line)) {
            json.writeStartObject();
            json.writeStringProperty("rule", rule.id());
            json.writeStringProperty("title", rule.title());
            json.writeStringProperty("level", rule.level().name().toLowerCase(Locale.ROOT));
            json.writeStringProperty("file", file);
            json.writeNumberProperty("record", record);
            json.writeStringProperty("time", event.time().map(Instant::toString).orElse(null));
            json.writeStringProperty("host", event.host().orElse(null));
            json.writeStringProperty("user", event.user().orElse(null));
            if (explanation != null) {
                json.writeName("why");
                write(json, explanation);
            }
            json.writeEndObject();
        }
        out.write(line.append('\n').toString().getBytes(StandardCharsets.UTF_8));
    }

    private static void write(JsonGenerator json, Explanation node) {
        json.writeStartObject();
        json.writeStringProperty("kind", node.kind().name().toLowerCase(Locale.ROOT));
        json.writeBooleanProperty("holds", node.holds());
        if (!node.label().isEmpty()) {
            json.writeStringProperty("label", node.label());
        }
        if (!node.operator().isEmpty()) {
            json.writeStringProperty("field", node.field());
            json.writeStringProperty("operator", node.operator());
            json.writeStringProperty("pattern", node.pattern());
            json.writeStringProperty("actual", node.actual());
        }
        if (!node.children().isEmpty()) {
            json.writeArrayPropertyStart("parts");
            node.children().forEach(child -> write(json, child));
            json.writeEndArray();
        }
        json.writeEndObject();
    }
}
