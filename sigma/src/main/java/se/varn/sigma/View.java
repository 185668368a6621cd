package se.varn.sigma;

import org.jspecify.annotations.Nullable;

/** An event as conditions see it. */
interface View {
    /**
     * The field's values: null if it is missing, one null value if it is null, the members if it is
     * a list, {@link Value#OBJECT} if there are only fields in it.
     */
    Value @Nullable [] values(FieldKey field);

    /** Everything in which keywords are sought. */
    Value[] everything();
}
