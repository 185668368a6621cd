package se.varn.account.assignments;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class PlaceholdersTests {
    private static final Period YEAR =
            new Period(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 12, 31));

    private static String written(String text, String value) {
        return Placeholders.parts(text, YEAR, query -> new Counted(query, value, List.of()))
                .stream()
                .map(Edition.Part::text)
                .collect(Collectors.joining());
    }

    @Test
    void theWordAfterAFigureFollowsItsNumber() {
        String text = "Det var {incidents.count?kind=IT|it-incident|it-incidenter}.";
        assertThat(written(text, "1")).isEqualTo("Det var 1 it-incident.");
        assertThat(written(text, "0")).isEqualTo("Det var 0 it-incidenter.");
        assertThat(written(text, "21")).isEqualTo("Det var 21 it-incidenter.");
        assertThat(Placeholders.unknown(text, YEAR)).isEmpty();
        assertThat(Placeholders.queries(text, YEAR)).hasSize(1);
    }

    @Test
    void oneWordAloneOrAFigureThatIsNoneIsSaid() {
        assertThat(Placeholders.unknown("{incidents.count|incident}", YEAR))
                .contains("{incidents.count|incident}");
        assertThat(Placeholders.unknown("{incidents.many|incident|incidenter}", YEAR))
                .contains("{incidents.many|incident|incidenter}");
    }
}
