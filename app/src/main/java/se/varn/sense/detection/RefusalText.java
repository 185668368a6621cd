package se.varn.sense.detection;

import se.varn.foundation.text.Message;
import se.varn.sigma.RefusalKind;

/** Why a rule was refused: a text for each {@link RefusalKind}, whose own words are the English. */
public enum RefusalText implements Message {
    ARCHIVE_DAMAGED("filen är skadad i arkivet: {0}"),
    FILE_TOO_LARGE("filen är större än {0} byte"),
    NOT_UTF8("filen är inte i UTF-8"),
    TEXT_TOO_LONG("filen är längre än {0} tecken"),
    NOT_YAML("ingen giltig YAML: {0}"),
    NESTED_TOO_DEEPLY("djupare än {0} nivåer"),
    TOO_MANY_NODES("fler än {0} YAML-noder, där varje alias räknas varje gång"),
    NOT_A_MAP("{0} måste bestå av nycklar med värden"),
    KEY_NOT_TEXT("en nyckel måste vara text"),
    KEY_TWICE("nyckeln {0} förekommer två gånger"),

    CORRELATION("korrelationsregler stöds inte ännu"),
    FILTER("filterregler stöds inte ännu"),
    NO_TITLE("regeln saknar title"),
    NO_LOGSOURCE("regeln saknar logsource"),
    LOGSOURCE_EMPTY("logsource anger varken product, category eller service"),
    UNKNOWN_LEVEL("okänd level ’{0}’"),
    ID_TWICE("samma id har redan regeln i {0}"),

    NO_CONDITION("detection saknar condition"),
    NO_SELECTION("detection saknar urval"),
    SELECTION_EMPTY("urvalet {0} är tomt"),
    TIMEFRAME("timeframe stöds inte; använd en korrelationsregel"),

    CONDITION_NOT_TEXT("condition måste vara text"),
    CONDITION_EMPTY("villkoret är tomt"),
    AGGREGATION("räkning i villkoret stöds inte; använd en korrelationsregel"),
    CONDITION_UNEXPECTED("’{0}’ kan inte stå där det står i villkoret"),
    CONDITION_TOO_DEEP("villkoret har för många parenteser i varandra"),
    CONDITION_TOO_LONG("villkoret nämner urval fler än {0} gånger"),
    CONDITION_ENDS("villkoret slutar för tidigt"),
    PARENTHESIS_OPEN("en parentes i villkoret stängs aldrig"),
    PARENTHESIS_CLOSED("en parentes stängs som aldrig öppnades"),
    NO_SUCH_SELECTION("villkoret nämner ’{0}’, men regeln har inget sådant urval"),
    NO_SUCH_PATTERN("inget urval heter {0}"),
    OF_NOTHING("villkoret slutar efter ’of’"),
    UNKNOWN_QUANTITY("’{0} of’ stöds inte; använd 1 of, any of eller all of"),

    UNKNOWN_MODIFIER("okänd modifierare ’{0}’"),
    MODIFIERS_CLASH("{0} går inte ihop med {1}"),
    RE_CLASH(
            "re går inte ihop med {0}: ett uttryck söks var som helst, ^ och $ binder det till kanterna"),
    FLAG_WITHOUT_RE("{0} får bara stå efter re"),
    FIELD_NEEDED("{0} kräver ett fält"),
    VALUE_NOT_PLAIN("ett värde måste vara text, ett tal, true, false eller null"),
    VALUES_EMPTY("listan över värden är tom"),
    KEYWORD_EMPTY("ett tomt sökord skulle träffa varje händelse"),
    NULL_WITH_MODIFIER("null kan inte ha någon modifierare"),
    PLACEHOLDER("platshållare (expand) stöds inte: värdena måste stå i regeln"),
    TRUTH_NEEDED("exists kräver true eller false"),
    NUMBER_NEEDED("här krävs ett tal, inte ’{0}’"),
    NOT_A_NUMBER("inget tal: {0}"),
    NOT_A_NETWORK("inget nätverk: {0}"),
    NOT_A_FIELD("fieldref kräver namnet på ett fält"),
    WILDCARD_ENCODED("ett värde med jokertecken kan inte kodas"),
    TOO_SHORT_FOR_OFFSETS("base64offset kräver ett värde på minst två byte"),
    TOO_MANY_SPELLINGS("värdet kan skrivas på för många sätt för att kodas"),
    EXPRESSION_TOO_LONG("det reguljära uttrycket är längre än {0} tecken"),
    EXPRESSION_LOOKS_AROUND(
            "det reguljära uttrycket använder {0}, som inte går att söka i linjär tid"),
    EXPRESSION_REPEATS(
            "det reguljära uttrycket upprepar för mycket: antal i varandra multipliceras"),
    EXPRESSION_UNKNOWN("det reguljära uttrycket stöds inte: {0}");

    private final String sv;

    RefusalText(String sv) {
        this.sv = sv;
    }

    static RefusalText of(RefusalKind kind) {
        return valueOf(kind.name());
    }

    @Override
    public String sv() {
        return sv;
    }

    @Override
    public String en() {
        return RefusalKind.valueOf(name()).words();
    }
}
