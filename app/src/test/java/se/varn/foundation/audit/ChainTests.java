package se.varn.foundation.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
    /** Columns that say nothing, and why. */
    private static final Map<String, String> IMMATERIAL =
            Map.of(
                    "row_version.no",
                    "only its order matters, which has a test of its own",
                    "row_version.tx",
                    "of use until the entry is appended");

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
                    Forger.picksTheLocks(db);
                    db.execute(tampering);
                    Forger.closesTheDoor(db);
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

    /** Every column of the chain, altered one at a time in the middle of it. */
    @Test
    void aChangeOfAnyColumnIsFound() {
        renamed(house.person().unit());
        List<String> unnoticed = new ArrayList<>();
        var columns =
                db.fetch(
                        """
                        select table_name, column_name, data_type from information_schema.columns
                         where table_schema = 'audit' and table_name in ('entry', 'payload', 'row_version') order by 1, 2\
                        """);
        for (var column : columns) {
            String name = column.get(0) + "." + column.get(1);
            if (!IMMATERIAL.containsKey(name)
                    && faultsAfter(
                                    alteration(
                                            column.get(0, String.class),
                                            column.get(1, String.class),
                                            column.get(2, String.class)))
                            .isEmpty()) {
                unnoticed.add(name);
            }
        }
        assertThat(columns).hasSizeGreaterThan(15);
        assertThat(unnoticed).isEmpty();
    }

    private static String alteration(String table, String column, String type) {
        String other =
                switch (type) {
                    case "uuid" -> "gen_random_uuid()";
                    case "timestamp with time zone" -> "%s + interval '1 microsecond'";
                    case "bytea" -> "sha256(coalesce(%s, ''))";
                    case "jsonb" -> "%s || '{\"x\": 1}'";
                    case "character" -> "case %s when 'U' then 'I' else 'U' end";
                    case "bigint" -> "%s + (select max(seq) from audit.entry)";
                    default -> "coalesce(%s, '') || 'x'";
                };
        String which =
                table.equals("row_version")
                        ? "no = (select max(no) from audit.row_version where to_no is not null and op <> 'D')"
                        : "seq = (select max(seq) - 1 from audit.entry)";
        return "update audit.%s set %s = %s where %s"
                .formatted(table, column, other.replace("%s", column), which);
    }

    private long renamed(UUID unit) {
        Long seq =
                transaction.execute(status -> {
                    db.execute(
                            "update organisation.unit set name = name || '!' where id = ?", unit);
                    return audit.append(
                            null, "prov.rename", new RecordRef("unit", unit), null, Map.of("a", 1));
                });
        return Objects.requireNonNull(seq);
    }

    @Test
    void aVersionMadeToEndAtAnotherTimeIsFound() {
        UUID unit = house.person().unit();
        renamed(unit);
        renamed(unit);
        String first =
                "(select min(no) from audit.row_version where row_id = '%s')".formatted(unit);
        assertThat(
                        faultsAfter(
                                "update audit.row_version set to_no = to_no + 1 where no = "
                                        + first))
                .isNotEmpty();
        assertThat(faultsAfter("update audit.row_version set to_no = null where no = " + first))
                .isNotEmpty();
        assertThat(
                        faultsAfter(
                                "update audit.row_version set to_no = (select max(seq) from audit.entry)"
                                        + " where to_no is null and row_id = '%s'".formatted(unit)))
                .isNotEmpty();
    }

    @Test
    void versionsThatChangePlacesAreFound() {
        UUID unit = house.person().unit();
        renamed(unit);
        renamed(unit);
        String ours = "audit.row_version where row_id = '%s'".formatted(unit);
        assertThat(
                        faultsAfter(
                                """
                                update audit.row_version v set payload = o.payload, salt = o.salt, digest = o.digest
                                  from audit.row_version o
                                 where v.row_id = o.row_id and v.no <> o.no
                                   and v.no in (select min(no) from %1$s union select max(no) from %1$s)
                                   and o.no in (select min(no) from %1$s union select max(no) from %1$s)\
                                """
                                        .formatted(ours)))
                .isNotEmpty();
        assertThat(
                        faultsAfter(
                                """
                                do $$ declare one bigint := (select min(no) from %1$s); two bigint := (select max(no) from %1$s); begin
                                  update audit.row_version set no = -1 where no = one;
                                  update audit.row_version set no = one where no = two;
                                  update audit.row_version set no = two where no = -1;
                                end $$\
                                """
                                        .formatted(ours)))
                .isNotEmpty();
    }

    @Test
    void anAddedVersionThatBelongsToNoEntryIsFound() {
        assertThat(
                        faultsAfter(
                                """
                                insert into audit.row_version (tab, row_id, op, payload, digest)
                                values ('organisation.unit', gen_random_uuid(), 'I', '{}', '')\
                                """))
                .isNotEmpty();
    }

    @Test
    void aRowChangedBesideTheHouseIsFound() {
        UUID unit = house.person().unit();
        String there = "organisation.unit where id = '%s'".formatted(unit);
        assertThat(faultsAfter("update organisation.unit set name = 'x' where id = '" + unit + "'"))
                .singleElement()
                .asString()
                .contains(unit.toString(), "organisation.unit");
        assertThat(faultsAfter("delete from " + there)).isNotEmpty();
        assertThat(
                        faultsAfter(
                                "insert into organisation.unit (id, name, short) values (gen_random_uuid(), 'x', 'x')"))
                .isNotEmpty();
    }

    private static final String RENAME =
            "update organisation.unit set name = 'x' where id = (select min(id::text)::uuid from organisation.unit);";

    /** Whoever forges owns what the database says of itself, too. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "delete from audit.later_column where tab = 'organisation.unit';"
                        + " delete from audit.kept_table where tab = 'organisation.unit'",
                "drop trigger unit_history on organisation.unit",
                "drop trigger unit_history on organisation.unit;"
                        + " delete from audit.kept_table where tab = 'organisation.unit'",
                "drop trigger unit_history on organisation.unit;"
                        + " create trigger unit_history after insert on organisation.unit"
                        + " for each row execute function audit.remember()",
                "alter table organisation.unit rename to enhet",
                """
                create or replace function organisation.unit_as_of(cut bigint) returns setof organisation.unit
                    language sql stable as 'select * from organisation.unit'\
                """,
                """
                create or replace function audit.columns_of(tab regclass) returns text[] language sql stable as 'select null::text[]';
                create or replace function audit.link(seq bigint, at timestamptz, actor uuid, command text, record_kind text,
                    record_id uuid, reason text, reason_digest bytea, payload_digest bytea, rows_digest bytea, previous bytea)
                    returns bytea language sql immutable as 'select null::bytea';
                create or replace function organisation.unit_as_of(cut bigint) returns setof organisation.unit
                    language sql stable as 'select * from organisation.unit'\
                """
            })
    void whatMakesTheHistoryLieIsFound(String tampering) {
        assertThat(faultsAfter(tampering)).anyMatch(fault -> fault.contains("organisation.unit"));
        assertThat(faultsAfter(RENAME + tampering))
                .anyMatch(fault -> fault.contains("row ") || fault.contains("is gone"));
    }

    @Test
    void functionsPutInTheWayOfPostgresOwnAreNotAsked() {
        assertThat(
                        faultsAfter(
                                RENAME
                                        + """
                                        create function public.to_jsonb(organisation.unit) returns jsonb
                                            language sql immutable as 'select null::jsonb';
                                        set local search_path = public, pg_catalog\
                                        """))
                .anyMatch(fault -> fault.contains("row "));
    }

    @Test
    void whatIsGoneWithoutADecisionIsFound() {
        assertThat(
                        faultsAfter(
                                "delete from audit.payload where seq = (select max(seq) from audit.entry)"))
                .singleElement()
                .asString()
                .contains("no decision");
        renamed(house.person().unit());
        assertThat(
                        faultsAfter(
                                "update audit.row_version set payload = null where no ="
                                        + " (select max(no) from audit.row_version where to_no is not null)"))
                .singleElement()
                .asString()
                .contains("no decision");
    }

    @Test
    void whatADecisionErasedDoesNotBreakTheChain() {
        UUID unit = house.person().unit();
        long second = renamed(unit);
        erase(unit, second, version(unit));
        assertThat(verifier.verify().faults()).isEmpty();
        assertThat(audit.of(unit, 10))
                .anySatisfy(e -> {
                    assertThat(e.seq()).isEqualTo(second);
                    assertThat(e.body()).isNull();
                });
        assertThat(
                        faultsAfter(
                                "delete from audit.payload where seq = (select max(seq) from audit.entry)"))
                .as("the list of what a decision erased")
                .isNotEmpty();
        assertThat(
                        faultsAfter(
                                """
                                update audit.payload set body = replace(body, '"entries": [', '"entries": [1, ')
                                 where seq = (select max(seq) from audit.entry)\
                                """))
                .as("a list made longer afterwards")
                .isNotEmpty();
    }

    @Test
    void whySomethingWasDoneIsErasedWithWhatWasTyped() {
        UUID unit = house.person().unit();
        Long seq =
                transaction.execute(status -> {
                    db.execute(
                            "update organisation.unit set name = name || '!' where id = ?", unit);
                    return audit.append(
                            null,
                            "prov.rename",
                            new RecordRef("unit", unit),
                            "Skälet Kanarieskäl",
                            Map.of());
                });
        assertThat(audit.of(unit, 1).getFirst().reason()).isEqualTo("Skälet Kanarieskäl");
        assertThat(faultsAfter("update audit.payload set reason = 'annat' where seq = " + seq))
                .isNotEmpty();
        erase(unit, Objects.requireNonNull(seq), version(unit));
        assertThat(audit.of(unit, 2).getLast().reason()).isNull();
        assertThat(
                        db.fetch(
                                "select 1 from audit.entry e left join audit.payload p using (seq)"
                                        + " where e::text || p::text like '%Kanarieskäl%'"))
                .isEmpty();
        assertThat(verifier.verify().faults()).isEmpty();
        assertThat(verifier.verify().erased())
                .anySatisfy(e -> {
                    assertThat(e.about().id()).isEqualTo(unit);
                    assertThat(e.ground()).isEqualTo("Beslut 2026/31");
                });
    }

    @Test
    void aRowAsItStandsAndAnErasureAreNotErased() {
        UUID unit = house.person().unit();
        long second = renamed(unit);
        long now =
                db.fetchSingle(
                                "select no from audit.row_version where row_id = ? and to_no is null",
                                unit)
                        .get(0, Long.class);
        assertThatThrownBy(() -> erase(unit, second, now))
                .hasStackTraceContaining("change the row first");
        long erasure = erase(unit, second, version(unit));
        assertThatThrownBy(() -> erase(unit, erasure, version(unit)))
                .hasStackTraceContaining("is an erasure itself");
    }

    private long version(UUID row) {
        return db.fetchSingle("select min(no) from audit.row_version where row_id = ?", row)
                .get(0, Long.class);
    }

    private long erase(UUID unit, long entry, long version) {
        Long seq =
                transaction.execute(status ->
                        audit.erase(
                                UUID.randomUUID(),
                                new RecordRef("unit", unit),
                                "Beslut 2026/31",
                                List.of(entry),
                                List.of(version)));
        return Objects.requireNonNull(seq);
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
