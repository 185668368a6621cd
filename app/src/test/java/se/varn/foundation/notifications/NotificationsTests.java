package se.varn.foundation.notifications;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;
import se.varn.TestHouse;
import se.varn.TestMail;
import se.varn.VarnTest;
import se.varn.foundation.access.Access;
import se.varn.foundation.access.Actor;
import se.varn.foundation.access.Role;
import se.varn.foundation.audit.Audit;
import se.varn.foundation.audit.RecordRef;
import se.varn.foundation.organisation.Organisation;
import se.varn.foundation.records.Card;
import se.varn.foundation.records.Cards;
import se.varn.foundation.shell.ListQuery;
import se.varn.foundation.text.Message;

@VarnTest
@DirtiesContext(classMode = DirtiesContext.ClassMode.BEFORE_CLASS)
class NotificationsTests {
    private static final String CANARY = "Kanariefågeln sjunger";
    private static final Message WHAT = Message.of("{0} har ändrats", "{0} has changed");

    @Autowired Notifications notifications;
    @Autowired Outbox sender;
    @Autowired TestHouse house;
    @Autowired Access access;
    @Autowired Audit audit;
    @Autowired Cards cards;
    @Autowired Organisation organisation;
    @Autowired TransactionTemplate transaction;
    @Autowired DSLContext db;

    private static Card card(@Nullable UUID circle) {
        UUID id = UUID.randomUUID();
        return new Card(
                new RecordRef("action", id),
                "ÅTG-" + id,
                CANARY,
                "OPEN",
                "/actions/" + id,
                null,
                circle,
                java.time.Instant.parse("2026-10-14T07:30:00Z"));
    }

    private void send(UUID person, Card about) {
        transaction.executeWithoutResult(status -> notifications.send(person, WHAT, about, false));
    }

    private UUID circleOf(Actor... readers) {
        return java.util.Objects.requireNonNull(
                transaction.execute(status -> {
                    UUID circle =
                            access.openCircle(
                                    Actor.system(),
                                    "18 kap. 8 §",
                                    "prov",
                                    List.of(readers).stream().map(Actor::person).toList());
                    audit.append(null, "prov", new RecordRef("circle", circle), null, Map.of());
                    return circle;
                }));
    }

    private List<Notice> of(Actor reader) {
        return notifications
                .list(reader, new ListQuery("/notices", Map.of(), "time", true, 1))
                .rows();
    }

    private String mailOf(Actor person) {
        return organisation.person(person.person()).orElseThrow().email();
    }

    @Test
    void aNoticeIsReadOnceAndLeadsToItsRecord() {
        Actor reader = house.person();
        Card about = card(null);
        send(reader.person(), about);
        assertThat(notifications.unread(reader)).isEqualTo(1);
        Notice notice = of(reader).getFirst();
        assertThat(notice.what().sv()).isEqualTo(about.number() + " har ändrats");
        assertThat(notifications.open(house.person(), notice.id())).isEmpty();
        assertThat(notifications.open(reader, notice.id())).contains(about.address());
        assertThat(notifications.unread(reader)).isZero();
    }

    @Test
    void aNoticeIsRefusedOutsideATransaction() {
        org.assertj.core.api.Assertions.assertThatThrownBy(
                        () -> notifications.send(UUID.randomUUID(), WHAT, card(null), false))
                .isInstanceOf(IllegalTransactionStateException.class);
    }

    @Test
    void aRoleIsToldAsEachOfItsHolders() {
        Actor one = house.person(Role.REGISTRAR);
        Actor two = house.person(Role.REGISTRAR);
        transaction.executeWithoutResult(
                status -> notifications.sendToRole(Role.REGISTRAR, WHAT, card(null), true));
        assertThat(of(one)).hasSize(1);
        assertThat(of(two)).hasSize(1);
    }

    @Test
    void nobodyOutsideTheCircleIsTold() {
        Actor inside = house.person();
        Actor outside = house.person();
        Card about = card(circleOf(inside));
        send(inside.person(), about);
        send(outside.person(), about);
        assertThat(of(access.actor(inside.person()).orElseThrow())).hasSize(1);
        assertThat(of(outside)).isEmpty();
    }

    @Test
    void aRecordThatIsRestrictedLaterTakesItsNoticesWithIt() {
        Actor reader = house.person();
        Card about = card(null);
        send(reader.person(), about);
        Card restricted =
                new Card(
                        about.ref(),
                        about.number(),
                        about.title(),
                        about.state(),
                        about.address(),
                        null,
                        circleOf(),
                        about.at());
        transaction.executeWithoutResult(status -> cards.put(restricted, ""));
        assertThat(of(reader)).isEmpty();
        assertThat(notifications.unread(reader)).isZero();
    }

    @Test
    void aMailCarriesNumberStateTimeAndLinkAndNothingElse() {
        Actor reader = house.person();
        Card about = card(null);
        send(reader.person(), about);
        sender.sendDue();
        await().atMost(Duration.ofSeconds(20)).until(() -> !TestMail.to(mailOf(reader)).isEmpty());
        String mail = TestMail.to(mailOf(reader)).getFirst();
        assertThat(mail)
                .contains(about.number(), "läge: Pågår", "https://varn.example.se/actions/")
                .doesNotContain(CANARY, "har ändrats");
    }

    @Test
    void aMailThatFailsIsTriedAgainLaterAndItsFaultIsKept() {
        Actor reader = house.person();
        db.execute(
                "update organisation.person set email = 'inte en adress' where id = '"
                        + reader.person()
                        + "'; select audit.append(now(), null, 'prov', 'person', '"
                        + reader.person()
                        + "', null, '{}')");
        send(reader.person(), card(null));
        Actor administrator = house.person(Role.ADMINISTRATOR);
        sender.sendDue();
        await().atMost(Duration.ofSeconds(20))
                .until(() ->
                        deliveriesTo(administrator, reader).stream()
                                .anyMatch(d -> d.attempts() == 1));
        Delivery delivery = deliveriesTo(administrator, reader).getFirst();
        assertThat(delivery.state()).isEqualTo(MailState.WAITING);
        assertThat(delivery.lastError()).isNotBlank();
        assertThat(delivery.nextAttemptAt()).isAfter(delivery.createdAt());
    }

    private List<Delivery> deliveriesTo(Actor administrator, Actor receiver) {
        return notifications.deliveries(administrator).stream()
                .filter(d -> d.person().equals(receiver.name()))
                .toList();
    }
}
