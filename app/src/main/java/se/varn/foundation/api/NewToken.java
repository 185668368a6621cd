package se.varn.foundation.api;

import java.util.UUID;

/** A key that has just been made. {@code secret} is the key itself, and is shown this once. */
public record NewToken(UUID id, String secret) {
    @Override
    public String toString() {
        return "NewToken[" + id + "]";
    }
}
