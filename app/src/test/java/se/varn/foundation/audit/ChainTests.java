package se.varn.foundation.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import se.varn.TestHouse;
import se.varn.VarnTest;

@VarnTest
class ChainTests {
    @Autowired Audit audit;

    @Autowired ChainVerifier verifier;

    @Autowired DSLContext db;

    @Autowired TransactionTemplate transaction;

    @Autowired TestHouse house;

    @BeforeEach
    void someEntries() {
        for (int i = 0; i < 3; i++) {
            house.person();
        }
    }

    /** Tampers in a transaction that is rolled back, and says what the verifier finds inside it. */
    private List<String> faultsAfter(String tampering) {
        List<String> faults =
                transaction.execute(status -> {
                    db.execute("set constraints all deferred");
                    db.execute(tampering);
                    List<String> found = verifier.verify().faults();
                    status.setRollbackOnly();
                    return found;
                });
        return faults == null ? List.of() : faults;
    }

    @Test
    void anUntouchedChainHolds() {
        assertThat(verifier.verify().faults()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update audit.entry set at = at + interval '1 second' where seq = (select max(seq) - 1 from audit.entry)",
                "update audit.entry set actor = gen_random_uuid() where seq = (select max(seq) - 1 from audit.entry)",
                "update audit.entry set reason = 'annat' where seq = (select max(seq) - 1 from audit.entry)",
                "update audit.payload set body = '{}' where seq = (select max(seq) - 1 from audit.entry)",
                "update audit.row_version set payload = payload || '{\"title\": \"annan\"}' where no = (select max(no) from audit.row_version where payload is not null)",
                "delete from audit.row_version where no = (select max(no) from audit.row_version)",
                "update audit.row_version set from_no = from_no - 1 where no = (select max(no) from audit.row_version)"
            })
    void anAlterationIsFound(String tampering) {
        assertThat(faultsAfter(tampering)).isNotEmpty();
    }

    @Test
    void aRemovedEntryIsFound() {
        assertThat(
                        faultsAfter(
                                """
                                with gone as (select max(seq) - 1 as seq from audit.entry),
                                     v as (update audit.row_version set from_no = null where from_no = (select seq from gone)),
                                     w as (update audit.row_version set to_no = null where to_no = (select seq from gone)),
                                     p as (delete from audit.payload where seq = (select seq from gone))
                                delete from audit.entry where seq = (select seq from gone)\
                                """))
                .isNotEmpty();
    }

    @Test
    void reorderedEntriesAreFound() {
        assertThat(
                        faultsAfter(
                                """
                                update audit.entry e set command = o.command, at = o.at, hash = sha256(e.hash)
                                  from audit.entry o where e.seq = (select max(seq) from audit.entry) and o.seq = e.seq - 1\
                                """))
                .isNotEmpty();
    }

    @Test
    void anErasedPayloadDoesNotBreakTheChain() {
        assertThat(
                        faultsAfter(
                                "delete from audit.payload where seq = (select max(seq) from audit.entry)"))
                .isEmpty();
    }

    @Test
    void aChangeWithoutAnEntryDoesNotCommit() {
        assertThatThrownBy(() ->
                        transaction.executeWithoutResult(status ->
                                db.execute(
                                        "update organisation.unit set name = 'Tyst' where id = (select id from organisation.unit limit 1)")))
                .hasStackTraceContaining("without an audit entry");
    }

    @Test
    void aRowIsReadAsItWasAtACut() {
        UUID unit = house.person().unit();
        String was = name("organisation.unit", unit);
        long cut = audit.cut();
        transaction.executeWithoutResult(status -> {
            db.execute("update organisation.unit set name = 'Nytt namn' where id = ?", unit);
            audit.append(null, "prov.rename", new RecordRef("unit", unit), null, Map.of());
        });
        assertThat(name("organisation.unit", unit)).isEqualTo("Nytt namn");
        assertThat(name("organisation.unit_as_of(" + cut + ")", unit)).isEqualTo(was);
        assertThat(name("organisation.unit_as_of(" + audit.cut() + ")", unit))
                .isEqualTo("Nytt namn");
    }

    private String name(String from, UUID id) {
        return db.fetchSingle("select name from " + from + " where id = ?", id)
                .get(0, String.class);
    }
}
