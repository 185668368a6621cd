package se.varn.foundation.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The numbers are from the range the tax agency gives out for tests, or made to fail. */
class PersonalNumbersTests {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "811228-9874",
                "8112289874",
                "19811228-9874",
                "198112289874",
                "811228+9874",
                "811228 - 9874",
                "Kunden 811228-9874 ringde.",
                "811288-9871",
                "(640823-3234)"
            })
    void aNumberIsFound(String text) {
        assertThat(PersonalNumbers.in(text)).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "811228-9873",
                "811328-9874",
                "810230-9876",
                "INC-2026-0187",
                "0708112289874",
                "2026-11-23 09.30",
                "dnr 2026/04417",
                "556016-0680",
                "1234567890123456"
            })
    void whatOnlyLooksLikeOneIsNot(String text) {
        assertThat(PersonalNumbers.in(text)).isEmpty();
    }

    @org.junit.jupiter.api.Test
    void everyNumberIsTakenOut() {
        assertThat(PersonalNumbers.without("A 811228-9874, B 19640823-3234.", "[–]"))
                .isEqualTo("A [–], B [–].");
    }

    @org.junit.jupiter.api.Test
    void aLeapDayNeedsALeapYearInSomeCentury() {
        assertThat(PersonalNumbers.any("000229-" + ending("000229"))).isTrue();
        assertThat(PersonalNumbers.any("19000229-" + ending("000229"))).isFalse();
    }

    private static String ending(String date) {
        for (int check = 0; check < 10; check++) {
            String last = "123" + check;
            int sum = 0;
            String digits = date + last;
            for (int i = 0; i < 10; i++) {
                int n = (digits.charAt(i) - '0') * (2 - i % 2);
                sum += n / 10 + n % 10;
            }
            if (sum % 10 == 0) {
                return last;
            }
        }
        throw new IllegalStateException(date);
    }
}
