package se.varn.foundation.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Codes by time, against the published vectors, and where their secrets lie. */
class TotpTests {
    private static final byte[] SECRET = "12345678901234567890".getBytes(StandardCharsets.US_ASCII);

    /** RFC 6238, appendix B; six digits are the last six of its eight. */
    @ParameterizedTest
    @CsvSource({
        "59, 287082",
        "1111111109, 081804",
        "1111111111, 050471",
        "1234567890, 005924",
        "2000000000, 279037",
        "20000000000, 353130"
    })
    void codesAreThoseOfTheStandard(long seconds, String code) {
        assertThat(Totp.code(SECRET, Totp.step(Instant.ofEpochSecond(seconds)))).isEqualTo(code);
    }

    /** RFC 4226, appendix D. */
    @ParameterizedTest
    @CsvSource({
        "0, 755224",
        "1, 287082",
        "2, 359152",
        "3, 969429",
        "4, 338314",
        "5, 254676",
        "6, 287922",
        "7, 162583",
        "8, 399871",
        "9, 520489"
    })
    void soAreTheOnesByCount(long count, String code) {
        assertThat(Totp.code(SECRET, count)).isEqualTo(code);
    }

    /** RFC 4648, section 10. */
    @ParameterizedTest
    @CsvSource({
        "f, MY",
        "fo, MZXQ",
        "foo, MZXW6",
        "foob, MZXW6YQ",
        "fooba, MZXW6YTB",
        "foobar, MZXW6YTBOI"
    })
    void secretsAreWrittenAsAppsReadThem(String text, String written) {
        assertThat(Totp.base32(text.getBytes(StandardCharsets.US_ASCII))).isEqualTo(written);
    }

    @Test
    void aClockMayBeOneStepWrongAndNoCodeIsTakenTwice() {
        Instant now = Instant.ofEpochSecond(1_234_567_890);
        long step = Totp.step(now);
        for (long s = step - 1; s <= step + 1; s++) {
            assertThat(Totp.match(SECRET, Totp.code(SECRET, s), now, 0)).isEqualTo(s);
        }
        assertThat(Totp.match(SECRET, Totp.code(SECRET, step - 2), now, 0)).isZero();
        assertThat(Totp.match(SECRET, Totp.code(SECRET, step + 2), now, 0)).isZero();
        assertThat(Totp.match(SECRET, Totp.code(SECRET, step), now, step)).isZero();
        assertThat(Totp.match(SECRET, Totp.code(SECRET, step - 1), now, step)).isZero();
        assertThat(Totp.match(SECRET, "", now, 0)).isZero();
    }

    @Test
    void whatIsSealedIsOpenedForTheSamePersonWithTheSameKeyOnly(@TempDir Path data)
            throws Exception {
        Vault vault = new Vault(data);
        UUID person = UUID.randomUUID();
        byte[] sealed = vault.seal(person, SECRET);
        assertThat(new String(sealed, StandardCharsets.ISO_8859_1)).doesNotContain("1234567890");
        assertThat(new Vault(data).open(person, sealed)).hasValue(SECRET);
        assertThat(vault.seal(person, SECRET)).isNotEqualTo(sealed);
        assertThat(vault.open(UUID.randomUUID(), sealed)).isEmpty();
        sealed[sealed.length - 1] ^= 1;
        assertThat(vault.open(person, sealed)).isEmpty();
        sealed[sealed.length - 1] ^= 1;
        Path key = data.resolve("keys").resolve(Vault.FILE);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(key)))
                .isEqualTo("rw-------");
        Files.delete(key);
        assertThat(vault.open(person, sealed)).isEmpty();
        vault.seal(person, SECRET);
        assertThat(vault.open(person, sealed)).as("another key").isEmpty();
    }
}
