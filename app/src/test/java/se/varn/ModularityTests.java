package se.varn;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;

/** Rooms use of each other what they declare, and no more. */
class ModularityTests {
    private static final ApplicationModules ROOMS = ApplicationModules.of(VarnApplication.class);
    private static final Path PICTURE = TestSources.root().resolve("docs/modules/rooms.md");

    @Test
    void roomsUseOnlyWhatTheyDeclare() {
        ROOMS.verify();
    }

    /** Run once with {@code -Dvarn.write-docs=true} after a room has been added. */
    @Test
    void thePictureOfTheRoomsIsTrue() throws IOException {
        if (Boolean.getBoolean("varn.write-docs")) {
            Files.createDirectories(PICTURE.getParent());
            Files.writeString(PICTURE, picture());
        }
        assertThat(PICTURE)
                .as("run mvn test -pl app -Dtest=ModularityTests -Dvarn.write-docs=true")
                .hasContent(picture());
    }

    private static String picture() {
        String arrows =
                ROOMS.stream()
                        .sorted((a, b) -> name(a).compareTo(name(b)))
                        .map(ModularityTests::arrows)
                        .collect(Collectors.joining());
        return """
        # Which room uses which

        Written by `ModularityTests` from the compiled code. The order is in [architecture.md](../architecture.md).

        | room | uses |
        | --- | --- |
        """
                + arrows;
    }

    private static String name(ApplicationModule room) {
        return room.getBasePackage().getName().replace("se.varn.", "");
    }

    private static String arrows(ApplicationModule room) {
        return "| %s | %s |\n"
                .formatted(
                        name(room),
                        room.getDirectDependencies(ROOMS)
                                .uniqueModules()
                                .map(ModularityTests::name)
                                .sorted()
                                .collect(Collectors.joining(", ")));
    }
}
