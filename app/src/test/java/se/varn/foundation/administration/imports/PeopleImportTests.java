package se.varn.foundation.administration.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static se.varn.foundation.administration.imports.ImportHouse.PEOPLE_HEAD;
import static se.varn.foundation.administration.imports.ImportHouse.done;
import static se.varn.foundation.administration.imports.ImportHouse.faults;
import static se.varn.foundation.administration.imports.ImportHouse.fresh;
import static se.varn.foundation.administration.imports.ImportHouse.people;

import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import se.varn.TestProgram;
import se.varn.TestVisitor;
import se.varn.VarnTest;
import se.varn.foundation.access.Actor;
import se.varn.foundation.access.FieldError;
import se.varn.foundation.access.Outcome;
import se.varn.foundation.access.Role;
import se.varn.foundation.administration.TypedPerson;
import se.varn.foundation.api.Scope;
import se.varn.foundation.organisation.Person;

/** People taken in from files: what the preview says, and what is then done. */
@VarnTest
class PeopleImportTests extends PeopleFromFiles {
    @Test
    void aPreviewTellsEachRowsFateAndChangesNothing() {
        String old = fresh("gammal");
        Person before = taken(old);
        String no = fresh("ny");
        long people = db.fetchCount(db.selectOne().from("organisation.person"));
        RegisterImport plan =
                files.preview(
                        administrator,
                        people(),
                        PEOPLE_HEAD,
                        line(no, "Bo", no + "@example.se", "Jurist"),
                        line(old, "Ada", old + "@example.se", "Enhetschef"),
                        line("", "Eva", "eva@example.se", "Jurist"),
                        line(fresh("fel"), "Eva", "ingen adress", "Jurist"));
        assertThat(files.said(plan, 2)).isEqualTo("NEW ");
        assertThat(files.said(plan, 3)).isEqualTo("CHANGED Title: Utredare → Enhetschef");
        assertThat(files.said(plan, 4)).startsWith("REFUSED Employee number: Is missing");
        assertThat(files.said(plan, 5)).startsWith("REFUSED Mail: Write the address");
        assertThat(db.fetchCount(db.selectOne().from("organisation.person"))).isEqualTo(people);
        assertThat(person(old)).isEqualTo(before);
    }

    @Test
    void theSameFileOnceMoreChangesNothingAndAddsNobody() {
        String no = fresh("igen");
        Person first = taken(no);
        RegisterImport plan =
                files.preview(
                        administrator,
                        people(),
                        PEOPLE_HEAD,
                        line(no, "Ada", no + "@example.se", "Utredare"));
        assertThat(files.said(plan, 2)).isEqualTo("SAME ");
        assertThat(files.run(administrator, plan).stage()).isEqualTo(Stage.DONE);
        assertThat(person(no)).isEqualTo(first);
    }

    @Test
    void whoWasAddedByHandIsKnownByTheAddressAndGetsTheNumber() {
        String name = fresh("hand");
        UUID id =
                done(
                        register.add(
                                administrator,
                                new TypedPerson(
                                        "Ada",
                                        "Berg",
                                        name,
                                        name + "@example.se",
                                        "Utredare",
                                        administrator.unit())));
        RegisterImport plan =
                files.preview(
                        administrator,
                        people(),
                        PEOPLE_HEAD,
                        line(
                                "N" + name,
                                "Ada",
                                name.toUpperCase(java.util.Locale.ROOT) + "@EXAMPLE.SE",
                                "Utredare"));
        assertThat(files.said(plan, 2)).isEqualTo("CHANGED Employee number: – → N" + name);
        files.run(administrator, plan);
        assertThat(person("N" + name).id()).isEqualTo(id);
        assertThat(person("N" + name).username()).isEqualTo(name);
    }

