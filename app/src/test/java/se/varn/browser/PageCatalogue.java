package se.varn.browser;

import static java.util.Map.entry;

import java.util.List;
import java.util.Map;

/**
 * Every page that Värn shows, each in the states that look different: full, empty, refused, wrongly
 * filled in. Pictures are taken of these, and these are crawled; a test fails when an endpoint is
 * missing here.
 */
final class PageCatalogue {
    /** Endpoints that answer with something else than a page, and why they need no picture. */
    static final Map<String, String> NO_PAGE =
            Map.of(
                    "GET /health", "one word for whoever watches the server",
                    "GET /jobs/{id}/progress", "a part of the job's page",
                    "GET /attachments/{id}/{name}", "a file to save",
                    "GET /colleagues", "suggestions inside a field",
                    "GET /registry/deliveries/{id}/package.zip", "a file to save",
                    "GET /sign-in/code", "the demo has no passwords; seen where an agency starts",
                    "GET /sign-in/enrol", "the same; its twin is seen at one's own second factor",
                    "GET /sign-in/agency", "leads to the identity provider, which the demo lacks",
                    "GET /sign-in/agency/back",
                            "where the provider leads back; seen with a real one by its own test");

    /** Endpoints that take a form and never send it back, and why. */
    static final Map<String, String> NEVER_SENT_BACK =
            Map.ofEntries(
                    entry(
                            "POST /clocks/{id}/late",
                            "where a report was sent late; the same fields as reopening"),
                    entry(
                            "POST /assignments/{id}/report/start",
                            "its page fills in the whole period"),
                    entry(
                            "POST /incidents/{id}/publish",
                            "without a text the disturbance is taken down"),
                    entry("POST /clocks/{id}/high-risk", "one button"),
                    entry("POST /clocks/{id}/warnings/{warning}", "one button"),
                    entry("POST /actions/{id}/wording", "without a text the wording is taken away"),
                    entry("POST /incidents/{id}/duplicates", "one button"),
                    entry(
                            "POST /disposal/rules/{id}/prepare",
                            "one button; where nothing would go there is none"),
                    entry(
                            "POST /registry/deliveries/{id}",
                            "one field, on the page where packages are ordered"),
                    entry(
                            "POST /disclosures/{id}/decide",
                            "there when every sentence is tested; its faults are met in the"
                                    + " journey of a request"),
                    entry(
                            "POST /disclosures/{id}/hand-out",
                            "where a decision waits to be sent; the same field as withdrawing"),
                    entry(
                            "POST /people/{id}/return",
                            "the form of leaving, seen from the other side"),
                    entry("POST /units/{id}/open", "the form of closing, seen from the other side"),
                    entry("POST /reports/{id}", "one button"),
                    entry("POST /people/{id}/password", "one button"),
                    entry("POST /people/imports/{id}/drop", "one button"),
                    entry(
                            "POST /people/{id}/identity",
                            "a reason, as leaving asks for; nobody in the demo is bound"),
                    entry("POST /second-factor/begin", "one button"),
                    entry(
                            "POST /people/{id}/sessions",
                            "a reason, as leaving asks for; its fault looks the same"),
                    entry("POST /second-factor/codes", "one button"),
                    entry("POST /sign-in/code", "the demo has no passwords"),
                    entry("POST /sign-in/enrol", "the demo has no passwords"),
                    entry(
                            "POST /people/{id}/second-factor",
                            "a reason, as leaving asks for; nobody in the demo has one to reset"));

    private PageCatalogue() {}

    static List<Stop> all() {
        Stops stops = new Stops();
        ShellStops.write(stops);
        ApiStops.write(stops);
        ActStops.write(stops);
        SenseStops.write(stops);
        AccountStops.write(stops);
        ImportStops.write(stops);
        ArchiveStops.write(stops);
        return stops.all();
    }
}
