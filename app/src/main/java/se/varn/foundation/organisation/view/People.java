package se.varn.foundation.organisation.view;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.table;
import static org.jooq.impl.DSL.val;

import java.time.LocalDate;
import java.util.UUID;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Record1;
import org.jooq.Select;
import org.jooq.Table;

/**
 * The view {@code organisation.people}: every person with names, title, unit, user name and mail
 * address.
 */
public final class People {
    private People() {}

    /** The view under an alias, since a row often has several people. */
    public static Table<Record> as(String alias) {
        return table(name("organisation", "people")).as(alias);
    }

    /** Everybody whose manager this person is, as SQL; see {@code Organisation.managerOf}. */
    public static Select<Record1<UUID>> under(UUID leader) {
        return select(field(name("person"), UUID.class))
                .from(table("organisation.people_under({0})", val(leader)).as("under", "person"));
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

    /** Family name first, as lists sort. */
    public static Field<String> sortName(String alias) {
        return field(name(alias, "sort_name"), String.class);
    }

    public static Field<String> title(String alias) {
        return field(name(alias, "title"), String.class);
    }

    public static Field<UUID> unit(String alias) {
        return field(name(alias, "unit"), UUID.class);
    }

    public static Field<String> unitName(String alias) {
        return field(name(alias, "unit_name"), String.class);
    }

    public static Field<String> username(String alias) {
        return field(name(alias, "username"), String.class);
    }

    public static Field<String> email(String alias) {
        return field(name(alias, "email"), String.class);
    }

    public static Field<String> employeeNo(String alias) {
        return field(name(alias, "employee_no"), String.class);
    }

    public static Field<LocalDate> lastDay(String alias) {
        return field(name(alias, "last_day"), LocalDate.class);
    }

    /** The version of the person's row, see {@code Organisation.put}. */
    public static Field<Integer> version(String alias) {
        return field(name(alias, "version"), Integer.class);
    }

    /** Whether it is a program that stands among people. */
    public static Field<Boolean> program(String alias) {
        return field(name(alias, "program"), Boolean.class);
    }

    public static Field<Boolean> active(String alias) {
        return field(name(alias, "active"), Boolean.class);
    }
}
