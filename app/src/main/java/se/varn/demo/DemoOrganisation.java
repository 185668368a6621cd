package se.varn.demo;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.varn.foundation.access.Access;
import se.varn.foundation.access.Actor;
import se.varn.foundation.access.Grant;
import se.varn.foundation.access.Outcome;
import se.varn.foundation.access.Role;
import se.varn.foundation.organisation.Organisation;
import se.varn.foundation.organisation.Person;
import se.varn.foundation.organisation.Unit;

/**
 * Exempelmyndigheten's units, two hundred people and their roles. Names are drawn from common ones;
 * nobody is meant.
 */
@Component
class DemoOrganisation {
    private static final int PEOPLE = 200;

    private static final List<String> GIVEN =
            List.of(
                    "Maja",
                    "Elias",
                    "Fatima",
                    "Johan",
                    "Anna-Karin",
                    "Petra",
                    "Sofia",
                    "Ingrid",
                    "Omar",
                    "Lars",
                    "Karin",
                    "Amina",
                    "Per",
                    "Åsa",
                    "Nils",
                    "Leila",
                    "Gunnar",
                    "Sara",
                    "Mikael",
                    "Ebba",
                    "Hassan",
                    "Birgitta",
                    "Oskar",
                    "Yasmin",
                    "Göran",
                    "Linnea",
                    "Daniel",
                    "Märta",
                    "Viktor",
                    "Zahra",
                    "Tomas",
                    "Elin",
                    "Ali",
                    "Ulrika",
                    "Erik",
                    "Samira",
                    "Henrik",
                    "Astrid",
                    "Ivan",
                    "Kerstin",
                    "Jonas",
                    "Nadia",
                    "Anders",
                    "Hanna",
                    "Mehmet",
                    "Lena");
    private static final List<String> FAMILY =
            List.of(
                    "Lindqvist",
                    "Norén",
                    "Haddad",
                    "Wikström",
                    "Öberg",
                    "Nyström",
                    "Bergdahl",
                    "Ekström",
                    "Farah",
                    "Sandell",
                    "Åkerman",
                    "Rahimi",
                    "Holmberg",
                    "Sjögren",
                    "Dahlin",
                    "Kaya",
                    "Lundmark",
                    "Forsell",
                    "Isaksson",
                    "Öhman",
                    "Mansour",
                    "Hedlund",
                    "Åström",
                    "Karimi",
                    "Wallin",
                    "Nordin",
                    "Björk",
                    "Ahmadi",
                    "Strand",
                    "Engdahl",
                    "Palm",
                    "Yılmaz",
                    "Ström",
                    "Hallberg",
                    "Äng",
                    "Petrov",
                    "Westin",
                    "Aronsson",
                    "Saleh",
                    "Molin",
                    "Sundin",
                    "Ek");

    private final Organisation organisation;
    private final Access access;

    DemoOrganisation(Organisation organisation, Access access) {
        this.organisation = organisation;
        this.access = access;
    }

    /** The agency: everybody, and who holds each role. */
    record Agency(List<Person> people, Map<Role, List<Person>> holders) {
        /** The first holder of a role. */
        Person holder(Role role) {
            return all(role).getFirst();
        }

        /** One of the holders of a role. */
        Person any(Role role, Random random) {
            return all(role).get(random.nextInt(all(role).size()));
        }

        private List<Person> all(Role role) {
            List<Person> people = holders.get(role);
            if (people == null) {
                throw new IllegalStateException("nobody holds " + role);
            }
            return people;
        }
    }

    /** A unit with how many people it has, and the titles they hold. */
    private record Plan(
            String shortName,
            String name,
            @Nullable String parent,
            int people,
            List<String> titles) {}

    private static final List<Plan> PLANS =
            List.of(
                    new Plan("EXM", "Exempelmyndigheten", null, 1, List.of("Generaldirektör")),
                    new Plan(
                            "GDS",
                            "Generaldirektörens stab",
                            "EXM",
                            8,
                            List.of("Verksamhetscontroller", "Utredare", "Stabsjurist")),
                    new Plan(
                            "SÄK",
                            "Enheten för säkerhet",
                            "GDS",
                            9,
                            List.of("Informationssäkerhetsspecialist", "Säkerhetsspecialist")),
                    new Plan("IR", "Internrevision", "EXM", 3, List.of("Internrevisor")),
                    new Plan(
                            "RÄTT", "Rättsavdelningen", "EXM", 8, List.of("Jurist", "Registrator")),
                    new Plan("KOM", "Kommunikationsavdelningen", "EXM", 7, List.of("Kommunikatör")),
                    new Plan("HR", "HR-avdelningen", "EXM", 7, List.of("HR-specialist")),
                    new Plan(
                            "EKO",
                            "Ekonomiavdelningen",
                            "EXM",
                            8,
                            List.of("Ekonom", "Upphandlare")),
                    new Plan("IT", "It-avdelningen", "EXM", 2, List.of("It-strateg")),
                    new Plan(
                            "ITD",
                            "It-drift",
                            "IT",
                            16,
                            List.of("Drifttekniker", "Nätverkstekniker")),
                    new Plan(
                            "ITU",
                            "It-utveckling",
                            "IT",
                            18,
                            List.of("Systemutvecklare", "Testledare")),
                    new Plan("SOC", "Säkerhetsövervakning", "IT", 7, List.of("SOC-analytiker")),
                    new Plan("SD", "Servicedesk", "IT", 9, List.of("Servicedeskmedarbetare")),
                    new Plan(
                            "HAN",
                            "Avdelningen för handläggning",
                            "EXM",
                            2,
                            List.of("Verksamhetsutvecklare")),
                    new Plan("HAN-N", "Handläggning Norr", "HAN", 30, List.of("Handläggare")),
                    new Plan("HAN-M", "Handläggning Mitt", "HAN", 32, List.of("Handläggare")),
                    new Plan("HAN-S", "Handläggning Syd", "HAN", 33, List.of("Handläggare")));

