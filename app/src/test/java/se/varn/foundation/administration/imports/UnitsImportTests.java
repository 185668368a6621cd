package se.varn.foundation.administration.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static se.varn.foundation.administration.imports.ImportHouse.fresh;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import se.varn.TestHouse;
import se.varn.VarnTest;
import se.varn.foundation.access.Actor;
import se.varn.foundation.access.Role;
import se.varn.foundation.audit.Audit;
import se.varn.foundation.jobs.Jobs;
import se.varn.foundation.organisation.Organisation;
import se.varn.foundation.organisation.Person;
import se.varn.foundation.organisation.Unit;

/** Units taken in from files: a tree is whole or not taken. */
@VarnTest
class UnitsImportTests {
    private static final Mapping COLUMNS =
            new Mapping(
                    ImportField.CODE,
                    false,
                    Encoding.AUTO,
                    Map.of(
                            ImportField.CODE, "Kod",
                            ImportField.SHORT, "Kortnamn",
                            ImportField.NAME, "Namn",
                            ImportField.PARENT, "Hör till",
                            ImportField.MANAGER, "Chef"));
    private static final String HEAD = "Kod;Kortnamn;Namn;Hör till;Chef\n";

    @Autowired PeopleImports imports;
    @Autowired Organisation organisation;
    @Autowired Audit audit;
    @Autowired Jobs jobs;
    @Autowired TestHouse house;

    private ImportHouse files;
    private Actor administrator;
    private String top;

    @BeforeEach
    void anAdministratorInAUnit() {
        files = new ImportHouse(imports, jobs);
        administrator = house.person(Role.ADMINISTRATOR);
        top = fresh("T").toUpperCase(java.util.Locale.ROOT);
        Unit was = organisation.unit(administrator.unit()).orElseThrow();
        var coded =
                new Unit(
                        was.id(),
                        was.name(),
                        was.shortName(),
                        was.parent(),
                        was.manager(),
                        true,
                        top);
        organisation.save(null, List.of(coded), List.of(), "prov");
    }

    private RegisterImport preview(String text) {
        return files.preview(administrator, Subject.UNITS, COLUMNS, text);
    }

    private RegisterImport run(String text) {
        return files.run(administrator, preview(text));
    }

