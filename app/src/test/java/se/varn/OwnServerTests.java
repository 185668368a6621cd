package se.varn;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** An agency's own database server, looked at before anything is made in it. */
class OwnServerTests {
    @Test
    void aServerThatDoesNotDoIsRefusedWithWhatToDo() {
        assertThat(DatabaseConfiguration.unsuitable(140_011, true, "UTF8").orElseThrow())
                .contains("PostgreSQL 14", "15 or newer");
        assertThat(DatabaseConfiguration.unsuitable(150_004, false, "UTF8").orElseThrow())
                .contains("ICU");
        assertThat(DatabaseConfiguration.unsuitable(170_000, true, "LATIN1").orElseThrow())
                .contains("UTF8");
    }

    @Test
    void fifteenAndNewerAreTaken() {
        assertThat(DatabaseConfiguration.unsuitable(150_000, true, "UTF8")).isEmpty();
        assertThat(DatabaseConfiguration.unsuitable(180_001, true, "UTF8")).isEmpty();
    }
}
