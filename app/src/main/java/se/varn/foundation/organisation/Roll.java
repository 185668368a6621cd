package se.varn.foundation.organisation;

import static se.varn.foundation.organisation.jooq.Tables.PERSON;

import java.util.Collection;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Service;

/** Looks up many people at once by what other systems know them by. */
@Service
public class Roll {
    private final DSLContext db;

    Roll(DSLContext db) {
        this.db = db;
    }

    /** Somebody in the register, also one who has left, or a program. */
    public record Entry(Person person, int version, boolean program) {}

    /** Everybody who has one of these, all given in small letters; one query. */
    public List<Entry> having(
            Collection<String> employeeNos,
            Collection<String> emails,
            Collection<String> usernames) {
        return db.selectFrom(PERSON)
                .where(
                        DSL.lower(PERSON.EMPLOYEE_NO)
                                .in(employeeNos)
                                .or(DSL.lower(PERSON.EMAIL).in(emails))
                                .or(DSL.lower(PERSON.USERNAME).in(usernames)))
                .orderBy(PERSON.ID)
                .fetch(r ->
                        new Entry(
                                Organisation.person(r),
                                r.get(PERSON.VERSION),
                                r.get(PERSON.PROGRAM)));
    }
}
