package se.varn.account.disclosures.web;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import se.varn.account.disclosures.ConfirmProvision;
import se.varn.account.disclosures.DisclosureDetail;
import se.varn.account.disclosures.DisclosureId;
import se.varn.account.disclosures.DisclosureWork;
import se.varn.account.disclosures.Disclosures;
import se.varn.account.disclosures.DisclosuresText;
import se.varn.account.disclosures.Provision;
import se.varn.account.disclosures.Provisions;
import se.varn.account.disclosures.Requirement;
import se.varn.account.disclosures.TestRecord;
import se.varn.foundation.access.Actor;
import se.varn.foundation.access.Outcome;
import se.varn.foundation.access.Permission;
import se.varn.foundation.access.Requires;
import se.varn.foundation.shell.Choice;
import se.varn.foundation.shell.Form;
import se.varn.foundation.shell.Pages;
import se.varn.foundation.text.Language;

/** The harm test of a document, and the provisions that it rests on. */
@Controller
@RequestMapping("/disclosures")
@Requires(Permission.DISCLOSURE_READ)
class HarmTestController {
    private static final String FIELD = "j_";

    private final Disclosures disclosures;
    private final DisclosureWork work;
    private final Provisions provisions;
    private final Pages pages;

    HarmTestController(
            Disclosures disclosures, DisclosureWork work, Provisions provisions, Pages pages) {
        this.disclosures = disclosures;
        this.work = work;
        this.provisions = provisions;
        this.pages = pages;
    }

    @GetMapping("/{id}/records/{selected}")
    View open(Actor actor, @PathVariable UUID id, @PathVariable UUID selected) {
        return open(HttpStatus.OK, actor, id, selected, null);
    }

    private View open(
            HttpStatus status, Actor actor, UUID id, UUID selected, @Nullable Form typed) {
        Optional<DisclosureDetail> request = disclosures.find(actor, new DisclosureId(id));
        Optional<DisclosureWork.Opened> document = work.open(actor, new DisclosureId(id), selected);
        if (request.isEmpty() || document.isEmpty()) {
            return pages.refusal();
        }
        Form form =
                typed == null
                        ? Form.of(Map.of("reasoning", document.get().row().reasoning()))
                        : typed;
        return pages.page(
                status,
                "disclosures/test.jte",
                document.get().row().number(),
                new DisclosurePages.TestPage(
                        request.get(),
                        document.get(),
                        provisions.all(actor).stream().filter(Provision::masks).toList(),
                        form));
    }

    @PostMapping("/{id}/records/{selected}")
    @Requires(Permission.DISCLOSURE_TEST)
    View test(
            Actor actor,
            @PathVariable UUID id,
            @PathVariable UUID selected,
            @RequestParam int version,
            Form form) {
        Map<UUID, String> judgements = new HashMap<>();
        form.values()
                .forEach((name, value) -> {
                    UUID sentence =
                            name.startsWith(FIELD) ? uuid(name.substring(FIELD.length())) : null;
                    if (sentence != null) {
                        judgements.put(sentence, value);
                    }
                });
        var command =
                new TestRecord(
                        new DisclosureId(id),
                        selected,
                        version,
                        judgements,
                        form.value("reasoning"),
                        !form.value("rest").isEmpty());
        return switch (work.test(actor, command)) {
            case Outcome.Done<DisclosureId> _ ->
                    pages.redirect("/disclosures/" + id, DisclosuresText.TESTED);
            case Outcome.Invalid<DisclosureId>(var errors) ->
                    open(HttpStatus.UNPROCESSABLE_CONTENT, actor, id, selected, form.with(errors));
            case Outcome.Conflict<DisclosureId> _ ->
                    pages.conflict(
                            open(HttpStatus.CONFLICT, actor, id, selected, form.overtaken()));
            case Outcome.Confirm<DisclosureId> _, Outcome.Forbidden<DisclosureId> _ ->
                    pages.refusal();
        };
    }

    private static @Nullable UUID uuid(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    @GetMapping("/provisions")
    View provisions(Actor actor, Language language, Form form) {
        String code = form.value("code");
        Form filled =
                provisions.all(actor).stream()
                        .filter(p -> p.code().equals(code))
                        .findFirst()
                        .map(p -> filled(p, language))
                        .orElse(Form.empty());
        return provisions(HttpStatus.OK, actor, language, filled, code);
    }

    private static Form filled(Provision p, Language language) {
        return Form.of(
                Map.of(
                        "provision", p.provision(),
                        "protects", p.protects().in(language),
                        "requirement", p.requirement().name(),
                        "registrationNumber", ""));
    }

    private View provisions(
            HttpStatus status, Actor actor, Language language, Form form, String chosen) {
        List<Choice> requirements =
                Arrays.stream(Requirement.values())
                        .map(r -> new Choice(r.name(), r.in(language)))
                        .toList();
        return pages.page(
                status,
                "disclosures/provisions.jte",
                DisclosuresText.PROVISIONS,
                new DisclosurePages.ProvisionsPage(
                        provisions.all(actor), requirements, form, chosen));
    }

    @PostMapping("/provisions")
    @Requires(Permission.LAW_CONFIRM)
    View confirm(Actor actor, Language language, Form form) {
        var command =
                new ConfirmProvision(
                        form.value("code"),
                        form.value("provision"),
                        form.value("protects"),
                        Arrays.stream(Requirement.values())
                                .filter(r -> r.name().equals(form.value("requirement")))
                                .findFirst()
                                .orElse(null),
                        form.value("registrationNumber"));
        return switch (provisions.confirm(actor, command)) {
            case Outcome.Done<String> _ ->
                    pages.redirect("/disclosures/provisions", DisclosuresText.CONFIRMED_NOTICE);
            case Outcome.Invalid<String>(var errors) ->
                    provisions(
                            HttpStatus.UNPROCESSABLE_CONTENT,
                            actor,
                            language,
                            form.with(errors),
                            form.value("code"));
            case Outcome.Conflict<String> _,
                    Outcome.Confirm<String> _,
                    Outcome.Forbidden<String> _ ->
                    pages.refusal();
        };
    }
}
