package se.varn;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import se.varn.foundation.organisation.Organisation;

/** The order of floors and rooms: calls go down. */
class FloorTests {
    /** From the top. A room calls rooms on lower floors and those after it on its own. */
    private static final List<String> ROOMS =
            List.of(
                    "account.disclosures",
                    "account.registry",
                    "account.assignments",
                    "sense.detection",
                    "sense.intake",
                    "act.incidents",
                    "act.clocks",
                    "act.actions",
                    "know.inventory",
                    "foundation.administration",
                    "foundation.disposal",
                    "foundation.jobs",
                    "foundation.api",
                    "foundation.notifications",
                    "foundation.attachments",
                    "foundation.shell",
                    "foundation.records",
                    "foundation.links",
                    "foundation.access",
                    "foundation.organisation",
                    "foundation.audit",
                    "foundation.calendars",
                    "foundation.documents",
                    "foundation.text");

    /** Stands above the house: fills a demo through the facades, runs commands. */
    private static final Set<String> ABOVE = Set.of("demo", "command");

    private static final Pattern PACKAGE =
            Pattern.compile("se\\.varn\\.([a-z]+)(?:\\.([a-z]+))?.*");
    private static final JavaClasses CLASSES =
            new ClassFileImporter()
                    .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                    .importPath(TestSources.root().resolve("app/target/classes"));

    /** {@code act.actions}; null for what stands above the rooms or belongs to a library. */
    private static @Nullable String room(JavaClass type) {
        Matcher name = PACKAGE.matcher(type.getPackageName());
        boolean ours = name.matches() && name.group(2) != null;
        return ours && !ABOVE.contains(name.group(1)) && floors().contains(name.group(1))
                ? name.group(1) + "." + name.group(2)
                : null;
    }

    private static Set<String> floors() {
        Set<String> floors = new TreeSet<>();
        ROOMS.forEach(room -> floors.add(room.substring(0, room.indexOf('.'))));
        return floors;
    }

    private static boolean above(JavaClass type) {
        Matcher name = PACKAGE.matcher(type.getPackageName());
        return type.getPackageName().equals("se.varn")
                || (name.matches() && ABOVE.contains(name.group(1)));
    }

    @Test
    void everyRoomHasItsPlaceInTheOrder() {
        Set<String> found = new TreeSet<>();
        for (JavaClass type : CLASSES) {
            String room = room(type);
            if (room != null) {
                found.add(room);
            }
        }
        assertThat(ROOMS).containsAll(found);
    }

    @Test
    void callsGoDown() {
        Set<String> wrong = new TreeSet<>();
        for (JavaClass type : CLASSES) {
            String from = room(type);
            for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
                JavaClass target = dependency.getTargetClass();
                String to = room(target);
                boolean up =
                        from != null
                                && (above(target)
                                        || (to != null && ROOMS.indexOf(to) < ROOMS.indexOf(from)));
                if (up) {
                    wrong.add(type.getName() + " uses " + target.getName());
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void nobodyReadsAnotherRoomsTables() {
        Set<String> wrong = new TreeSet<>();
        for (JavaClass type : CLASSES) {
            if (type.getName().endsWith(".DefaultCatalog")) {
                continue;
            }
            for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
                JavaClass target = dependency.getTargetClass();
                boolean tables = target.getPackageName().matches("se\\.varn\\..*\\.jooq.*");
                if (tables && !String.valueOf(room(target)).equals(room(type))) {
                    wrong.add(type.getName() + " uses " + target.getName());
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void onlyTheAdministrationChangesPeopleAndUnits() {
        Set<String> wrong = new TreeSet<>();
        for (JavaClass type : CLASSES) {
            for (JavaMethodCall call : type.getMethodCallsFromSelf()) {
                boolean writes =
                        call.getTargetOwner().isEquivalentTo(Organisation.class)
                                && Set.of("put", "save").contains(call.getName());
                String room = room(type);
                if (writes
                        && room != null
                        && !Set.of("foundation.administration", "foundation.organisation")
                                .contains(room)) {
                    wrong.add(type.getName() + " calls " + call.getName());
                }
            }
        }
        assertThat(wrong).as("the register asks nobody who may").isEmpty();
    }

    @Test
    void tablesAreMadeFromTheGroundUpInTheSameOrder() {
        List<String> fromTheGround = new ArrayList<>(ROOMS);
        Collections.reverse(fromTheGround);
        List<String> made = Rooms.withTables();
        assertThat(fromTheGround).containsAll(made);
        assertThat(made).isEqualTo(fromTheGround.stream().filter(made::contains).toList());
    }

    @Test
    void theArchitectureDocumentTellsTheSameOrder() {
        List<String> told = new ArrayList<>();
        for (String line : TestSources.lines(TestSources.root().resolve("docs/architecture.md"))) {
            String[] cells = line.split("\\|", -1);
            String floor = cells.length > 4 ? cells[1].strip().replace("`", "") : "";
            if (floors().contains(floor)) {
                Arrays.stream(cells[3].split(","))
                        .map(String::strip)
                        .filter(room -> !room.isEmpty())
                        .forEach(room -> told.add(floor + "." + room));
            }
        }
        assertThat(told).isEqualTo(ROOMS);
    }

    @Test
    void everyPackageSaysWhatItIsAndIsNullMarked() {
        Path sources = TestSources.root().resolve("app/src/main/java");
        Set<Path> packages = new TreeSet<>();
        TestSources.files(sources, ".java").forEach(f -> packages.add(f.getParent()));
        List<String> wrong =
                packages.stream()
                        .map(p -> p.resolve("package-info.java"))
                        .filter(info ->
                                !Files.exists(info)
                                        || !TestSources.lines(info).contains("@NullMarked"))
                        .map(info -> sources.relativize(info).toString())
                        .toList();
        assertThat(wrong).isEmpty();
    }

    @Test
    void noTestHidesWhatARoomDeclares() {
        Path sources = TestSources.root().resolve("app/src");
        List<Path> hiding =
                TestSources.files(sources.resolve("test/java"), "package-info.java").stream()
                        .map(sources.resolve("test/java")::relativize)
                        .filter(info -> info.getNameCount() > 3)
                        .filter(info -> Files.exists(sources.resolve("main/java").resolve(info)))
                        .toList();
        assertThat(hiding)
                .as("a test package uses the package-info of the room, which it would hide")
                .isEmpty();
    }
}
