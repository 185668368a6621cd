package se.varn.foundation.administration.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static se.varn.OwnProcess.kill;
import static se.varn.OwnProcess.patiently;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.varn.OwnProcess;
import se.varn.TestVisitor;
import se.varn.foundation.audit.ChainVerifier;

/**
 * Thousands of people, one in a hundred of them wrong, in a server of 512 MB that is killed while
 * the file is previewed and again, with its database, while it is carried out. As many as are
 * wanted by {@code -Dvarn.import.rows}.
 */
class ImportKillTests {
    private static final int ROWS = Integer.getInteger("varn.import.rows", 3_000);
    private static final int WRONG = ROWS / 100;
    private static final String DEMO = "--spring.profiles.active=demo";
    private static final Pattern VERSION = Pattern.compile("name=\"version\" value=\"(\\d+)\"");

    @TempDir Path folder;

    private static String file() {
        StringBuilder text =
                new StringBuilder("Anställningsnummer;Förnamn;Efternamn;E-post;Befattning;Enhet\n");
        for (int i = 0; i < ROWS; i++) {
            text.append("K").append(i).append(";Åsa;Öberg").append(i).append(';');
            text.append(i % 100 == 13 ? "ingen adress" : "k" + i + "@example.se");
            text.append(";Handläggare;IT\n");
        }
        return text.toString();
    }

    @Test
    void theGoodRowsAreTakenOnceTheBadListedAndNothingIsHalf() throws Exception {
        Path data = Files.createDirectory(folder.resolve("data"));
        try (OwnProcess own = new OwnProcess(data)) {
            Process server = own.server(DEMO);
            UUID administrator = own.administrator();
            String address = send(visitor(own, administrator));
            preview(visitor(own, administrator), address);
            until(own, "select count(*) from administration.import_row", ROWS / 10);
            kill(server.toHandle());
            server = own.server(DEMO);
            until(
                    own,
                    "select count(*) from administration.register_import where stage = 'PREVIEWED'",
                    1);
            assertThat(count(own, "select count(*) from administration.import_row"))
                    .isEqualTo(ROWS);
            run(visitor(own, administrator), address);
            until(own, "select count(*) from administration.import_row where taken", ROWS / 10);
            ProcessHandle database = own.postmaster();
            kill(server.toHandle());
            kill(database);
            own.server(DEMO);
            long people =
                    count(
                            own,
                            "select count(*) from organisation.person where employee_no like 'K%'");
            long taken = count(own, "select count(*) from administration.import_row where taken");
            assertThat(people).isBetween((long) ROWS / 10, (long) ROWS).isLessThanOrEqualTo(taken);
            until(
                    own,
                    "select count(*) from administration.register_import where stage = 'DONE'",
                    1);
            assertThat(
                            count(
                                    own,
                                    "select count(*) from organisation.person where employee_no"
                                            + " like 'K%'"))
                    .isEqualTo(ROWS - WRONG);
            assertThat(
                            visitor(own, administrator)
                                    .get(address + "/.csv?fate=REFUSED")
                                    .body()
                                    .lines())
                    .hasSize(WRONG + 1);
            try (Connection connection = own.connect()) {
                assertThat(
                                ChainVerifier.over(DSL.using(connection, SQLDialect.POSTGRES))
                                        .verify()
                                        .faults())
                        .isEmpty();
            }
        }
    }

    private static TestVisitor visitor(OwnProcess own, UUID person) {
        TestVisitor visitor = TestVisitor.stranger(own.port());
        visitor.post(
                "/demo/sign-in",
                Map.of("person", person.toString(), "_csrf", visitor.token("/sign-in")));
        return visitor;
    }

    private static String send(TestVisitor visitor) {
        String token = visitor.token("/people/imports/new");
        var sent =
                visitor.upload(
                        "/people/imports/new",
                        Map.of("subject", "PEOPLE", "_csrf", token),
                        "personal.csv",
                        file());
        assertThat(sent.statusCode()).as(sent.body()).isEqualTo(303);
        return sent.headers().firstValue("Location").orElseThrow();
    }

    private static Map<String, String> form(TestVisitor visitor, String address) {
        Matcher version = VERSION.matcher(visitor.get(address).body());
        assertThat(version.find()).isTrue();
        return new HashMap<>(Map.of("version", version.group(1), "_csrf", visitor.token(address)));
    }

    private static void preview(TestVisitor visitor, String address) {
        Map<String, String> form = form(visitor, address);
        form.putAll(
                Map.of(
                        "EMPLOYEE_NO", "Anställningsnummer",
                        "GIVEN", "Förnamn",
                        "FAMILY", "Efternamn",
                        "EMAIL", "E-post",
                        "TITLE", "Befattning",
                        "UNIT", "Enhet",
                        "key", "EMPLOYEE_NO"));
        assertThat(visitor.post(address + "/preview", form).statusCode()).isEqualTo(303);
    }

    private static void run(TestVisitor visitor, String address) {
        assertThat(visitor.post(address + "/run", form(visitor, address)).statusCode())
                .isEqualTo(303);
    }

    private static long count(OwnProcess own, String sql) throws SQLException {
        try (Connection connection = own.connect()) {
            DSLContext db = DSL.using(connection, SQLDialect.POSTGRES);
            return db.fetchSingle(sql).get(0, Long.class);
        }
    }

    private static void until(OwnProcess own, String sql, long least) {
        patiently().atMost(java.time.Duration.ofMinutes(8)).until(() -> count(own, sql) >= least);
    }
}