    @Test
    void anAddressThatSomebodyElseHasDoesNotMakeASecondPerson() {
        String no = fresh("enda");
        taken(no);
        RegisterImport plan =
                files.preview(
                        administrator,
                        people(),
                        PEOPLE_HEAD,
                        line(fresh("annan"), "Ada", no + "@example.se", "Utredare"));
        assertThat(files.said(plan, 2)).contains("REFUSED").contains("who has another key");
    }

    @Test
    void withTheAddressAsKeyANumberStillFindsWhoHasGotANewAddress() {
        String no = fresh("byter");
        Person before = taken(no);
        RegisterImport plan =
                files.preview(
                        administrator,
                        people(ImportField.EMAIL, false),
                        PEOPLE_HEAD,
                        line(no, "Ada", no + ".ny@example.se", "Utredare"));
        files.run(administrator, plan);
        assertThat(person(no).id()).isEqualTo(before.id());
        assertThat(person(no).email()).isEqualTo(no + ".ny@example.se");
    }

    @Test
    void rowsWithTheSameKeyAreAllRefusedAndToldOfEachOther() {
        String no = fresh("dubbel");
        RegisterImport plan =
                files.preview(
                        administrator,
                        people(),
                        PEOPLE_HEAD,
                        line(no, "Ada", no + "a@example.se", "Utredare"),
                        line(
                                no.toUpperCase(java.util.Locale.ROOT),
                                "Bo",
                                no + "b@example.se",
                                "Utredare"),
                        line(fresh("enkel"), "Eva", fresh("enkel") + "@example.se", "Utredare"));
        assertThat(files.said(plan, 2)).contains("REFUSED").contains("Is on rows 2, 3");
        assertThat(files.said(plan, 3)).contains("Is on rows 2, 3");
        assertThat(files.said(plan, 4)).isEqualTo("NEW ");
    }

    @Test
    void aPersonalIdentityNumberIsRefusedAndNotKept() {
        RegisterImport plan =
                files.preview(
                        administrator,
                        people(),
                        PEOPLE_HEAD,
                        line("19121212-1212", "Ada", fresh("pnr") + "@example.se", "Utredare"));
        assertThat(files.said(plan, 2)).contains("personal identity or coordination number");
        assertThat(
                        db.fetchCount(
                                db.selectOne()
                                        .from("administration.import_row")
                                        .where("fields like '%121212%' or key like '%121212%'")))
                .isZero();
    }

    @Test
    void whatChangedAfterThePreviewIsNotWrittenOver() {
        String no = fresh("krock");
        Person before = taken(no);
        RegisterImport plan =
                files.preview(
                        administrator,
                        people(),
                        PEOPLE_HEAD,
                        line(no, "Ada", no + "@example.se", "Jurist"));
        Actor other = house.person(Role.ADMINISTRATOR);
        done(
                register.change(
                        other,
                        before.id(),
                        organisation.personVersion(before.id()),
                        new TypedPerson(
                                "Ada",
                                "Berg",
                                before.username(),
                                before.email(),
                                "Generaldirektör",
                                before.unit(),
                                no,
                                "")));
        assertThat(faults(imports.run(administrator, plan.id(), plan.version(), true)))
                .extracting(FieldError::message)
                .containsExactly(ImportText.STALE);
        assertThat(person(no).title()).isEqualTo("Generaldirektör");
        assertThat(imports.run(other, plan.id(), plan.version() - 1, true))
                .isInstanceOf(Outcome.Conflict.class);
    }

    @Test
    void theSecondOfTwoAdministratorsWhoCarryOutTheSamePreviewIsTold() {
        String no = fresh("tva");
        RegisterImport plan =
                files.preview(
                        administrator,
                        people(),
                        PEOPLE_HEAD,
                        line(no, "Ada", no + "@example.se", "Jurist"));
        files.run(administrator, plan);
        assertThat(imports.run(house.person(Role.ADMINISTRATOR), plan.id(), plan.version(), true))
                .isInstanceOf(Outcome.Conflict.class);
    }

