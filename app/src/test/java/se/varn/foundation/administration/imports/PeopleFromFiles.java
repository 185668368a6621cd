package se.varn.foundation.administration.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static se.varn.foundation.administration.imports.ImportHouse.PEOPLE_HEAD;
import static se.varn.foundation.administration.imports.ImportHouse.people;

import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import se.varn.TestClock;
import se.varn.TestHouse;
import se.varn.foundation.access.Access;
import se.varn.foundation.access.Actor;
import se.varn.foundation.access.Role;
import se.varn.foundation.administration.PeopleRegister;
import se.varn.foundation.api.Tokens;
import se.varn.foundation.audit.Audit;
import se.varn.foundation.jobs.Jobs;
import se.varn.foundation.organisation.Organisation;
import se.varn.foundation.organisation.Person;
import se.varn.foundation.organisation.Unit;

/** An administrator with a unit, and people who came from files: what tests of such files share. */
abstract class PeopleFromFiles {
    @Autowired PeopleImports imports;
    @Autowired PeopleRegister register;
    @Autowired LastDays lastDays;
    @Autowired Organisation organisation;
    @Autowired Access access;
    @Autowired Audit audit;
    @Autowired Jobs jobs;
    @Autowired Tokens tokens;
    @Autowired TestHouse house;
    @Autowired TestClock clock;
    @Autowired DSLContext db;
    @LocalServerPort int port;

    ImportHouse files;
    Actor administrator;
    String unit;

    @BeforeEach
    void anAdministrator() {
        files = new ImportHouse(imports, jobs);
        administrator = house.person(Role.ADMINISTRATOR);
        unit = organisation.unit(administrator.unit()).map(Unit::shortName).orElseThrow();
    }

    @AfterEach
    void timeGoesOn() {
        clock.release();
    }

    String line(String no, String given, String email, String title) {
        return String.join(";", no, given, "Berg", email, title, unit);
    }

    Person person(String no) {
        return organisation.byEmployeeNo(no).orElseThrow();
    }

    /** Somebody who was taken in from a file. */
    Person taken(String no) {
        RegisterImport plan =
                files.preview(
                        administrator,
                        people(),
                        PEOPLE_HEAD,
                        line(no, "Ada", no + "@example.se", "Utredare"));
        assertThat(files.run(administrator, plan).stage()).isEqualTo(Stage.DONE);
        return person(no);
    }
}
