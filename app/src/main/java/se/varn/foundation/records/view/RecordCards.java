package se.varn.foundation.records.view;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.table;

import java.time.Instant;
import java.util.UUID;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.impl.SQLDataType;

/**
 * The view {@code records.cards}: every record's card. Who lists from it asks {@link
 * se.varn.foundation.records.Cards#readable} of kind and circle.
 */
public final class RecordCards {
    public static final Table<Record> CARDS = table(name("records", "cards")).as("card_");
    public static final Field<UUID> ID = of("id", UUID.class);
    public static final Field<String> KIND = of("kind", String.class);
    public static final Field<String> NUMBER = of("number", String.class);
    public static final Field<String> TITLE = of("title", String.class);
    public static final Field<String> STATE = of("state", String.class);
    public static final Field<String> ADDRESS = of("address", String.class);
    public static final Field<UUID> CIRCLE = of("circle", UUID.class);
    public static final Field<Instant> AT = field(name("card_", "at"), SQLDataType.INSTANT);
    public static final Field<Instant> UPDATED_AT =
            field(name("card_", "updated_at"), SQLDataType.INSTANT);

    private RecordCards() {}

    private static <T> Field<T> of(String column, Class<T> type) {
        return field(name("card_", column), type);
    }
}
