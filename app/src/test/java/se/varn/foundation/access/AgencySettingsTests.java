package se.varn.foundation.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.mock.env.MockEnvironment;

/** What the operator may set, and what is said when it cannot be meant. */
class AgencySettingsTests {
    private static AgencySettings of(Map<String, String> set) {
        MockEnvironment from = new MockEnvironment();
        from.setProperty("varn.address", "https://varn.example.se/");
        set.forEach((name, value) -> from.setProperty("varn.oidc." + name, value));
        return AgencySettings.of(from);
    }

    private static Map<String, String> whole() {
        return Map.of("issuer", "https://id.example.se/", "client-id", "v", "client-secret", "h");
    }

    @Test
    void nothingSetIsOff() {
        assertThat(of(Map.of()).on()).isFalse();
        assertThat(of(Map.of("issuer", " ")).on()).isFalse();
    }

    @Test
    void theAddressesHaveNoSlashAtTheirEnd() {
        AgencySettings settings = of(whole());
        assertThat(settings.issuer()).isEqualTo("https://id.example.se");
        assertThat(settings.back()).isEqualTo("https://varn.example.se/sign-in/agency/back");
        assertThat(settings.claim()).isEqualTo("employee_number");
        assertThat(settings.withoutGroups()).isTrue();
    }

    @Test
    void anIssuerWithoutTlsIsRefusedUnlessItIsThisMachine() {
        assertThatThrownBy(() ->
                        of(
                                Map.of(
                                        "issuer",
                                        "http://id.example.se",
                                        "client-id",
                                        "v",
                                        "client-secret",
                                        "h")))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("https://");
        assertThat(
                        of(Map.of(
                                        "issuer",
                                        "http://localhost:9",
                                        "client-id",
                                        "v",
                                        "client-secret",
                                        "h"))
                                .on())
                .isTrue();
    }

    @Test
    void aClientWithoutNameOrSecretIsSaid() {
        assertThatThrownBy(() -> of(Map.of("issuer", "https://id.example.se", "client-id", "v")))
                .hasMessageContaining("secret");
        assertThatThrownBy(
                        () -> of(Map.of("issuer", "https://id.example.se", "client-secret", "h")))
                .hasMessageContaining("VARN_OIDC_CLIENT_ID");
    }

    @Test
    void anUnknownWayToFindPeopleIsSaid() {
        assertThatThrownBy(() -> of(Map.of("person-by", "PERSONNUMMER")))
                .hasMessageContaining("EMPLOYEE_NO, EMAIL or USERNAME");
    }

    @Test
    void theSecretMayComeFromAFile(@TempDir Path directory) throws Exception {
        Path file = directory.resolve("secret");
        Files.writeString(file, "ur en fil\n");
        var set =
                Map.of(
                        "issuer", "https://id.example.se",
                        "client-id", "v",
                        "client-secret-file", file.toString());
        assertThat(of(set).clientSecret()).isEqualTo("ur en fil");
        assertThat(of(set).toString()).doesNotContain("ur en fil");
        Files.delete(file);
        assertThatThrownBy(() -> of(set)).isInstanceOf(UncheckedIOException.class);
    }

    @Test
    void severalLevelsAndScopesAreSeparatedBySpacesOrCommas() {
        var settings = of(Map.of("second-factor-amr", "mfa, hwk otp", "scopes", "openid,email"));
        assertThat(settings.amr()).containsExactly("mfa", "hwk", "otp");
        assertThat(settings.scopes()).containsExactly("openid", "email");
    }
}
