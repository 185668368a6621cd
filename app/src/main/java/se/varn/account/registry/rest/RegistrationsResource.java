package se.varn.account.registry.rest;

import static java.util.Objects.requireNonNullElse;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import se.varn.account.registry.RegisterRecord;
import se.varn.account.registry.RegistrationId;
import se.varn.account.registry.Registry;
import se.varn.account.registry.RegistrySeries;
import se.varn.account.registry.Series;
import se.varn.foundation.access.Actor;
import se.varn.foundation.access.Permission;
import se.varn.foundation.access.Requires;
import se.varn.foundation.api.Answers;
import se.varn.foundation.api.Body;
import se.varn.foundation.api.Documented;
import se.varn.foundation.api.Lists;
import se.varn.foundation.api.Made;
import se.varn.foundation.api.Paged;
import se.varn.foundation.api.Refusal;
import se.varn.foundation.shell.ListQuery;

@RestController
@RequestMapping(RegistrationsResource.HOME)
@Requires(Permission.REGISTRY_READ)
class RegistrationsResource {
    static final String HOME = "/api/v1/registrations";

    private final Registry registry;
    private final RegistrySeries series;

    RegistrationsResource(Registry registry, RegistrySeries series) {
        this.registry = registry;
        this.series = series;
    }

    @GetMapping
    @Documented("Lists the register of official documents; public=1 as it is shown to the public.")
    @Lists(
            filters = {"q", "series", "year", "way", "public"},
            sorts = {"number", "dated", "registered"},
            sort = "registered",
            descending = true)
    ResponseEntity<Paged<RegistrationJson>> list(Actor actor, ListQuery query) {
        return Paged.of(registry.list(actor, query), RegistrationJson::of);
    }

    @GetMapping("/{id}")
    @Documented("Reads an entry of the register.")
    ResponseEntity<RegistrationJson> read(Actor actor, @PathVariable UUID id) {
        var found = registry.find(actor, new RegistrationId(id)).orElseThrow(Refusal::notFound);
        return Answers.versioned(found.version(), RegistrationJson.of(found.row()));
    }

    @PostMapping
    @Requires(Permission.REGISTRY_WRITE)
    @Documented(
            value = "Registers a record, in a new case of a series or in a case that is there.",
            status = 201)
    ResponseEntity<Made> register(Actor actor, @Body RegistrationJson.New body) {
        RegistrationId id =
                Answers.done(
                        registry.register(
                                actor,
                                new RegisterRecord(
                                        body.record(),
                                        series(actor, body.series()),
                                        requireNonNullElse(body.inCase(), ""),
                                        body.way(),
                                        body.datedOn(),
                                        requireNonNullElse(body.counterpart(), ""),
                                        body.subject(),
                                        Boolean.TRUE.equals(body.omitCounterpart()),
                                        Boolean.TRUE.equals(body.omitSubject()),
                                        requireNonNullElse(body.omittedBecause(), ""))));
        return Answers.made(HOME, id.value());
    }

    private @Nullable UUID series(Actor actor, @Nullable String code) {
        return series.open(actor).stream()
                .filter(s -> s.code().equals(code))
                .map(Series::id)
                .findFirst()
                .orElse(null);
    }
}
