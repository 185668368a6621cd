package se.varn.foundation.organisation.view;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.table;

import java.util.UUID;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;

/**
 * The view {@code organisation.people}: id, full name, title, unit and the unit's short name of
 * every person.
 */
public final class People {
    private People() {}

    /** The view under an alias, since a row often has several people. */
    public static Table<Record> as(String alias) {
        return table(name("organisation", "people")).as(alias);
    }

    public static Field<UUID> id(String alias) {
        return field(name(alias, "id"), UUID.class);
    }

    public static Field<String> fullName(String alias) {
        return field(name(alias, "full_name"), String.class);
    }

    public static Field<String> unitShort(String alias) {
        return field(name(alias, "unit_short"), String.class);
    }
}
