package se.varn.sigma.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class TimelineTests {

    @Test
    void alertsBeyondMemoryAreSortedOnDiskAndEqualOnesKeepTheirOrder() throws IOException {
        Random random = new Random(11);
        List<Integer> seconds = new ArrayList<>();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        // A few alerts fill its memory, so that files are merged on the way as well.
        try (Timeline timeline = new Timeline(400)) {
            for (int i = 0; i < 3000; i++) {
                seconds.add(random.nextInt(500));
                timeline.add(
                        Instant.ofEpochSecond(seconds.get(i)), seconds.get(i) + " " + i + "\n");
            }
            timeline.writeTo(out);
        }
        List<String> expected = new ArrayList<>();
        for (int second = 0; second < 500; second++) {
            for (int i = 0; i < 3000; i++) {
                if (seconds.get(i) == second) {
                    expected.add(second + " " + i);
                }
            }
        }
        assertThat(out.toString(StandardCharsets.UTF_8).lines())
                .containsExactlyElementsOf(expected);
    }
}
