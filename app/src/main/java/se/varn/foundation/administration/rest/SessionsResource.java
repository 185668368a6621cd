package se.varn.foundation.administration.rest;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import se.varn.foundation.access.Actor;
import se.varn.foundation.access.OpenSession;
import se.varn.foundation.access.Permission;
import se.varn.foundation.access.Requires;
import se.varn.foundation.access.Way;
import se.varn.foundation.administration.Directory;
import se.varn.foundation.administration.PersonSignIn;
import se.varn.foundation.api.Answers;
import se.varn.foundation.api.Body;
import se.varn.foundation.api.Documented;
import se.varn.foundation.api.Refusal;

/** Where somebody is signed in, and the end of it: for when a computer is lost at night. */
@RestController
@RequestMapping("/api/v1/people/{id}/sessions")
@Requires(Permission.SESSION_END)
class SessionsResource {
    private final PersonSignIn signIn;
    private final Directory directory;

    SessionsResource(PersonSignIn signIn, Directory directory) {
        this.signIn = signIn;
        this.directory = directory;
    }

    /** A session; {@code usedAt} is right to within a minute. */
    record SessionJson(Way way, String browser, Instant beganAt, Instant usedAt) {
        static SessionJson of(OpenSession session) {
            return new SessionJson(
                    session.way(), session.browser(), session.beganAt(), session.usedAt());
        }
    }

    /** Why sessions end. */
    record EndSessionsJson(String reason) {}

    @GetMapping
    @Documented("Lists where a person is signed in, the last used first.")
    List<SessionJson> list(Actor actor, @PathVariable UUID id) {
        var person = directory.find(id).orElseThrow(Refusal::notFound);
        return signIn.of(actor, person.id()).sessions().stream().map(SessionJson::of).toList();
    }

    @PostMapping("/end")
    @Documented(
            "Ends all of a person's sessions and keys. Answers with the sessions that are left.")
    List<SessionJson> end(Actor actor, @PathVariable UUID id, @Body EndSessionsJson body) {
        var person = directory.find(id).orElseThrow(Refusal::notFound);
        Answers.done(signIn.endSessions(actor, person.id(), body.reason()));
        return list(actor, id);
    }
}
