package se.varn;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;

/**
 * A test of a room through its facade, on the real database. All such tests share one started
 * server and one database; each makes the people and records it needs with {@link TestHouse}, and
 * counts only those.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "varn.demo=true",
            "varn.pseudo-locale=true",
            "varn.agency=Provmyndigheten",
            "varn.clocks.watch=false",
            "varn.actions.watch=false",
            "varn.people.watch=false",
            "varn.second-factor=REGISTRAR",
            "varn.proof-holds=11h"
        })
@ContextConfiguration(initializers = {TestDatabase.class, TestMail.class, TestIssuer.class})
@Import({
    TestHouse.class,
    ArchiveHouse.class,
    TestClock.class,
    TestChain.class,
    TestJob.class,
    ApiSamples.class,
    PeopleFile.class
})
public @interface VarnTest {}
