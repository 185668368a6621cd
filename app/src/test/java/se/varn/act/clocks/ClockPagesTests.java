package se.varn.act.clocks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.transaction.support.TransactionTemplate;
import se.varn.TestClock;
import se.varn.TestHouse;
import se.varn.VarnTest;
import se.varn.foundation.access.Actor;
import se.varn.foundation.access.Role;
import se.varn.foundation.audit.RecordRef;

@VarnTest
class ClockPagesTests {
    private static final Instant KNOWN = TermsTests.instant("2028-03-01T10:00+01:00");
    private static final Pattern TOKEN = Pattern.compile("name=\"(_csrf)\" value=\"([^\"]+)\"");

    @Autowired Clocks clocks;
    @Autowired ClockWatch watch;
    @Autowired TransactionTemplate transaction;
    @Autowired TestHouse house;
    @Autowired TestClock time;
    @LocalServerPort int port;

    private Actor lead = Actor.system();
    private HttpClient browser = HttpClient.newHttpClient();

    @BeforeEach
    void theLeadSignsIn() throws IOException, InterruptedException {
        lead = house.person(Role.INCIDENT_MANAGER, Role.LAWYER);
        browser = HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
        signedInAfter(Duration.ofMinutes(1));
    }

    /** Signs in anew: a session lasts twelve hours. */
    private void signedInAfter(Duration sinceKnown) throws IOException, InterruptedException {
        time.set(KNOWN.plus(sinceKnown));
        String page = get("/sign-in").body();
        post("/demo/sign-in", page, Map.of("person", lead.person().toString()));
    }

    @AfterEach
    void letTimeGo() {
        time.release();
        browser.close();
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return browser.send(
                HttpRequest.newBuilder(at(path)).build(), HttpResponse.BodyHandlers.ofString());
    }