    private Unit unit(String code) {
        return organisation.units().stream()
                .filter(u -> code.equals(u.code()))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void childrenMayStandBeforeTheUnitTheyBelongTo() {
        String a = fresh("a");
        String b = fresh("b");
        long cut = audit.cut();
        RegisterImport done =
                run(
                        HEAD + b + ";" + b + ";Under;" + a + ";\n" + a + ";" + a + ";Över;" + top
                                + ";\n");
        assertThat(done.stage()).isEqualTo(Stage.DONE);
        assertThat(unit(b).parent()).isEqualTo(unit(a).id());
        assertThat(unit(a).parent()).isEqualTo(administrator.unit());
        assertThat(audit.cut()).isGreaterThan(cut);
    }

    @Test
    void aRingIsRefusedWithItsWay() {
        String a = fresh("a");
        String b = fresh("b");
        String c = fresh("c");
        RegisterImport plan =
                preview(
                        HEAD + a + ";" + a + ";Ett;" + b + ";\n" + b + ";" + b + ";Två;" + c + ";\n"
                                + c + ";" + c + ";Tre;" + a + ";\n");
        assertThat(files.said(plan, 2))
                .contains("REFUSED")
                .contains(a + " → " + b + " → " + c + " → " + a);
        assertThat(plan.count(Fate.REFUSED)).isEqualTo(3);
    }

    @Test
    void aMoveThatMakesARingWithWhatIsThereIsRefusedWithItsWay() {
        String a = fresh("a");
        String b = fresh("b");
        run(HEAD + a + ";" + a + ";Över;" + top + ";\n" + b + ";" + b + ";Under;" + a + ";\n");
        RegisterImport plan = preview(HEAD + a + ";" + a + ";Över;" + b + ";\n");
        assertThat(files.said(plan, 2)).contains(a + " → " + b + " → " + a);
    }

    @Test
    void unitsThatChangePlacesAreTakenWhicheverComesFirst() {
        String a = fresh("a");
        String b = fresh("b");
        run(HEAD + a + ";" + a + ";Ett;" + top + ";\n" + b + ";" + b + ";Två;" + a + ";\n");
        run(HEAD + a + ";" + a + ";Ett;" + b + ";\n" + b + ";" + b + ";Två;" + top + ";\n");
        assertThat(unit(a).parent()).isEqualTo(unit(b).id());
        assertThat(unit(b).parent()).isEqualTo(administrator.unit());
    }

    @Test
    void whatHangsBelowARefusedRowIsRefusedWithIt() {
        String a = fresh("a");
        String b = fresh("b");
        RegisterImport plan =
                preview(
                        HEAD
                                + a
                                + ";alldeles för långt;Ett;"
                                + top
                                + ";\n"
                                + b
                                + ";"
                                + b
                                + ";Två;"
                                + a
                                + ";\n");
        assertThat(files.said(plan, 2)).contains("REFUSED Short name");
        assertThat(files.said(plan, 3)).contains("on row 2 is refused");
    }

    @Test
    void duplicatesAndUnknownPlacesAndManagersAreRefusedRowByRow() {
        String a = fresh("a");
        RegisterImport plan =
                preview(
                        HEAD
                                + a
                                + ";"
                                + a
                                + ";Ett;"
                                + top
                                + ";\n"
                                + a
                                + ";"
                                + fresh("z")
                                + ";Två;"
                                + top
                                + ";\n"
                                + fresh("c")
                                + ";"
                                + fresh("c")
                                + ";Tre;finnsinte;ingen@example.se\n");
        assertThat(files.said(plan, 2)).contains("Is on rows 2, 3");
        assertThat(files.said(plan, 3)).contains("Is on rows 2, 3");
        assertThat(files.said(plan, 4)).contains("no unit finnsinte").contains("ingen@example.se");
    }

    @Test
    void aManagerIsKnownByAddressAndAUnitRenamedByItsCode() {
        String a = fresh("a");
        Person person = organisation.person(administrator.person()).orElseThrow();
        run(HEAD + a + ";" + a + ";Ett;" + top + ";\n");
        UUID id = unit(a).id();
        String other = fresh("n");
        run(HEAD + a + ";" + other + ";Nytt namn;" + top + ";" + person.email() + "\n");
        assertThat(unit(a).id()).isEqualTo(id);
        assertThat(unit(a).shortName()).isEqualTo(other);
        assertThat(unit(a).manager()).isEqualTo(person.id());
    }

    @Test
    void emptyUnitsThatACompleteFileDoesNotHaveAreClosedAndOthersStay() {
        String a = fresh("a");
        String b = fresh("b");
        String c = fresh("c");
        run(
                HEAD + a + ";" + a + ";Ett;" + top + ";\n" + b + ";" + b + ";Två;" + a + ";\n" + c
                        + ";" + c + ";Tre;" + top + ";\n");
        var inside =
                new Person(
                        UUID.randomUUID(),
                        c,
                        "Prov",
                        "Person",
                        c + "@example.se",
                        "Provare",
                        unit(c).id(),
                        true);
        organisation.save(null, List.of(), List.of(inside), "prov");
        Mapping complete = new Mapping(ImportField.CODE, true, Encoding.AUTO, COLUMNS.columns());
        RegisterImport plan =
                files.preview(
                        administrator,
                        Subject.UNITS,
                        complete,
                        HEAD + a + ";" + a + ";Ett;" + top + ";\n");
        assertThat(files.rows(plan))
                .filteredOn(row -> unit(b).id().equals(row.record()))
                .extracting(PlannedRow::fate)
                .containsExactly(Fate.CLOSES);
        assertThat(files.rows(plan))
                .filteredOn(row -> unit(c).id().equals(row.record()))
                .extracting(PlannedRow::fate)
                .containsExactly(Fate.REFUSED);
    }
}
