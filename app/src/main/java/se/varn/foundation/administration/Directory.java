package se.varn.foundation.administration;

import static se.varn.foundation.organisation.view.People.active;
import static se.varn.foundation.organisation.view.People.as;
import static se.varn.foundation.organisation.view.People.email;
import static se.varn.foundation.organisation.view.People.fullName;
import static se.varn.foundation.organisation.view.People.id;
import static se.varn.foundation.organisation.view.People.program;
import static se.varn.foundation.organisation.view.People.sortName;
import static se.varn.foundation.organisation.view.People.title;
import static se.varn.foundation.organisation.view.People.unit;
import static se.varn.foundation.organisation.view.People.unitName;
import static se.varn.foundation.organisation.view.People.unitShort;
import static se.varn.foundation.organisation.view.People.username;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Service;
import se.varn.foundation.access.Access;
import se.varn.foundation.access.Role;
import se.varn.foundation.organisation.Person;
import se.varn.foundation.shell.ListQuery;
import se.varn.foundation.shell.Listing;
import se.varn.foundation.shell.Words;

/** People for pages: with unit and roles, filtered and sorted. */
@Service
public class Directory {
    private static final String P = "p";
    private static final Map<String, Field<?>> SORTS =
            Map.of(
                    "name", sortName(P).collate("sv-x-icu"),
                    "title", title(P).collate("sv-x-icu"),
                    "unit", unitName(P).collate("sv-x-icu"));
    private final DSLContext db;
    private final Access access;

    Directory(DSLContext db, Access access) {
        this.db = db;
        this.access = access;
    }

    public static Set<String> sorts() {
        return SORTS.keySet();
    }

    /**
     * A list; filters: {@code q}, {@code unit}, {@code role}, {@code left} (those who have left).
     */
    public Listing<PersonRow> list(ListQuery query) {
        return list(query, query.size());
    }

    /** Every row of the same list, for its export. */
    public List<PersonRow> all(ListQuery query, int most) {
        return list(query, most).rows();
    }

    public Optional<PersonRow> find(UUID person) {
        return rows(id(P).eq(person), sortName(P), false, 1, 0).stream().findFirst();
    }

    private Listing<PersonRow> list(ListQuery query, int most) {
        Condition where = where(query);
        int total = db.fetchCount(DSL.selectOne().from(as(P)).where(where));
        Field<?> sort = SORTS.getOrDefault(query.sort(), sortName(P));
        int offset = most == query.size() ? query.offset() : 0;
        return new Listing<>(rows(where, sort, query.descending(), most, offset), total, query);
    }

    private Condition where(ListQuery query) {
        Condition where =
                program(P)
                        .isFalse()
                        .and(
                                query.filter("left").isEmpty()
                                        ? active(P).isTrue()
                                        : active(P).isFalse());
        String words = query.filter("q");
        if (!words.isEmpty()) {
            where = where.and(Words.within(words, List.of(fullName(P), title(P), username(P))));
        }
        String unit = query.filter("unit");
        if (!unit.isEmpty()) {
            where = where.and(unit(P).cast(String.class).eq(unit));
        }
        String role = query.filter("role");
        for (Role one : Role.values()) {
            if (one.name().equals(role) && one != Role.EMPLOYEE) {
                where =
                        where.and(
                                id(P).in(
                                                access.holdersAnywhere(one).stream()
                                                        .map(Person::id)
                                                        .toList()));
            }
        }
        return where;
    }

    private List<PersonRow> rows(
            Condition where, Field<?> sort, boolean descending, int most, int offset) {
        var found =
                db.selectFrom(as(P))
                        .where(where)
                        .orderBy(descending ? sort.desc() : sort.asc(), sortName(P), id(P))
                        .limit(most)
                        .offset(offset)
                        .fetch();
        Map<UUID, Set<Role>> roles = access.rolesToday(found.getValues(id(P)));
        return found.map(r -> row(r, roles.getOrDefault(r.get(id(P)), Set.of())));
    }

    private static PersonRow row(Record r, Set<Role> roles) {
        return new PersonRow(
                r.get(id(P)),
                r.get(fullName(P)),
                r.get(title(P)),
                r.get(unit(P)),
                r.get(unitName(P)),
                r.get(unitShort(P)),
                r.get(username(P)),
                r.get(email(P)),
                r.get(active(P)),
                List.copyOf(roles));
    }
}
