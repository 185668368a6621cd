package se.varn;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import se.varn.act.actions.ActionId;
import se.varn.act.actions.Actions;
import se.varn.act.actions.Area;
import se.varn.act.actions.CreateAction;
import se.varn.foundation.access.Access;
import se.varn.foundation.access.Actor;
import se.varn.foundation.access.Outcome;
import se.varn.foundation.access.Role;
import se.varn.foundation.api.Operation;
import se.varn.foundation.api.Operations;
import se.varn.foundation.api.Tokens;
import se.varn.foundation.audit.Audit;
import se.varn.foundation.audit.RecordRef;
import se.varn.foundation.links.Links;
import se.varn.foundation.links.Relation;
import se.varn.foundation.notifications.Notifications;
import se.varn.foundation.records.Card;
import se.varn.foundation.records.Cards;
import se.varn.foundation.text.Message;

/**
 * A restricted record is hunted for by everybody outside its circle, on every page. Its words are a
 * canary: if they are met anywhere, something leaks.
 */
@VarnTest
class CanaryTests {
    private static final String CANARY = "Kanariefjäril";
    private static final Message TOLD = Message.of("{0} rör dig", "{0} concerns you");

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mapping;

    @Autowired TestHouse house;
    @Autowired Access access;
    @Autowired Cards cards;
    @Autowired Links links;
    @Autowired Audit audit;
    @Autowired Actions actions;
    @Autowired Notifications notifications;
    @Autowired Tokens tokens;
    @Autowired Operations operations;
    @Autowired TransactionTemplate transaction;
    @LocalServerPort int port;

    /** The record, and an open record on the same thread. */
    private record Hidden(Card card, ActionId beside) {}

    private Hidden hide(Actor insider, List<Actor> outsiders) {
        ActionId beside = openAction();
        Card card =
                transaction.execute(status -> {
                    UUID circle =
                            access.openCircle(
                                    insider, "18 kap. 8 § OSL", CANARY, List.of(insider.person()));
                    UUID id = UUID.randomUUID();
                    Card made =
                            new Card(
                                    new RecordRef("action", id),
                                    "ÅTG-" + CANARY,
                                    CANARY,
                                    "OPEN",
                                    "/actions/" + id,
                                    null,
                                    circle,
                                    Instant.parse("2026-10-14T07:30:00Z"));
                    cards.put(made, CANARY);
                    links.tie(insider.person(), made.ref(), Relation.REMEDIED_BY, beside.ref());
                    notifications.send(insider.person(), TOLD, made, true);
                    outsiders.forEach(o -> notifications.send(o.person(), TOLD, made, true));
                    audit.append(
                            insider.person(), "prov.hide", made.ref(), CANARY, Map.of("t", CANARY));
                    return made;
                });
        return new Hidden(java.util.Objects.requireNonNull(card), beside);
    }

    private ActionId openAction() {
        var outcome =
                actions.create(
                        house.person(Role.CISO),
                        new CreateAction(
                                "Öppen åtgärd",
                                "",
                                house.person().person(),
                                LocalDate.of(2099, 1, 1),
                                "Mätbar",
                                Area.GOVERNANCE,
                                null));
        return ((Outcome.Done<ActionId>) outcome).result();
    }

    private List<String> addresses(Hidden hidden) {
        List<String> addresses = new ArrayList<>();
        TestEndpoints.all(mapping).stream()
                .filter(e -> e.get() && e.plain())
                .forEach(e -> addresses.add(e.path()));
        UUID id = hidden.card().ref().id();
        addresses.addAll(
                List.of(
                        "/search?q=kanarief",
                        "/search?q=%C3%85TG-Kana",
                        "/search?q=" + id,
                        "/thread/action/" + id,
                        "/thread/action/" + hidden.beside().value(),
                        "/actions/" + id,
                        "/actions/" + hidden.beside().value(),
                        "/actions/new?remedies=" + id,
                        "/actions?q=kanarief",
                        "/audit?record=" + id,
                        "/audit?command=prov.hide",
                        "/notices"));
        return addresses;
    }

    private List<String> programsAddresses(Hidden hidden) {
        UUID id = hidden.card().ref().id();
        List<String> addresses = new ArrayList<>();
        operations.all().stream()
                .filter(op -> op.method().equals("GET"))
                .forEach(op -> {
                    addresses.add(op.path().replaceAll("\\{[^}]+}", id.toString()));
                    if (op.at(Operation.Place.QUERY).stream().anyMatch(p -> p.name().equals("q"))) {
                        addresses.add(op.path() + "?q=kanarief&size=200");
                    }
                });
        return addresses;
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void nobodyOutsideTheCircleMeetsIt(Role role) {
        Actor outsider = role == Role.EMPLOYEE ? house.person() : house.person(role);
        Hidden hidden = hide(house.person(Role.INCIDENT_MANAGER), List.of(outsider));
        TestVisitor visitor = TestVisitor.of(port, outsider);
        List<String> leaks =
                addresses(hidden).stream()
                        .filter(address -> visitor.get(address).body().contains(CANARY))
                        .toList();
        assertThat(leaks).isEmpty();
        TestProgram program = TestProgram.of(port, tokens, outsider);
        assertThat(
                        programsAddresses(hidden).stream()
                                .filter(address -> program.get(address).body().contains(CANARY)))
                .isEmpty();
        assertThat(notifications.unread(outsider)).isZero();
    }

    @Test
    void whoIsInTheCircleFindsIt() {
        Actor insider = house.person(Role.INCIDENT_MANAGER);
        Hidden hidden = hide(insider, List.of());
        TestVisitor visitor = TestVisitor.of(port, insider);
        assertThat(visitor.get("/search?q=kanarief").body()).contains(CANARY);
        assertThat(visitor.get("/thread/action/" + hidden.beside().value()).body())
                .contains(CANARY);
        assertThat(visitor.get("/notices").body()).contains(CANARY);
    }
}
