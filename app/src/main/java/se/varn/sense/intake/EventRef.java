package se.varn.sense.intake;

import java.util.UUID;

/** Where a stored event lies: import, frame, and place in the frame from 0. Never changes. */
public record EventRef(UUID importId, int frame, int index) {
    @Override
    public String toString() {
        return importId + "/" + frame + "/" + index;
    }
}
