package se.varn.sigma;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.varn.logs.Event;
import se.varn.logs.Origin;

/** An event seen by field name, slowly, for explanations. */
record NamedView(Event event, boolean audit) implements View {
    private static final Value[] EMPTY = {};
    private static final Value[] OBJECT = {Value.OBJECT};

    @Override
    public Value @Nullable [] values(FieldKey field) {
        String name = audit ? SecurityAudit.nameOf(field.name()) : field.name();
        if (name.equals(SecurityAudit.USER) || name.equals(SecurityAudit.INTEGRITY)) {
            String made =
                    name.equals(SecurityAudit.USER)
                            ? SecurityAudit.user(event.slices()::text)
                            : SecurityAudit.integrity(event.slices()::text);
            return made == null ? null : new Value[] {new Value(made)};
        }
        int i = event.indexOf(name);
        if (i < 0) {
            return event.slices().layout().hasObject(name) ? OBJECT : null;
        }
        return valuesOf(event.value(i));
    }

    @Override
    public Value[] everything() {
        return everythingIn(event);
    }

    private static Value[] valuesOf(@Nullable Object value) {
        if (!(value instanceof List<?> list)) {
            return new Value[] {new Value(value)};
        }
        Value[] members = new Value[list.size()];
        for (int i = 0; i < members.length; i++) {
            members[i] = new Value(list.get(i));
        }
        return members;
    }

    private static Value[] everythingIn(Event event) {
        List<Value> all = new ArrayList<>();
        Origin.Kind kind = event.origin().kind();
        if (kind == Origin.Kind.SYSLOG || kind == Origin.Kind.AUDITD) {
            all.add(new Value(event.raw()));
        }
        for (int i = 0; i < event.size(); i++) {
            if (!event.derived(i)) {
                all.addAll(Arrays.asList(valuesOf(event.value(i))));
            }
        }
        return all.toArray(EMPTY);
    }
}