    /** Sends a form with the token of the page it stands on. */
    private HttpResponse<String> post(String path, String page, Map<String, String> fields)
            throws IOException, InterruptedException {
        Matcher token = TOKEN.matcher(page);
        assertThat(token.find()).as("a form on the page").isTrue();
        String body =
                fields.entrySet().stream()
                        .map(e ->
                                e.getKey()
                                        + "="
                                        + URLEncoder.encode(e.getValue(), StandardCharsets.UTF_8))
                        .collect(Collectors.joining("&"));
        String tokenField =
                token.group(1) + "=" + URLEncoder.encode(token.group(2), StandardCharsets.UTF_8);
        return browser.send(
                HttpRequest.newBuilder(at(path))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(tokenField + "&" + body))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private URI at(String path) {
        return URI.create("http://localhost:" + port + path);
    }

    private UUID opened(String number) {
        UUID id = UUID.randomUUID();
        Subject subject =
                new Subject(
                        new RecordRef("incident", id),
                        number,
                        "Prov",
                        null,
                        Set.of("GDPR", "CSL", "POLICE", "PROTECTIVE_SECURITY"),
                        KNOWN,
                        KNOWN,
                        null,
                        null);
        transaction.executeWithoutResult(_ -> clocks.update(lead, subject));
        return id;
    }

    private ClockRow clock(UUID incident, String rule) {
        return clocks.of(lead, incident).stream()
                .filter(c -> c.rule().equals(rule))
                .findFirst()
                .orElseThrow();
    }

    private String page(ClockRow clock) throws IOException, InterruptedException {
        HttpResponse<String> answer = get(clock.address());
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer.body();
    }

    @Test
    void aClockIsDrawnInEachState() throws IOException, InterruptedException {
        UUID incident = opened("INC-2028-9001");
        signedInAfter(Duration.ofMinutes(10 * 60 - 5));
        assertThat(page(clock(incident, "gdpr-33"))).contains("2 d 14 h", "Går", "72 timmar");
        assertThat(page(clock(incident, "csl-final")))
                .contains("Ej startad", "startar när detta har skickats: Incidentanmälan");
        assertThat(page(clock(incident, "sakerhetsskydd-anmalan"))).contains("skyndsamt");
        assertThat(page(clock(incident, "polisanmalan"))).contains("inte bekräftad");
        signedInAfter(Duration.ofHours(60));
        assertThat(page(clock(incident, "gdpr-33"))).contains("75 % gått");
        signedInAfter(Duration.ofHours(70));
        watch.check(KNOWN.plus(Duration.ofHours(70)));
        assertThat(page(clock(incident, "gdpr-33"))).contains("90 % gått", "Kvittera");
        signedInAfter(Duration.ofHours(80));
        assertThat(page(clock(incident, "gdpr-33"))).contains("Försenad", "över tidsgränsen");
        assertThat(get("/").body()).contains("Lagens klockor", "INC-2028-9001");
        assertThat(get("/clocks?state=overdue&q=INC-2028-9001").body())
                .contains("Anmälan av personuppgiftsincident", "href=\"/clocks/.csv?");
        assertThat(get("/clocks/.csv?q=INC-2028-9001").body()).contains("art. 33.1", "KLK-2028-");
        assertThat(get("/clocks/.xlsx?q=INC-2028-9001").statusCode()).isEqualTo(200);
    }

    @Test
    void aReportIsRegisteredAndADecisionTakenInTheBrowser()
            throws IOException, InterruptedException {
        UUID incident = opened("INC-2028-9002");
        signedInAfter(Duration.ofHours(80));
        ClockRow clock = clock(incident, "gdpr-33");
        String page = page(clock);
        HttpResponse<String> faulty =
                post(
                        clock.address() + "/reports",
                        page,
                        Map.of(
                                "version",
                                String.valueOf(clock.version()),
                                "sentAt",
                                "2028-03-04 12.00",
                                "summary",
                                "Det vi visste"));
        assertThat(faulty.statusCode()).isEqualTo(422);
        assertThat(faulty.body()).contains("Rapporten kom efter tidsgränsen", "Det vi visste");
        HttpResponse<String> sent =
                post(
                        clock.address() + "/reports",
                        page,
                        Map.of(
                                "version",
                                String.valueOf(clock.version()),
                                "sentAt",
                                "2028-03-04 12.00",
                                "summary",
                                "Det vi visste",
                                "receiverCase",
                                "IMY-1",
                                "lateBecause",
                                "Loggarna"));
        assertThat(sent.statusCode()).isEqualTo(303);
        assertThat(page(clock(incident, "gdpr-33")))
                .contains("Uppfylld", "2 h", "efter tidsgränsen", "IMY-1", "Loggarna");
        ClockRow other = clock(incident, "csl-early-warning");
        post(
                other.address() + "/not-reportable",
                page,
                Map.of("version", String.valueOf(other.version()), "notReason", "Ej betydande"));
        assertThat(page(clock(incident, "csl-early-warning")))
                .contains("Ej rapporteringspliktig", "Ej betydande", "Öppna på nytt");
    }

    @Test
    void theLawIsShownWithWhatIsNotConfirmedApart() throws IOException, InterruptedException {
        String page = get("/clocks/law").body();
        int apart = page.indexOf("Ej bekräftat – tillämpas inte");
        assertThat(apart).isPositive();
        assertThat(page.indexOf("art. 33.1")).isBetween(0, apart);
        assertThat(page.indexOf("mcffs-2026-7-final")).isGreaterThan(apart);
        String form = get("/clocks/law/mcffs-2026-7-final").body();
        HttpResponse<String> faulty =
                post(
                        "/clocks/law/mcffs-2026-7-final",
                        form,
                        Map.of("fact", "TERM", "value", "en månad"));
        assertThat(faulty.statusCode()).isEqualTo(422);
        assertThat(faulty.body()).contains("Skriv handlingens diarienummer.", "en månad");
        assertThat(get("/clocks/law/finns-inte").statusCode()).isEqualTo(404);
        assertThat(get("/clocks/" + UUID.randomUUID()).statusCode()).isEqualTo(404);
    }
}
