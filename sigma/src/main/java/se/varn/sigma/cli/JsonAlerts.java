package se.varn.sigma.cli;

import java.io.StringWriter;
import java.util.Locale;
import se.varn.sigma.Explanation;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** Alerts as JSON lines. */
final class JsonAlerts implements AlertFormat {
    private static final JsonFactory JSON = new JsonFactory();

    @Override
    public String heading() {
        return "";
    }

    @Override
    public String lines(Alert alert) {
        StringWriter line = new StringWriter();
        try (JsonGenerator json = JSON.createGenerator(ObjectWriteContext.empty(), line)) {
            json.writeStartObject();
            json.writeStringProperty("rule", alert.rule().id());
            json.writeStringProperty("title", alert.rule().title());
            json.writeStringProperty("level", alert.rule().level().name().toLowerCase(Locale.ROOT));
            json.writeStringProperty("file", alert.file());
            json.writeNumberProperty("record", alert.record());
            json.writeStringProperty("time", alert.time() == null ? null : alert.time().toString());
            json.writeStringProperty("host", alert.event().host().orElse(null));
            json.writeStringProperty("user", alert.event().user().orElse(null));
            if (alert.why() != null) {
                json.writeName("why");
                write(json, alert.why());
            }
            json.writeEndObject();
        }
        return line.append('\n').toString();
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
