package se.varn.sigma;

import org.jspecify.annotations.Nullable;
import se.varn.logs.Event;

/** An event seen by field name, slowly, for explanations. */
record NamedView(Event event, boolean audit) implements View {
    @Override
    public Value @Nullable [] values(FieldKey field) {
        String name = audit ? SecurityAudit.nameOf(field.name()) : field.name();
        if (name.equals(SecurityAudit.USER) || name.equals(SecurityAudit.INTEGRITY)) {
            String made =
                    name.equals(SecurityAudit.USER)
                            ? SecurityAudit.user(event)
                            : SecurityAudit.integrity(event);
            return made == null ? null : new Value[] {new Value(made)};
        }
        int i = event.indexOf(name);
        return i < 0 ? null : EventView.valuesOf(event.value(i));
    }

    @Override
    public Value[] everything() {
        return EventView.everythingIn(event);
    }
}
