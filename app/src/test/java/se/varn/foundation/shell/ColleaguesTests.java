package se.varn.foundation.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import se.varn.TestHouse;
import se.varn.TestVisitor;
import se.varn.VarnTest;
import se.varn.foundation.access.Actor;
import se.varn.foundation.access.Role;
import se.varn.foundation.organisation.Organisation;
import se.varn.foundation.organisation.Person;

/** Naming somebody in a form. */
@VarnTest
class ColleaguesTests {
    @Autowired TestHouse house;
    @Autowired Organisation organisation;
    @Autowired DSLContext db;
    @Autowired Colleagues colleagues;
    @LocalServerPort int port;

    private final String family = "Ståhl" + UUID.randomUUID().toString().substring(0, 8);
    private final String username = "stahl" + UUID.randomUUID().toString().substring(0, 8);
    private Actor leader;
    private UUID owner;

    @BeforeEach
    void people() {
        leader = house.person(Role.INCIDENT_MANAGER);
        owner = person(username, true);
    }

    /** Somebody called Åsa and so in a unit of the leader's. */
    private UUID person(String name, boolean active) {
        UUID id = UUID.randomUUID();
        UUID unit = organisation.person(leader.person()).orElseThrow().unit();
        Person person = new Person(id, name, "Åsa", family, "", "Väktare", unit, active);
        organisation.save(null, List.of(), List.of(person), "prov");
        return id;
    }

    private HttpResponse<String> measure(String typed) {
        TestVisitor visitor = TestVisitor.of(port, leader);
        Map<String, String> form = new HashMap<>();
        form.put("_csrf", visitor.token("/actions/new"));
        form.put("title", "Byt lås " + family);
        form.put("expectedEffect", "Ingen obehörig kommer in");
        form.put("due", "2099-01-01");
        form.put("area", "GOVERNANCE");
        form.put(Colleagues.FIELDS, "owner");
        form.put("owner", typed);
        return visitor.post("/actions/new", form);
    }

    private UUID madeFor() {
        return db.fetchSingle(
                        "select owner from actions.action where title = ?", "Byt lås " + family)
                .get(0, UUID.class);
    }

    @Test
    void aWholeNameThatOnePersonHasIsThatPerson() {
        assertThat(measure("åsa " + family).statusCode()).isEqualTo(303);
        assertThat(madeFor()).isEqualTo(owner);
    }

    @Test
    void aSuggestionIsWhoItNames() {
        person("twin-" + username, true);
        String suggested = "Åsa " + family + " (" + username + ")";
        assertThat(colleagues.suggested(family)).extracting(Choice::value).contains(suggested);
        assertThat(measure(suggested).statusCode()).isEqualTo(303);
        assertThat(madeFor()).isEqualTo(owner);
    }

    @Test
    void aNameThatTwoHaveOrNobodyHasIsRefusedAndKept() {
        person("twin-" + username, true);
        for (String typed : new String[] {"Åsa " + family, "Ingen " + family}) {
            HttpResponse<String> answer = measure(typed);
            assertThat(answer.statusCode()).isEqualTo(422);
            assertThat(answer.body()).contains("id=\"e-owner\"");
        }
    }

    @Test
    void inALargeAgencyTheFieldShowsWhoIsChosenOrWhatWasTyped() {
        Colleagues large = new Colleagues(db, 0);
        Form chosen = Form.of(Map.of("owner", owner.toString()));
        Colleagues.Offer offer = large.offer(chosen, "owner");
        assertThat(offer.byName()).isTrue();
        assertThat(offer.listed()).isEmpty();
        assertThat(offer.shown(chosen, "owner")).isEqualTo("Åsa " + family + " (" + username + ")");
        Form typed =
                Form.of(
                        Map.of(
                                "owner",
                                Colleagues.NOBODY.toString(),
                                "owner" + Colleagues.TYPED,
                                "Åsa S"));
        assertThat(large.offer(typed, "owner").shown(typed, "owner")).isEqualTo("Åsa S");
    }

    @Test
    void whoHasLeftIsNeitherSuggestedNorMeant() {
        String left = "left-" + username;
        person(left, false);
        assertThat(colleagues.suggested(left)).isEmpty();
        assertThat(colleagues.named(left)).isEmpty();
    }
}
