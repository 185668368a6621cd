package se.varn.foundation.api;

import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * How fast one key may ask: a bucket of requests that fills steadily and holds a burst. Kept in
 * memory, so each process counts for itself.
 */
@Component
class Buckets {
    private final ConcurrentHashMap<UUID, Bucket> buckets = new ConcurrentHashMap<>();
    private final double perNano;
    private final double burst;
    private final LongSupplier nanos;

    private record Bucket(double left, long at) {}

    @Autowired
    Buckets(
            @Value("${varn.api.requests-per-minute:600}") int perMinute,
            @Value("${varn.api.burst:100}") int burst) {
        this(perMinute, burst, System::nanoTime);
    }

    Buckets(int perMinute, int burst, LongSupplier nanos) {
        this.perNano = perMinute / (double) Duration.ofMinutes(1).toNanos();
        this.burst = burst;
        this.nanos = nanos;
    }

    /** Takes one request from the key's bucket; how long to wait when it is empty, else zero. */
    Duration take(UUID token) {
        long now = nanos.getAsLong();
        Duration[] wait = {Duration.ZERO};
        buckets.compute(
                token,
                (id, before) -> {
                    double left = before == null ? burst : filled(before, now);
                    if (left < 1) {
                        wait[0] = Duration.ofNanos((long) Math.ceil((1 - left) / perNano));
                        return new Bucket(left, now);
                    }
                    return new Bucket(left - 1, now);
                });
        if (buckets.size() > 10_000) {
            buckets.values().removeIf(bucket -> filled(bucket, now) >= burst);
        }
        return wait[0];
    }

    private double filled(Bucket bucket, long now) {
        return Math.min(burst, bucket.left() + (now - bucket.at()) * perNano);
    }
}
