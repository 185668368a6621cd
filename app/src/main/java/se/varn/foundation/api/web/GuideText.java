package se.varn.foundation.api.web;

import se.varn.foundation.text.Message;

/** Words of the page that tells how to use the API. */
public enum GuideText implements Message {
    API("API för program", "API for programs"),
    INTRO(
            "Program läser och skriver i Värn under /api/v1, med samma behörigheter, läskretsar och regler som sidorna.",
            "Programs read and write in Värn under /api/v1, with the same permissions, circles and rules as the pages."),
    KEY("Nyckel", "Key"),
    KEY_TEXT(
            "Gör en nyckel och välj vad den får användas till. Den ger aldrig mer än dina roller ger dig i dag,"
                    + " och slutar gälla när du slutar. En nyckel för ett program som inte är någons gör en administratör.",
            "Make a key and choose what it may be used for. It never gives more than your roles give you today,"
                    + " and ends when you leave. A key for a program that is nobody’s is made by an administrator."),
    MAKE("Mina API-nycklar", "My API keys"),
    EXAMPLE("Exempel", "Example"),
    RULES("Så fungerar det", "How it works"),
    LISTS(
            "Listor tar samma urval och ordning som sidorna, och page och size (högst 200). Svaret har total och länkar i Link.",
            "Lists take the same filters and orders as the pages, and page and size (at most 200). The answer has total, and links in Link."),
    CHANGES(
            "En post läses med ETag. Den som ändrar sänder den i If-Match, och får 412 om någon annan hann före.",
            "A record is read with an ETag. Whoever changes it sends that in If-Match, and gets 412 if somebody else was first."),
    ONCE(
            "Sänd Idempotency-Key med det som skapas: sänds det igen inom ett dygn blir svaret detsamma och inget görs två gånger.",
            "Send Idempotency-Key with what is created: sent again within a day, the answer is the same and nothing is done twice."),
    LANGUAGE(
            "Fel beskrivs på svenska eller engelska efter Accept-Language. Okända fält och parametrar vägras med sina namn.",
            "Errors are described in Swedish or English by Accept-Language. Unknown fields and parameters are refused by name."),
    SPEED(
            "En nyckel som frågar för ofta får 429 och Retry-After.",
            "A key that asks too often gets 429 and Retry-After."),
    OPERATIONS("Operationer", "Operations"),
    OPERATION("Operation", "Operation"),
    DOES("Gör", "Does"),
    NEEDS("Kräver någon av", "Takes one of"),
    ANY_KEY("Vilken nyckel som helst", "Any key"),
    NO_KEY("Ingen nyckel", "No key"),
    PARAMETERS("Parametrar", "Parameters"),
    DOCUMENT("Allt i detalj: OpenAPI-dokumentet", "Everything in detail: the OpenAPI document"),
    PROBLEMS("När det inte går", "When it cannot be done"),
    PROBLEMS_TEXT(
            "Svaret är application/problem+json (RFC 9457) och type slutar på något av dessa.",
            "The answer is application/problem+json (RFC 9457) and its type ends in one of these."),
    KIND("Slag", "Kind"),
    MEANS("Betyder", "Means");

    private final String sv;
    private final String en;

    GuideText(String sv, String en) {
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
