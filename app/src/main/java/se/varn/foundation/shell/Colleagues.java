package se.varn.foundation.shell;

import static se.varn.foundation.organisation.view.People.active;
import static se.varn.foundation.organisation.view.People.as;
import static se.varn.foundation.organisation.view.People.fullName;
import static se.varn.foundation.organisation.view.People.id;
import static se.varn.foundation.organisation.view.People.program;
import static se.varn.foundation.organisation.view.People.sortName;
import static se.varn.foundation.organisation.view.People.title;
import static se.varn.foundation.organisation.view.People.username;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;

/**
 * Choosing somebody in a form: from a list, or by name where the agency is too large for one. A
 * form names the fields that were typed in {@value #FIELDS}; each then carries the id of whom the
 * name means, and what was typed under its own name and {@value #TYPED}.
 */
@Service
public class Colleagues {
    /** The hidden field with the names of fields in which people are named. */
    public static final String FIELDS = "by-name";

    /** Ends the name under which a form keeps what was typed. */
    public static final String TYPED = ".typed";

    /** Nobody has this id: a name that means nobody is refused as an unknown person is. */
    static final UUID NOBODY = UUID.fromString("00000000-0000-4000-8000-00000000000b");

    private static final String P = "p";
    private static final int MOST_SUGGESTED = 20;
    private static final int MOST_NAMED = 10;
    private static final Pattern USERNAME = Pattern.compile("\\(([^()]+)\\)$");

    private final DSLContext db;
    private final int most;

    /**
     * @param most how many people are listed; from one more on they are named
     */
    Colleagues(DSLContext db, @Value("${varn.people.listed:300}") int most) {
        this.db = db;
        this.most = most;
    }

    /**
     * Whom a form offers.
     *
     * @param listed everybody, when people are chosen from a list
     * @param byName whether they are named instead
     * @param labels what those whose ids are in the form are called
     */
    public record Offer(List<Choice> listed, boolean byName, Map<String, String> labels) {
        /** What stands in a field: as it was typed, or what the chosen one is called. */
        public String shown(Form form, String field) {
            String typed = form.value(field + TYPED);
            return typed.isEmpty() ? labels.getOrDefault(form.value(field), "") : typed;
        }
    }

    /** Whom these fields of a form can mean. */
    public Offer offer(Form form, String... fields) {
        if (db.fetchCount(as(P), here()) <= most) {
            List<Choice> all =
                    db.select(id(P), fullName(P), title(P))
                            .from(as(P))
                            .where(here())
                            .orderBy(sortName(P).collate("sv-x-icu"))
                            .fetch(r ->
                                    new Choice(
                                            r.value1().toString(), r.value2() + ", " + r.value3()));
            return new Offer(all, false, Map.of());
        }
        List<String> chosen = List.of(fields).stream().map(form::value).toList();
        Map<String, String> labels =
                db.selectFrom(as(P))
                        .where(id(P).cast(String.class).in(chosen))
                        .fetchMap(r -> r.get(id(P)).toString(), Colleagues::label);
        return new Offer(List.of(), true, labels);
    }

    /** Those whose name, title or user name has these words, as they are named in a form. */
    public List<Choice> suggested(String words) {
        return words.isBlank()
                ? List.of()
                : db.selectFrom(as(P))
                        .where(here())
                        .and(
                                Words.within(
                                        words.strip(), List.of(fullName(P), title(P), username(P))))
                        .orderBy(sortName(P).collate("sv-x-icu"))
                        .limit(MOST_SUGGESTED)
                        .fetch(r -> new Choice(label(r), r.get(title(P))));
    }

    /** Whom a name means: as it was suggested, a user name, or a whole name that one person has. */
    public Optional<UUID> named(String typed) {
        Matcher suggested = USERNAME.matcher(typed.strip());
        String name = suggested.find() ? suggested.group(1) : typed.strip();
        List<UUID> found =
                db.select(id(P))
                        .from(as(P))
                        .where(here())
                        .and(
                                DSL.lower(username(P))
                                        .eq(DSL.lower(DSL.val(name)))
                                        .or(fullName(P).equalIgnoreCase(name)))
                        .orderBy(DSL.lower(username(P)).eq(DSL.lower(DSL.val(name))).desc())
                        .limit(2)
                        .fetch(id(P));
        return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
    }

    /** A form in which the people who were named are told by their ids. */
    Form read(HttpServletRequest request) {
        Form form = Form.of(request);
        String[] fields = request.getParameterValues(FIELDS);
        if (fields == null) {
            return form;
        }
        Map<String, String> values = new HashMap<>(form.values());
        for (String field : Arrays.stream(fields).distinct().limit(MOST_NAMED).toList()) {
            String typed = form.value(field).strip();
            if (!typed.isEmpty() && !isId(typed)) {
                values.put(field, named(typed).orElse(NOBODY).toString());
                values.put(field + TYPED, typed);
            }
        }
        return new Form(values, List.of());
    }

    private static boolean isId(String text) {
        return text.matches("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");
    }

    private static Condition here() {
        return active(P).isTrue().and(program(P).isFalse());
    }

    private static String label(Record r) {
        return r.get(fullName(P)) + " (" + r.get(username(P)) + ")";
    }
}
