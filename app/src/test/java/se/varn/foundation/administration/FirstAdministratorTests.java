package se.varn.foundation.administration;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ContextConfiguration;
import se.varn.TestDatabase;
import se.varn.foundation.access.Access;
import se.varn.foundation.access.Accounts;
import se.varn.foundation.access.Outcome;
import se.varn.foundation.access.Permission;
import se.varn.foundation.access.SigningIn;
import se.varn.foundation.organisation.Organisation;

/** A new installation, as it starts the first time. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"varn.address=https://varn.example.se/"})
@ContextConfiguration(initializers = TestDatabase.class)
class FirstAdministratorTests {
    private static final String PASSWORD = "fyra ord i en lång rad";

    @Autowired FirstAdministrator first;
    @Autowired Accounts accounts;
    @Autowired SigningIn signingIn;
    @Autowired Access access;
    @Autowired Organisation organisation;

    private String told() {
        ByteArrayOutputStream console = new ByteArrayOutputStream();
        first.tell(new PrintStream(console, true, StandardCharsets.UTF_8));
        return console.toString(StandardCharsets.UTF_8);
    }

    @Test
    void theConsoleGetsALinkThatWorksOnceAndThenNoMore() {
        String told = told();
        assertThat(told).contains("https://varn.example.se/password/");
        assertThat(organisation.people()).hasSize(1);
        String token = told.lines().findFirst().orElse("").replaceFirst(".*/password/", "");
        assertThat(signingIn.signIn("admin", PASSWORD, "")).isEmpty();
        assertThat(accounts.setPassword(token, PASSWORD)).isInstanceOf(Outcome.Done.class);
        assertThat(accounts.setPassword(token, "ett annat långt lösenord"))
                .isInstanceOf(Outcome.Forbidden.class);
        var person = signingIn.signIn("admin", PASSWORD, "").orElseThrow().person();
        assertThat(access.actor(person.id()).orElseThrow().may(Permission.ACCESS_GRANT)).isTrue();
        assertThat(told()).isEmpty();
    }
}