    Agency make(Random random) {
        List<Unit> units = new ArrayList<>();
        List<Person> people = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (Plan plan : PLANS) {
            UUID unit = id("unit", plan.shortName());
            units.add(
                    new Unit(
                            unit,
                            plan.name(),
                            plan.shortName(),
                            plan.parent() == null ? null : id("unit", plan.parent()),
                            null));
            for (int i = 0; i < plan.people(); i++) {
                String title =
                        i == 0 && plan.parent() != null
                                ? "Chef " + plan.name()
                                : plan.titles().get(i % plan.titles().size());
                people.add(person(random, names, unit, title));
            }
        }
        if (people.size() != PEOPLE) {
            throw new IllegalStateException("the plan has " + people.size() + " people");
        }
        organisation.save(Actor.SYSTEM, units, people, "Exempelmyndighetens organisation");
        List<Unit> managed =
                units.stream()
                        .map(u ->
                                new Unit(
                                        u.id(),
                                        u.name(),
                                        u.shortName(),
                                        u.parent(),
                                        first(people, u.id()).id()))
                        .toList();
        organisation.save(Actor.SYSTEM, managed, List.of(), "Chefer tillträder");
        return new Agency(people, roles(people));
    }

    private static Person person(Random random, Set<String> names, UUID unit, String title) {
        while (true) {
            String given = GIVEN.get(random.nextInt(GIVEN.size()));
            String family = FAMILY.get(random.nextInt(FAMILY.size()));
            String username =
                    ascii(given).substring(0, 3)
                            + ascii(family).substring(0, Math.min(3, ascii(family).length()));
            if (names.add(given + " " + family)) {
                int n = 1;
                String free = username;
                while (!names.add("@" + free)) {
                    free = username + ++n;
                }
                return new Person(
                        id("person", free),
                        free,
                        given,
                        family,
                        free + "@exempelmyndigheten.example",
                        title,
                        unit,
                        true);
            }
        }
    }

    private Map<Role, List<Person>> roles(List<Person> people) {
        Map<Role, List<Person>> holders = new EnumMap<>(Role.class);
        give(holders, Role.SERVICE_DESK, "SD", people, 1, 4);
        give(holders, Role.INCIDENT_MANAGER, "ITD", people, 1, 3);
        give(holders, Role.CRISIS_MANAGER, "GDS", people, 0, 1);
        give(holders, Role.SOC_ANALYST, "SOC", people, 1, 5);
        give(holders, Role.OPERATIONS, "ITD", people, 5, 5);
        give(holders, Role.INFORMATION_OWNER, "HAN", people, 0, 1);
        give(holders, Role.SYSTEM_OWNER, "ITU", people, 0, 3);
        give(holders, Role.CISO, "SÄK", people, 0, 1);
        give(holders, Role.INDEPENDENT_REVIEWER, "SÄK", people, 3, 1);
        give(holders, Role.PROTECTIVE_SECURITY, "SÄK", people, 1, 1);
        give(holders, Role.DATA_PROTECTION_OFFICER, "RÄTT", people, 4, 1);
        give(holders, Role.LAWYER, "RÄTT", people, 2, 1);
        give(holders, Role.REGISTRAR, "RÄTT", people, 1, 1);
        give(holders, Role.COMMUNICATOR, "KOM", people, 1, 2);
        give(holders, Role.CONTROLLER, "GDS", people, 3, 1);
        give(holders, Role.MANAGER, "HAN-N", people, 0, 1);
        give(holders, Role.MANAGEMENT, "EXM", people, 0, 1);
        give(holders, Role.INTERNAL_AUDIT, "IR", people, 1, 1);
        give(holders, Role.ADMINISTRATOR, "ITD", people, 12, 1);
        return holders;
    }

    private void give(
            Map<Role, List<Person>> holders,
            Role role,
            String unit,
            List<Person> people,
            int from,
            int count) {
        List<Person> there =
                people.stream().filter(p -> p.unit().equals(id("unit", unit))).toList();
        for (Person person : there.subList(from, from + count)) {
            var grant =
                    new Grant(
                            id("grant", role + person.username()),
                            person.id(),
                            role,
                            null,
                            LocalDate.of(2024, 1, 1),
                            null,
                            "Beslut dnr 2024/00017");
            if (!(access.grant(Actor.system(), grant) instanceof Outcome.Done<UUID>)) {
                throw new IllegalStateException(role + " cannot be granted to " + person.name());
            }
            holders.computeIfAbsent(role, r -> new ArrayList<>()).add(person);
        }
    }

    private static Person first(List<Person> people, UUID unit) {
        return people.stream().filter(p -> p.unit().equals(unit)).findFirst().orElseThrow();
    }

    static UUID id(String kind, String name) {
        return UUID.nameUUIDFromBytes(
                ("exempelmyndigheten/" + kind + "/" + name).getBytes(StandardCharsets.UTF_8));
    }

    private static String ascii(String name) {
        String plain = Normalizer.normalize(name, Normalizer.Form.NFD).replaceAll("[^A-Za-z]", "");
        return plain.toLowerCase(Locale.ROOT);
    }
}
