package se.varn.foundation.administration.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.View;
import se.varn.foundation.access.Actor;
import se.varn.foundation.access.Permission;
import se.varn.foundation.access.Requires;
import se.varn.foundation.administration.AdministrationText;
import se.varn.foundation.audit.Audit;
import se.varn.foundation.audit.AuditEntry;
import se.varn.foundation.audit.AuditFilter;
import se.varn.foundation.audit.ChainVerifier;
import se.varn.foundation.audit.Checkpoints;
import se.varn.foundation.audit.Verdict;
import se.varn.foundation.organisation.Organisation;
import se.varn.foundation.records.Card;
import se.varn.foundation.records.Cards;
import se.varn.foundation.shell.Colleagues;
import se.varn.foundation.shell.Form;
import se.varn.foundation.shell.Pages;
import se.varn.foundation.text.Times;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@Controller
@RequestMapping("/audit")
@Requires(Permission.AUDIT_READ)
class AuditController {
    private static final int PAGE = 100;
    private final Audit audit;
    private final ChainVerifier verifier;
    private final Checkpoints checkpoints;
    private final Cards cards;
    private final Organisation organisation;
    private final Colleagues colleagues;
    private final Pages pages;
    private final JsonMapper json = new JsonMapper();

    AuditController(
            Audit audit,
            ChainVerifier verifier,
            Checkpoints checkpoints,
            Cards cards,
            Organisation organisation,
            Colleagues colleagues,
            Pages pages) {
        this.audit = audit;
        this.verifier = verifier;
        this.checkpoints = checkpoints;
        this.cards = cards;
        this.organisation = organisation;
        this.colleagues = colleagues;
        this.pages = pages;
    }

    @GetMapping
    View list(Actor actor, Form form) {
        List<AuditEntry> entries =
                audit.find(filter(form), record -> cards.notHidden(actor, record), PAGE + 1);
        String older = entries.size() > PAGE ? address(form, entries.get(PAGE - 1).seq()) : null;
        return pages.page(
                "administration/audit.jte",
                AdministrationText.AUDIT,
                new AuditPages.AuditPage(
                        form,
                        colleagues.offer(form, "person"),
                        lines(actor, entries.subList(0, Math.min(PAGE, entries.size()))),
                        older));
    }

    private List<AuditPages.Line> lines(Actor actor, List<AuditEntry> entries) {
        Map<UUID, String> names = organisation.names(AuditPages.people(entries));
        Map<UUID, Card> about =
                cards.of(actor, entries.stream().map(e -> e.record().id()).distinct().toList());
        return entries.stream()
                .map(e ->
                        new AuditPages.Line(
                                e,
                                e.actor() == null ? null : names.get(e.actor()),
                                about.get(e.record().id()),
                                typed(e.body())))
                .toList();
    }

    /** The fields of what was typed, in the order of the entry. */
    private List<Map.Entry<String, String>> typed(@Nullable String body) {
        List<Map.Entry<String, String>> fields = new ArrayList<>();
        if (body != null) {
            JsonNode tree = json.readTree(body);
            tree.properties()
                    .forEach(field -> {
                        JsonNode value = field.getValue();
                        fields.add(
                                Map.entry(
                                        field.getKey(),
                                        value.isString() ? value.stringValue() : value.toString()));
                    });
        }
        return fields;
    }

    private static AuditFilter filter(Form form) {
        LocalDate until = Times.typedDay(form.value("until")).orElse(null);
        return new AuditFilter(
                uuid(form.value("person")),
                form.value("command").strip(),
                uuid(form.value("record")),
                Times.typedDay(form.value("from")).map(AuditController::start).orElse(null),
                until == null ? null : start(until.plusDays(1)),
                form.value("before").matches("[1-9][0-9]{0,17}")
                        ? Long.parseLong(form.value("before"))
                        : 0);
    }

    private static Instant start(LocalDate day) {
        return day.atStartOfDay(Times.ZONE).toInstant();
    }

    private static String address(Form form, long before) {
        StringJoiner address = new StringJoiner("&", "/audit?", "");
        for (String name : List.of("person", "command", "record", "from", "until")) {
            if (!form.value(name).isBlank()) {
                address.add(
                        name + "=" + URLEncoder.encode(form.value(name), StandardCharsets.UTF_8));
            }
        }
        return address.add("before=" + before).toString();
    }

    @PostMapping("/verify")
    View verify() {
        Verdict verdict = verifier.verifyAgainst(checkpoints.directory());
        return pages.page(
                "administration/verdict.jte",
                AdministrationText.VERIFIED,
                new AuditPages.VerdictPage(verdict, checkpoints.count()));
    }

    private static @Nullable UUID uuid(String text) {
        try {
            return text.isBlank() ? null : UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
