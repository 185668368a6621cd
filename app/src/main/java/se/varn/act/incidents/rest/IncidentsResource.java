package se.varn.act.incidents.rest;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import se.varn.act.incidents.AddNote;
import se.varn.act.incidents.IncidentDetail;
import se.varn.act.incidents.IncidentId;
import se.varn.act.incidents.IncidentProcess;
import se.varn.act.incidents.IncidentReading;
import se.varn.act.incidents.IncidentWork;
import se.varn.act.incidents.Incidents;
import se.varn.act.incidents.StepField;
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
import se.varn.foundation.api.Versioned;
import se.varn.foundation.shell.ListQuery;

@RestController
@RequestMapping(IncidentsResource.HOME)
@Requires(Permission.INCIDENT_READ)
class IncidentsResource {
    static final String HOME = "/api/v1/incidents";

    /** From the names of the form's fields to those of the JSON. */
    private static final Map<String, String> FIELDS = new HashMap<>(Map.of("note", "text"));

    static {
        for (StepField field : StepField.values()) {
            FIELDS.put(field.field(), camel(field.name()));
        }
    }

    private final Incidents incidents;
    private final IncidentReading reading;
    private final IncidentWork work;
    private final IncidentProcess process;

    IncidentsResource(
            Incidents incidents,
            IncidentReading reading,
            IncidentWork work,
            IncidentProcess process) {
        this.incidents = incidents;
        this.reading = reading;
        this.work = work;
        this.process = process;
    }

    private static String camel(String constant) {
        StringBuilder name = new StringBuilder();
        for (String word : List.of(constant.toLowerCase(Locale.ROOT).split("_", -1))) {
            name.append(
                    name.isEmpty()
                            ? word
                            : Character.toUpperCase(word.charAt(0)) + word.substring(1));
        }
        return name.toString();
    }

    @GetMapping
    @Documented("Lists incidents that the caller may read.")
    @Lists(
            filters = {"q", "stage", "level", "severity", "kind", "mine"},
            sorts = {
                "number",
                "title",
                "level",
                "stage",
                "severity",
                "kind",
                "lead",
                "noticed",
                "created"
            },
            sort = "created",
            descending = true)
    ResponseEntity<Paged<IncidentJson.Item>> list(Actor actor, ListQuery query) {
        return Paged.of(incidents.list(actor, query), IncidentJson.Item::of);
    }

    @GetMapping("/{id}")
    @Documented("Reads an incident with its timeline.")
    ResponseEntity<IncidentJson> read(Actor actor, @PathVariable UUID id) {
        IncidentDetail found = find(actor, id);
        return Answers.versioned(found.version(), IncidentJson.of(found));
    }

    @PostMapping
    @Requires(Permission.INCIDENT_WORK)
    @Documented(value = "Opens an incident.", status = 201)
    ResponseEntity<Made> open(Actor actor, @Body IncidentJson.Open body) {
        return Answers.made(HOME, Answers.done(incidents.open(actor, body.command())).value());
    }

    @PostMapping("/{id}/notes")
    @Requires(Permission.INCIDENT_WORK)
    @Documented("Adds a line to an incident's timeline.")
    Made note(Actor actor, @PathVariable UUID id, @Body IncidentJson.Note body) {
        find(actor, id);
        var command =
                new AddNote(
                        new IncidentId(id),
                        body.text(),
                        null,
                        "",
                        Boolean.TRUE.equals(body.published()),
                        Boolean.TRUE.equals(body.numbersConfirmed()));
        Answers.done(work.note(actor, command), FIELDS);
        return new Made(id, HOME + "/" + id);
    }

    @PostMapping("/{id}/steps")
    @Requires({Permission.INCIDENT_WORK, Permission.INCIDENT_VERIFY, Permission.INCIDENT_LEAD})
    @Documented("Takes a step of the incident process.")
    IncidentJson.Taken step(
            Actor actor,
            @PathVariable UUID id,
            Versioned versioned,
            @Body IncidentJson.NewStep body) {
        int version = versioned.check(find(actor, id).version());
        return new IncidentJson.Taken(
                Answers.done(process.take(actor, body.command(id, version)), FIELDS));
    }

    private IncidentDetail find(Actor actor, UUID id) {
        return reading.find(actor, new IncidentId(id)).orElseThrow(Refusal::notFound);
    }
}
