package se.varn.act.incidents;

import se.varn.foundation.text.Message;

/** What a step of the process asks for. Times may be left empty where a step does not need them. */
public enum StepField implements Message {
    EFFECT(Input.TEXT, "Vilken effekt har det?", "What is the effect?"),
    PERSONS_AFFECTED(Input.COUNT, "Berörda personer", "Persons affected"),
    LIMITED_SINCE(Input.TIME, "Verksamheten begränsad sedan", "Activity limited since"),
    FAULT_SOURCE_KIND(Input.FAULT, "Slag av felkälla", "Kind of fault source"),
    FAULT_SOURCE(Input.TEXT, "Vad är felkällan?", "What is the fault source?"),
    REMEDY(Input.TEXT, "Vad gjordes?", "What was done?"),
    IN_FORCE_AT(Input.TIME, "Fick verkan", "Took effect"),
    EXPECTED_EFFECT(Input.TEXT, "Förväntad effekt", "Expected effect"),
    VERIFIER(Input.PERSON, "Verifieras av", "To be verified by"),
    MEASURED(
            Input.TEXT, "Vad mättes, och vad blev utfallet?", "What was measured, and the result?"),
    WINDOW(Input.LINE, "Över vilken tid?", "Over what time?"),
    REASON(Input.TEXT, "Skäl", "Reason"),
    COMMENT(Input.TEXT, "Vad ser du?", "What do you see?");

    /** How it is typed. */
    public enum Input {
        TEXT,
        LINE,
        /** A local time, or empty. */
        TIME,
        /** A whole number, or empty: not known. */
        COUNT,
        PERSON,
        FAULT
    }

    private final Input input;
    private final String sv;
    private final String en;

    StepField(Input input, String sv, String en) {
        this.input = input;
        this.sv = sv;
        this.en = en;
    }

    public Input input() {
        return input;
    }

    /** Its name in forms. */
    public String field() {
        return name().toLowerCase(java.util.Locale.ROOT);
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
