package se.varn;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import se.varn.foundation.access.Permission;
import se.varn.foundation.administration.PermissionText;
import se.varn.foundation.text.Message;

/** Every text in both languages. */
class TextTests {
    private static final Pattern PLACE = Pattern.compile("\\{[^}]*}");

    /** Words that are the same in both languages: names, abbreviations, signs. */
    private static final Set<String> SAME =
            Set.of(
                    "Värn",
                    "Incident",
                    "Info",
                    "Status",
                    "Person",
                    "System",
                    "Program",
                    "Operation",
                    "Latin-1 (ISO 8859-1)",
                    "Period",
                    "Text",
                    "Diagram",
                    "Version {0}",
                    "Windows-1252");

    /** Constants that stand for something that is shown without any word. */
    private static final Set<String> WORDLESS = Set.of("EntryType.NOTE");

    private static List<Enum<?>> texts() {
        List<Enum<?>> texts = new ArrayList<>();
        for (JavaClass type :
                new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .importPath(TestSources.root().resolve("app/target/classes"))) {
            if (type.isEnum() && type.isAssignableTo(Message.class)) {
                Object[] constants = type.reflect().getEnumConstants();
                if (constants != null) {
                    Arrays.stream(constants).forEach(c -> texts.add((Enum<?>) c));
                }
            }
        }
        return texts;
    }

    private static String name(Enum<?> text) {
        return text.getDeclaringClass().getSimpleName() + "." + text.name();
    }

    private static Set<String> places(String text) {
        return PLACE.matcher(text)
                .results()
                .map(MatchResult::group)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void everyTextHasWordsInBothLanguages() {
        assertThat(texts().stream().filter(text -> !WORDLESS.contains(name(text))))
                .hasSizeGreaterThan(100)
                .allSatisfy(text -> {
                    assertThat(((Message) text).sv()).as(name(text)).isNotBlank();
                    assertThat(((Message) text).en()).as(name(text)).isNotBlank();
                });
    }

    @Test
    void bothLanguagesHaveTheSamePlaces() {
        assertThat(texts())
                .allSatisfy(text ->
                        assertThat(places(((Message) text).en()))
                                .as(name(text))
                                .isEqualTo(places(((Message) text).sv())));
    }

    @Test
    void theLanguagesDifferExceptInNames() {
        List<String> same =
                texts().stream()
                        .filter(t -> ((Message) t).sv().equals(((Message) t).en()))
                        .filter(t -> ((Message) t).sv().chars().anyMatch(Character::isLowerCase))
                        .filter(t -> !SAME.contains(((Message) t).sv()))
                        .map(t -> name(t) + ": " + ((Message) t).sv())
                        .toList();
        assertThat(same).isEmpty();
    }

    @Test
    void noTextShouts() {
        assertThat(texts())
                .allSatisfy(text ->
                        assertThat(((Message) text).sv() + ((Message) text).en())
                                .as(name(text))
                                .doesNotContain("!"));
    }

    @Test
    void everyPermissionIsToldInWords() {
        assertThat(Permission.values())
                .allSatisfy(permission ->
                        assertThat(PermissionText.of(permission))
                                .as("write %s in PermissionText", permission)
                                .isInstanceOf(PermissionText.class));
    }
}
