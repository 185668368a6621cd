package se.varn.foundation.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import se.varn.VarnTest;

/** What an old row version reads when its table has got other columns since. */
@VarnTest
class ColumnsOverTimeTests {
    private static final String BEFORE =
            """
            create table organisation.prov (id uuid primary key, name text not null, size int);
            select audit.keep_history('organisation.prov');
            insert into organisation.prov values ('ID', 'Ada', 3)\
            """;

    @Autowired Audit audit;
    @Autowired ChainVerifier verifier;
    @Autowired DSLContext db;
    @Autowired TransactionTemplate transaction;

    /** A cut with one row of the table as it was, then the migration; undone at the end. */
    private List<String> afterMigration(String migration, String question) {
        var answers =
                transaction.execute(status -> {
                    UUID id = UUID.randomUUID();
                    run(BEFORE.replace("ID", id.toString()));
                    long cut =
                            audit.append(null, "prov.add", new RecordRef("p", id), null, Map.of());
                    run(migration);
                    assertThat(verifier.verify().holds()).isEqualTo(migration.contains("audit."));
                    db.execute("update organisation.prov set size = 4");
                    audit.append(null, "prov.grow", new RecordRef("p", id), null, Map.of());
                    List<String> found =
                            db.fetch(question.replace("CUT", String.valueOf(cut))).stream()
                                    .map(Record::formatCSV)
                                    .toList();
                    status.setRollbackOnly();
                    return found;
                });
        return Objects.requireNonNull(answers).stream()
                .map(line -> line.lines().skip(1).findFirst().orElse(""))
                .toList();
    }

    private void run(String statements) {
        for (String statement : statements.split(";\n", -1)) {
            if (statement.startsWith("select")) {
                db.fetch(statement);
            } else {
                db.execute(statement);
            }
        }
    }

    @Test
    void aColumnAddedLaterReadsWhatItsMigrationSays() {
        assertThat(
                        afterMigration(
                                """
                                alter table organisation.prov add colour text not null default 'okänd';
                                select audit.column_added('organisation.prov', 'colour', '"okänd"')\
                                """,
                                "select name, size, colour from organisation.prov_as_of(CUT)"))
                .containsExactly("Ada,3,okänd");
    }

    @Test
    void aColumnRenamedTwiceReadsWhatItHeldUnderItsOldName() {
        assertThat(
                        afterMigration(
                                """
                                alter table organisation.prov rename name to title;
                                select audit.column_renamed('organisation.prov', 'name', 'title');
                                alter table organisation.prov rename title to heading;
                                select audit.column_renamed('organisation.prov', 'title', 'heading')\
                                """,
                                "select heading, size from organisation.prov_as_of(CUT)"))
                .containsExactly("Ada,3");
    }

    @Test
    void aColumnNamedLikeTheArgumentIsReadAsItWas() {
        assertThat(
                        afterMigration(
                                """
                                alter table organisation.prov add cut bigint;
                                select audit.column_added('organisation.prov', 'cut', 'null')\
                                """,
                                "select name, cut from organisation.prov_as_of(CUT)"))
                .containsExactly("Ada,\"\"");
    }

    @Test
    void aMigrationThatDoesNotSayIsFound() {
        assertThat(
                        afterMigration(
                                "alter table organisation.prov add colour text not null default 'okänd'",
                                "select col from audit.unsaid_column where tab = 'organisation.prov'"))
                .containsExactly("colour");
    }

    @Test
    void everyMigrationSaysWhatItsNewColumnsReadInTheirPast() {
        assertThat(db.fetch("select tab || '.' || col from audit.unsaid_column").getValues(0))
                .as("call audit.column_added, column_renamed or column_dropped in the migration")
                .isEmpty();
    }
}
