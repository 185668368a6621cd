package se.varn.foundation.api;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import se.varn.foundation.access.FieldError;
import se.varn.foundation.access.Outcome;

/** From a facade's outcome to an answer. */
public final class Answers {
    private Answers() {}

    /** The result of what was done; everything else ends as the problem that it is. */
    public static <R> R done(Outcome<R> outcome) {
        return done(outcome, Map.of());
    }

    /**
     * The same, where the fields of the JSON have other names than the facade's.
     *
     * @param names from the facade's name of a field to the JSON's
     */
    public static <R> R done(Outcome<R> outcome, Map<String, String> names) {
        return switch (outcome) {
            case Outcome.Done<R>(R result) -> result;
            case Outcome.Invalid<R>(List<FieldError> errors) ->
                    throw Refusal.invalid(errors.stream().map(e -> named(e, names)).toList());
            case Outcome.Conflict<R> _ -> throw new Refusal(ProblemKind.CONFLICT, ApiText.CONFLICT);
            case Outcome.Forbidden<R> _ ->
                    throw new Refusal(ProblemKind.FORBIDDEN, ApiText.NOT_THIS_RECORD);
            case Outcome.Confirm<R>(var question, var arguments) ->
                    throw new Refusal(ProblemKind.CONFIRM, question, arguments.toArray());
        };
    }

    private static FieldError named(FieldError error, Map<String, String> names) {
        return new FieldError(
                names.getOrDefault(error.field(), error.field()),
                error.message(),
                error.arguments());
    }

    /** 201, with where it is. */
    public static ResponseEntity<Made> made(String list, UUID id) {
        String address = list + "/" + id;
        return ResponseEntity.created(URI.create(address)).body(new Made(id, address));
    }

    /** 200 with the entity tag of the record's version. */
    public static <T> ResponseEntity<T> versioned(int version, T body) {
        return ResponseEntity.ok().eTag(Versioned.tag(version)).body(body);
    }
}
