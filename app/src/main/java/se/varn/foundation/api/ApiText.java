package se.varn.foundation.api;

import se.varn.foundation.text.Message;

/** Words of the API and of the pages of its keys. */
public enum ApiText implements Message {
    SEE_ERRORS("Se ”errors” för vad som är fel.", "See “errors” for what is wrong."),
    NOT_FOUND(
            "Det finns inget på adressen, eller så får du inte läsa det.",
            "There is nothing at this address, or you may not read it."),
    NOT_THIS_RECORD(
            "Posten finns inte, eller så får du inte göra detta med den.",
            "The record is not there, or you may not do this with it."),
    CONFLICT(
            "Läs posten på nytt: den är i ett annat läge än begäran förutsätter.",
            "Read the record again: its state is another than the request expects."),
    CHANGED(
            "Någon annan har ändrat posten. Läs den på nytt och skicka dess nya ETag.",
            "Somebody else has changed the record. Read it again and send its new ETag."),
    IF_MATCH_MISSING(
            "Skicka postens ETag, som du fick när du läste den, i If-Match.",
            "Send the record’s ETag, which you got when reading it, in If-Match."),
    KEY_MISSING(
            "Skicka en nyckel: Authorization: Bearer varn_… Den är okänd, har gått ut eller är återkallad om du redan gör det.",
            "Send a key: Authorization: Bearer varn_… If you do, it is unknown, expired or revoked."),
    ROLE_MISSING(
            "Den som nyckeln hör till får inte göra detta.",
            "The holder of this key may not do this."),
    SCOPE_MISSING(
            "Nyckeln är inte gjord för detta. Det kräver någon av: {0}.",
            "The key was not made for this. It takes one of: {0}."),
    TOO_FAST("Vänta {0} s.", "Wait {0} s."),
    METHOD("Använd {0}.", "Use {0}."),
    NOT_ACCEPTABLE("Värn svarar med {0}.", "Värn answers with {0}."),
    MEDIA_WANTED("Skicka {0}.", "Send {0}."),
    JSON_WANTED("Skicka application/json i UTF-8.", "Send application/json in UTF-8."),
    JSON_BROKEN("Det är inte JSON på rad {0}, tecken {1}.", "Not JSON at line {0}, column {1}."),
    BODY_LONG("Högst {0} byte tas emot.", "At most {0} bytes are taken."),
    FILE_CLOSED(
            "Filen är i karantän, eller inte viruskontrollerad än. Se ”check” för bilagan.",
            "The file is in quarantine, or not checked for viruses yet. See “check” of the attachment."),
    FILE_LONG("Filen får vara högst {0} MB.", "The file may be at most {0} MB."),
    FIELD_UNKNOWN("Fältet finns inte.", "There is no such field."),
    FIELD_MISSING("Fältet krävs.", "The field is required."),
    FIELD_WRONG("Värdet har fel typ eller form.", "The value is of the wrong type or form."),
    ONE_OF("Skriv en av: {0}.", "Write one of: {0}."),
    PARAMETER_UNKNOWN("Parametern finns inte.", "There is no such parameter."),
    PARAMETER_MISSING("Parametern krävs.", "The parameter is required."),
    PARAMETER_WRONG("Värdet har fel typ eller form.", "The value is of the wrong type or form."),
    NUMBER_BETWEEN("Skriv ett heltal från {0} till {1}.", "Write an integer from {0} to {1}."),
    NUL("Tecknet U+0000 tas inte emot.", "The character U+0000 is not taken."),
    IDEMPOTENCY_KEY(
            "Idempotency-Key är 1–100 tecken: bokstäver, siffror, - och _.",
            "Idempotency-Key is 1–100 characters: letters, digits, - and _."),
    IDEMPOTENCY_JSON(
            "Sänd Idempotency-Key bara med JSON. En loggfil känns igen på sitt innehåll och behöver ingen.",
            "Send Idempotency-Key with JSON only. A log file is known by its content and needs none."),
    KEY_REUSED(
            "Välj en ny Idempotency-Key: den här sändes det senaste dygnet med ett annat innehåll.",
            "Choose a new Idempotency-Key: this one was sent within a day with another content."),
    KEY_IN_USE("Vänta och skicka på nytt.", "Wait and send again."),
    FAULT("Felet är antecknat som {0}.", "The fault is noted as {0}."),
    REFUSED("Begäran tas inte emot.", "The request is not taken."),

    NAME_MISSING(
            "Skriv vad nyckeln används till, högst 80 tecken.",
            "Say what the key is for, at most 80 characters."),
    SCOPES_MISSING("Välj minst en sak.", "Choose at least one."),
    SCOPE_USELESS(
            "Rollerna tillåter inte allt som är valt.",
            "The roles do not allow all that is chosen."),
    LAST_DAY_MISSING(
            "Skriv en dag från i dag som ÅÅÅÅ-MM-DD.", "Write a day from today as YYYY-MM-DD."),
    LAST_DAY_FAR("Högst ett år framåt.", "At most one year ahead."),
    TOO_MANY(
            "{0} nycklar gäller redan. Återkalla någon som inte behövs.",
            "{0} keys hold already. Revoke one that is not needed."),

    API_KEYS("API-nycklar", "API keys"),
    KEYS("Mina API-nycklar", "My API keys"),
    KEYS_HELP(
            "Med en nyckel kan ett program göra det du får göra, och inget mer. Ge varje program en egen.",
            "With a key a program can do what you may do, and nothing more. Give each program its own."),
    KEYS_NONE("Inga nycklar ännu.", "No keys yet."),
    NEW_KEY("Ny nyckel", "New key"),
    KEY_NAME("Vad används den till?", "What is it for?"),
    SCOPES("Får användas till", "May be used for"),
    LAST_DAY("Gäller till och med", "Holds until"),
    LAST_DAY_HELP("ÅÅÅÅ-MM-DD, högst ett år framåt.", "YYYY-MM-DD, at most one year ahead."),
    MAKE_KEY("Skapa nyckel", "Make key"),
    SECRET_TITLE("Din nya nyckel", "Your new key"),
    SECRET_HELP(
            "Kopiera den nu. Den visas bara den här gången; Värn sparar den inte.",
            "Copy it now. It is shown only this once; Värn does not keep it."),
    KEY("Nyckel", "Key"),
    MADE_AT("Skapad", "Made"),
    LAST_USED("Senast använd", "Last used"),
    NEVER("Aldrig", "Never"),
    HOLDS("Gäller", "Holds"),
    EXPIRED("Har gått ut", "Expired"),
    REVOKED("Återkallad", "Revoked"),
    REVOKE("Återkalla", "Revoke"),
    REVOKED_NOTICE("Nyckeln är återkallad.", "The key is revoked."),
    API_GUIDE("Så används API:et", "How to use the API"),
    ROLES_FIRST(
            "Dina roller tillåter inget som en nyckel kan användas till.",
            "Your roles allow nothing that a key can be used for.");

    private final String sv;
    private final String en;

    ApiText(String sv, String en) {
        this.sv = sv;
        this.en = en;
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
