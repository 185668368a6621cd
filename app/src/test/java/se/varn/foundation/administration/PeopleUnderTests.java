package se.varn.foundation.administration;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;
import se.varn.VarnTest;
import se.varn.foundation.organisation.view.People;

/** Who is under a leader, asked for all at once, is what each person's manager says. */
@VarnTest
class PeopleUnderTests {
    @Autowired DSLContext db;

    /** Trees of units without leaders, with leaders from elsewhere, and with leaders of several. */
    @Test
    @Transactional
    void everybodyIsUnderTheirManagerAndNobodyElse() {
        Random random = new Random(26);
        for (int tree = 0; tree < 20; tree++) {
            List<UUID> units = new ArrayList<>();
            List<UUID> people = new ArrayList<>();
            for (int i = 0; i < 12; i++) {
                UUID unit = UUID.randomUUID();
                UUID parent = i == 0 ? null : units.get(random.nextInt(i));
                db.execute(
                        "insert into organisation.unit (id, name, short, parent) values (?, ?, ?, ?)",
                        unit,
                        "E" + tree + "-" + i,
                        "U" + tree + "-" + i,
                        parent);
                units.add(unit);
                for (int n = 0; n < 3; n++) {
                    UUID person = UUID.randomUUID();
                    db.execute(
                            "insert into organisation.person (id, username, given, family, email, title, unit)"
                                    + " values (?, ?, 'A', 'B', '', '', ?)",
                            person,
                            "under-" + person,
                            unit);
                    people.add(person);
                }
            }
            for (UUID unit : units) {
                if (random.nextInt(3) > 0) {
                    // Few lead, so that some lead several units above each other.
                    UUID leader = people.get(random.nextInt(people.size()) / 4 * 4);
                    db.execute(
                            "update organisation.unit set manager = ? where id = ?", leader, unit);
                }
            }
            for (UUID leader : people) {
                Set<UUID> one =
                        db.fetch(
                                        "select id from organisation.person where id = any(?) and organisation.manager_of(id) = ?",
                                        people.toArray(UUID[]::new),
                                        leader)
                                .intoSet(0, UUID.class);
                Set<UUID> all = db.fetch(People.under(leader)).intoSet(0, UUID.class);
                assertThat(all).isEqualTo(one);
            }
        }
    }
}
