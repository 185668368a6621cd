package se.varn.foundation.api;

import java.util.Locale;
import org.springframework.http.HttpStatus;
import se.varn.foundation.text.Message;

/** Every way in which the API says no; {@link #type} names it for programs. */
public enum ProblemKind implements Message {
    MALFORMED(HttpStatus.BAD_REQUEST, "Begäran går inte att läsa", "The request cannot be read"),
    UNAUTHENTICATED(HttpStatus.UNAUTHORIZED, "Nyckel saknas eller gäller inte", "No valid key"),
    FORBIDDEN(HttpStatus.FORBIDDEN, "Inte tillåtet", "Not allowed"),
    NOT_FOUND(HttpStatus.NOT_FOUND, "Finns inte", "Not found"),
    METHOD(
            HttpStatus.METHOD_NOT_ALLOWED,
            "Metoden används inte på adressen",
            "The method is not used at this address"),
    NOT_ACCEPTABLE(
            HttpStatus.NOT_ACCEPTABLE, "Formatet kan inte lämnas", "The format cannot be given"),
    CONFLICT(
            HttpStatus.CONFLICT,
            "Går inte i det läge posten har nu",
            "Not possible in the record’s present state"),
    KEY_IN_USE(
            HttpStatus.CONFLICT,
            "Samma begäran behandlas redan",
            "The same request is being handled already"),
    CHANGED(
            HttpStatus.PRECONDITION_FAILED,
            "Posten har ändrats sedan den lästes",
            "The record has changed since it was read"),
    TOO_LARGE(HttpStatus.CONTENT_TOO_LARGE, "För stort", "Too large"),
    UNSUPPORTED(
            HttpStatus.UNSUPPORTED_MEDIA_TYPE, "Formatet tas inte emot", "The format is not taken"),
    INVALID(
            HttpStatus.UNPROCESSABLE_CONTENT,
            "Uppgifterna kan inte tas emot",
            "The data cannot be taken"),
    CONFIRM(
            HttpStatus.UNPROCESSABLE_CONTENT,
            "En fråga måste besvaras först",
            "A question must be answered first"),
    KEY_REUSED(
            HttpStatus.UNPROCESSABLE_CONTENT,
            "Nyckeln har använts för en annan begäran",
            "The key was used for another request"),
    CONDITION_MISSING(HttpStatus.PRECONDITION_REQUIRED, "If-Match saknas", "If-Match is missing"),
    TOO_FAST(HttpStatus.TOO_MANY_REQUESTS, "För många begäranden", "Too many requests"),
    FAULT(HttpStatus.INTERNAL_SERVER_ERROR, "Fel i Värn", "A fault in Värn");

    private final HttpStatus status;
    private final String sv;
    private final String en;

    ProblemKind(HttpStatus status, String sv, String en) {
        this.status = status;
        this.sv = sv;
        this.en = en;
    }

    public HttpStatus status() {
        return status;
    }

    /** The place on the API's page where it is explained. */
    public String type() {
        return "/api#" + slug();
    }

    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    @Override
    public String sv() {
        return sv;
    }

    @Override
    public String en() {
        return en;
    }
}
