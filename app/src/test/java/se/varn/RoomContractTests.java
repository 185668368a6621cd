package se.varn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import se.varn.act.actions.Actions;
import se.varn.act.actions.Area;
import se.varn.act.actions.CreateAction;
import se.varn.foundation.access.Actor;
import se.varn.foundation.access.Role;
import se.varn.foundation.records.MenuEntry;
import se.varn.foundation.records.MyDay;
import se.varn.foundation.records.RecordKind;

/** What rooms promise the house by their beans. */
@VarnTest
class RoomContractTests {
    @Autowired List<RecordKind> kinds;
    @Autowired List<MenuEntry> menu;
    @Autowired List<MyDay> days;
    @Autowired Actions actions;
    @Autowired TestHouse house;
    @Autowired DSLContext db;
    @LocalServerPort int port;

    @Test
    void kindsAndTheirNumbersAreToldApart() {
        assertThat(kinds).extracting(RecordKind::id).doesNotHaveDuplicates();
        assertThat(kinds).extracting(RecordKind::prefix).doesNotHaveDuplicates();
        assertThat(menu).extracting(MenuEntry::address).doesNotHaveDuplicates();
    }

    @Test
    void everyStateOnACardHasWords() {
        actionOf(house.person());
        for (var card : db.fetch("select distinct kind, state from records.record_card")) {
            String kind = card.get(0, String.class);
            List<RecordKind> known = kinds.stream().filter(k -> k.id().equals(kind)).toList();
            assertThat(known).as("RecordKind %s", kind).hasSize(1);
            assertThatCode(() -> known.getFirst().state(card.get(1, String.class)).sv())
                    .as("state %s of %s", card.get(1), kind)
                    .doesNotThrowAnyException();
        }
    }

    private void actionOf(Actor owner) {
        actions.create(
                house.person(Role.CISO),
                new CreateAction(
                        "Byt lås",
                        "",
                        owner.person(),
                        LocalDate.of(2099, 1, 1),
                        "Låset håller",
                        Area.GOVERNANCE,
                        null));
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void everyLineOfTheMenuAndOfMyDayLeadsSomewhere(Role role) {
        Actor actor = role == Role.EMPLOYEE ? house.person() : house.person(role);
        actionOf(actor);
        TestVisitor visitor = TestVisitor.of(port, actor);
        Map<String, Integer> answers = new java.util.TreeMap<>();
        menu.stream()
                .filter(line -> actor.may(line.permission()))
                .forEach(line ->
                        answers.put(line.address(), visitor.get(line.address()).statusCode()));
        days.stream()
                .flatMap(day -> day.tasks(actor).stream())
                .limit(40)
                .map(task -> task.address().replaceFirst("#.*", ""))
                .forEach(address -> answers.put(address, visitor.get(address).statusCode()));
        assertThat(answers)
                .allSatisfy((address, status) -> assertThat(status).as(address).isEqualTo(200));
    }
}
