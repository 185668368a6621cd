package se.varn.foundation.administration.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static se.varn.foundation.administration.imports.ImportHouse.PEOPLE_HEAD;
import static se.varn.foundation.administration.imports.ImportHouse.done;
import static se.varn.foundation.administration.imports.ImportHouse.faults;
import static se.varn.foundation.administration.imports.ImportHouse.fresh;
import static se.varn.foundation.administration.imports.ImportHouse.people;
import static se.varn.foundation.administration.imports.ImportHouse.with;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import se.varn.TestVisitor;
import se.varn.VarnTest;
import se.varn.foundation.access.Actor;
import se.varn.foundation.access.FieldError;
import se.varn.foundation.access.Role;
import se.varn.foundation.audit.AuditEntry;
import se.varn.foundation.organisation.Person;
import se.varn.foundation.text.Times;

/** Who is missing from a file, or whose last day is over. */
@VarnTest
class LeaversImportTests extends PeopleFromFiles {
    @Test
    void ofAProtectedPersonNothingIsKeptAndNobodyTakesHimOrHerForMissing() {
        String no = fresh("skydd");
        Person person = taken(no);
        RegisterImport plan =
                files.preview(
                        administrator,
                        with(
                                people(ImportField.EMPLOYEE_NO, true),
                                ImportField.PROTECTED,
                                "Skyddad"),
                        PEOPLE_HEAD + ";Skyddad",
                        line(no, "Kanarienamn", no + "@example.se", "Utredare") + ";Ja");
        assertThat(files.said(plan, 2)).startsWith("HELD");
        assertThat(files.rows(plan))
                .noneMatch(row -> person.id().equals(row.record()))
                .noneMatch(row -> row.toString().contains("Kanarienamn"));
        TestVisitor visitor = TestVisitor.of(port, administrator);
        assertThat(visitor.get(plan.address()).body()).doesNotContain("Kanarienamn");
        assertThat(visitor.get(plan.address() + "/.csv").body()).doesNotContain("Kanarienamn");
    }

    @Test
    void whoIsMissingFromACompleteFileLosesRolesSessionsAndKeysAtOnce() {
        Actor leaver = house.person(Role.CONTROLLER);
        TestVisitor session = TestVisitor.of(port, leaver);
        RegisterImport plan = whereOnlyIsMissing(leaver);
        RegisterImport after = files.run(administrator, plan);
        assertThat(after.stage()).isEqualTo(Stage.DONE);
        assertThat(organisation.person(leaver.person()).orElseThrow().active()).isFalse();
        assertThat(access.holders(Role.CONTROLLER))
                .extracting(Person::id)
                .doesNotContain(leaver.person());
        assertThat(session.get("/").statusCode()).isEqualTo(303);
        AuditEntry entry = audit.of(leaver.person(), 1).getFirst();
        assertThat(entry.command()).isEqualTo("organisation.leavePerson");
        assertThat(entry.reason()).contains(plan.number());
    }

    @Test
    void aRowThatCannotBeRecognisedKeepsEverybodyFromBeingTakenForMissing() {
        RegisterImport plan =
                files.preview(
                        administrator,
                        people(ImportField.EMPLOYEE_NO, true),
                        PEOPLE_HEAD,
                        line("", "Ada", fresh("okand") + "@example.se", "Utredare"));
        assertThat(plan.unidentified()).isEqualTo(1);
        assertThat(plan.count(Fate.LEAVES)).isZero();
    }

    @Test
    void manyWhoLeaveAreAskedAboutAndOneselfNeverLeaves() {
        for (int i = 0; i < 11; i++) {
            house.person();
        }
        RegisterImport plan =
                files.preview(
                        administrator,
                        people(ImportField.EMPLOYEE_NO, true),
                        PEOPLE_HEAD,
                        line(fresh("ensam"), "Ada", fresh("ensam") + "@example.se", "Utredare"));
        assertThat(plan.count(Fate.LEAVES)).isGreaterThan(10);
        assertThat(faults(imports.run(administrator, plan.id(), plan.version(), false)))
                .extracting(FieldError::field)
                .containsExactly("confirmed");
        assertThat(files.rows(plan))
                .filteredOn(row -> administrator.person().equals(row.record()))
                .extracting(PlannedRow::fate)
                .containsExactly(Fate.REFUSED);
        done(imports.drop(administrator, plan.id(), plan.version()));
    }