    @Test
    void columnsAreSavedByNameForTheNextFile() {
        String name = fresh("Heroma");
        UUID first = files.send(administrator, Subject.PEOPLE, bytes(PEOPLE_HEAD));
        files.await(
                administrator,
                done(
                        imports.preview(
                                administrator,
                                first,
                                0,
                                new TypedMapping(people(ImportField.EMAIL, true), name))));
        UUID second =
                files.send(
                        administrator,
                        Subject.PEOPLE,
                        bytes("Enhet;Befattning;E-post;Efternamn;Förnamn;Anstnr"));
        Mapping suggested = imports.suggested(files.find(administrator, second), name);
        assertThat(suggested).isEqualTo(people(ImportField.EMAIL, true));
        assertThat(imports.mappings(Subject.PEOPLE)).contains(name);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void columnsThatAreNotThereOrChosenTwiceAreTold() {
        UUID id = files.send(administrator, Subject.PEOPLE, bytes("Nr;Namn;Mejl"));
        Mapping wrong =
                new Mapping(
                        ImportField.EMPLOYEE_NO,
                        false,
                        Encoding.AUTO,
                        java.util.Map.of(
                                ImportField.EMPLOYEE_NO, "Nr",
                                ImportField.GIVEN, "Namn",
                                ImportField.FAMILY, "Namn",
                                ImportField.EMAIL, "E-post"));
        assertThat(faults(imports.preview(administrator, id, 0, new TypedMapping(wrong, ""))))
                .extracting(FieldError::field)
                .containsExactly("EMAIL", "GIVEN", "FAMILY", "TITLE", "UNIT");
    }

    @Test
    void textThatLooksLikeAFormulaComesInAndOutAsItIs() {
        String no = fresh("formel");
        RegisterImport plan =
                files.preview(
                        administrator,
                        people(),
                        PEOPLE_HEAD,
                        line(no, "=Ada", no + "@example.se", "'-Chef"));
        files.run(administrator, plan);
        assertThat(person(no).given()).isEqualTo("=Ada");
        assertThat(person(no).title()).as("an apostrophe of our own export").isEqualTo("-Chef");
        String csv = TestVisitor.of(port, administrator).get("/people/.csv?q=" + no).body();
        assertThat(csv).contains("'=Ada Berg;'-Chef");
    }

    @Test
    void anEmployeeMayNeitherSendLookNorCarryOut() {
        RegisterImport plan =
                files.preview(
                        administrator,
                        people(),
                        PEOPLE_HEAD,
                        line(fresh("x"), "A", fresh("x") + "@example.se", "B"));
        Actor employee = house.person(Role.CISO);
        assertThat(imports.find(employee, plan.id())).isEmpty();
        assertThat(imports.run(employee, plan.id(), plan.version(), true))
                .isInstanceOf(Outcome.Forbidden.class);
        assertThat(imports.drop(employee, plan.id(), plan.version()))
                .isInstanceOf(Outcome.Forbidden.class);
        assertThat(TestVisitor.of(port, employee).get(plan.address()).statusCode()).isEqualTo(403);
    }

    @Test
    void aProgramSendsAFileReadsItsPreviewAndCarriesItOut() {
        String name = fresh("natt");
        String no = fresh("rest");
        UUID first = files.send(administrator, Subject.PEOPLE, bytes(PEOPLE_HEAD));
        files.await(
                administrator,
                done(imports.preview(administrator, first, 0, new TypedMapping(people(), name))));
        var key = TestProgram.key(tokens, administrator, EnumSet.of(Scope.PEOPLE_WRITE));
        TestProgram program = TestProgram.with(port, key.secret());
        var sent =
                program.send(
                        "POST",
                        "/api/v1/people-imports?subject=PEOPLE&mapping=" + name,
                        PEOPLE_HEAD + "\n" + line(no, "Ada", no + "@example.se", "Utredare"),
                        java.util.Map.of("Content-Type", "text/csv"));
        assertThat(sent.statusCode()).as(sent.body()).isEqualTo(201);
        String address = sent.headers().firstValue("Location").orElseThrow();
        var previewed =
                org.awaitility.Awaitility.await()
                        .until(
                                () -> program.get(address),
                                answer -> answer.body().contains("\"PREVIEWED\""));
        assertThat(TestProgram.json(previewed).get("added").asInt()).isEqualTo(1);
        String tag = previewed.headers().firstValue("ETag").orElseThrow();
        var run =
                program.send(
                        "POST",
                        address + "/run",
                        "{\"confirmed\":false}",
                        java.util.Map.of("Content-Type", "application/json", "If-Match", tag));
        assertThat(run.statusCode()).as(run.body()).isEqualTo(200);
        org.awaitility.Awaitility.await().until(() -> organisation.byEmployeeNo(no).isPresent());
        assertThat(program.get(address + "/rows?fate=NEW").body()).contains(no);
    }

    @Test
    void theFileIsForgottenWhenItIsCarriedOutAndTheRowsAMonthLater() {
        String no = fresh("glom");
        RegisterImport plan =
                files.preview(
                        administrator,
                        people(),
                        PEOPLE_HEAD,
                        line(no, "Ada", no + "@example.se", "Jurist"));
        files.run(administrator, plan);
        assertThat(left("import_chunk", plan)).isZero();
        assertThat(left("import_row", plan)).isEqualTo(1);
        clock.advance(java.time.Duration.ofDays(31));
        lastDays.forget();
        assertThat(left("import_row", plan)).isZero();
        assertThat(files.find(administrator, plan.id()).stage()).isEqualTo(Stage.DONE);
    }

    private int left(String table, RegisterImport plan) {
        return db.fetchCount(
                db.selectOne().from("administration." + table).where("import_id = ?", plan.id()));
    }

    @Test
    void ofManyRowsTheGoodAreTakenAndTheBadListed() {
        String stem = fresh("m");
        List<String> lines = new java.util.ArrayList<>(List.of(PEOPLE_HEAD));
        for (int i = 0; i < 2_000; i++) {
            String no = stem + "-" + i;
            lines.add(line(no, "Ada", i % 100 == 7 ? "ingen" : no + "@example.se", "Handläggare"));
        }
        RegisterImport plan = files.preview(administrator, people(), lines.toArray(String[]::new));
        assertThat(plan.count(Fate.NEW)).isEqualTo(1_980);
        assertThat(plan.count(Fate.REFUSED)).isEqualTo(20);
        RegisterImport after = files.run(administrator, plan);
        assertThat(after.said()).isNotNull();
        assertThat(java.util.Objects.requireNonNull(after.said()).en())
                .isEqualTo("1980 added, 0 changed, 0 left or were closed, 20 refused.");
        String csv =
                TestVisitor.of(port, administrator)
                        .get(plan.address() + "/.csv?fate=REFUSED")
                        .body();
        assertThat(csv.lines()).hasSize(21);
        assertThat(csv).contains("Anstnr").contains(stem + "-7").contains("ingen");
    }

    @Test
    void twoWhoWouldGetOneNumberDoNotStopTheOthers() {
        String first = fresh("tvilling");
        String second = fresh("tvilling");
        taken(first);
        taken(second);
        String shared = fresh("gemensam");
        String third = fresh("annan");
        RegisterImport plan =
                files.preview(
                        administrator,
                        people(ImportField.EMAIL, false),
                        PEOPLE_HEAD,
                        line(shared, "Ada", first + "@example.se", "Utredare"),
                        line(shared, "Ada", second + "@example.se", "Utredare"),
                        line(third, "Bo", third + "@example.se", "Jurist"));
        RegisterImport after = files.run(administrator, plan);
        assertThat(after.stage()).isEqualTo(Stage.DONE);
        assertThat(person(third).given()).isEqualTo("Bo");
        assertThat(files.rows(after).stream().filter(row -> row.fate() == Fate.REFUSED)).hasSize(1);
    }
}