    @Test
    void aLastDayThatHasPassedEndsAccessAndOneAheadEndsItByItself() {
        String gone = fresh("borta");
        String soon = fresh("snart");
        taken(gone);
        taken(soon);
        LocalDate today = Times.day(clock.instant());
        RegisterImport plan =
                files.preview(
                        administrator,
                        with(people(), ImportField.LAST_DAY, "Slutar"),
                        PEOPLE_HEAD + ";Slutar",
                        line(gone, "Ada", gone + "@example.se", "Utredare")
                                + ";"
                                + today.minusDays(1),
                        line(soon, "Ada", soon + "@example.se", "Utredare") + ";" + today,
                        line(fresh("fel"), "Ada", fresh("fel") + "@example.se", "Utredare")
                                + ";31/12");
        assertThat(files.said(plan, 2)).startsWith("LEAVES Last working day");
        assertThat(files.said(plan, 4)).contains("31/12 is no day");
        files.run(administrator, plan);
        assertThat(person(gone).active()).isFalse();
        Person staying = person(soon);
        assertThat(staying.active()).isTrue();
        TestVisitor session = TestVisitor.of(port, access.actor(staying.id()).orElseThrow());
        assertThat(lastDays.end()).isZero();
        clock.set(today.plusDays(1).atStartOfDay(Times.ZONE).plusMinutes(1).toInstant());
        assertThat(lastDays.end()).isEqualTo(1);
        assertThat(person(soon).active()).isFalse();
        assertThat(session.get("/").statusCode()).isEqualTo(303);
    }

    /**
     * A complete file; of those who are missing from it in this house of tests, only one stays so.
     */
    private RegisterImport whereOnlyIsMissing(Actor leaver) {
        RegisterImport plan =
                files.preview(
                        administrator,
                        people(ImportField.EMPLOYEE_NO, true),
                        PEOPLE_HEAD,
                        line(fresh("kvar"), "Ada", fresh("kvar") + "@example.se", "Utredare"));
        assertThat(files.rows(plan)).anyMatch(row -> leaver.person().equals(row.record()));
        db.execute(
                "delete from administration.import_row where import_id = ? and fate = 'LEAVES' and"
                        + " record <> ?",
                plan.id(),
                leaver.person());
        return files.find(administrator, plan.id());
    }

    @Test
    void ofARowWhoseCellsStandUnderTheWrongHeadingsNothingIsKept() {
        String no = fresh("skydd");
        RegisterImport plan =
                files.preview(
                        administrator,
                        with(
                                people(ImportField.EMPLOYEE_NO, true),
                                ImportField.PROTECTED,
                                "Skyddad"),
                        PEOPLE_HEAD + ";Skyddad",
                        line(no, "Kanarieskifte", no + "@example.se", "Utredare; senior") + ";Ja");
        assertThat(files.said(plan, 2)).startsWith("REFUSED").contains("more values");
        assertThat(files.rows(plan)).noneMatch(row -> row.toString().contains("Kanarieskifte"));
        assertThat(files.rows(plan))
                .as("who is missing cannot be known")
                .noneMatch(row -> row.fate() == Fate.LEAVES);
    }

    @Test
    void whoeverWritesANumberWhereProtectionIsAskedForIsHeld() {
        String no = fresh("skydd");
        RegisterImport plan =
                files.preview(
                        administrator,
                        with(people(), ImportField.PROTECTED, "Skyddad"),
                        PEOPLE_HEAD + ";Skyddad",
                        line(no, "Kanarietal", no + "@example.se", "Utredare") + ";19850709-9805");
        assertThat(files.said(plan, 2)).startsWith("HELD");
        assertThat(files.rows(plan)).noneMatch(row -> row.toString().contains("Kanarietal"));
    }
}
