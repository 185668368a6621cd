package se.varn.foundation.links;

import se.varn.foundation.text.Message;

/** What one record is to another, read forwards and backwards in both languages. */
public enum Relation {
    RAISED_FROM("uppstod ur", "gav upphov till", "was raised from", "gave rise to"),
    HANDLES("tar hand om", "hanteras i", "handles", "is handled in"),
    CAUSED_BY("orsakades av", "orsakade", "was caused by", "caused"),
    REMEDIED_BY("åtgärdas genom", "åtgärdar", "is remedied by", "remedies"),
    AFFECTS("berör", "berörs av", "affects", "is affected by"),
    DUPLICATE_OF("är dubblett av", "har dubbletten", "is a duplicate of", "has the duplicate"),
    TIMED_BY("har klockan", "är klocka för", "is timed by", "times"),
    RECURRENCE_OF("är en upprepning av", "upprepades i", "is a recurrence of", "recurred in"),
    EVIDENCE_IN("är underlag i", "har underlaget", "is evidence in", "has the evidence"),
    RELATED("hör ihop med", "hör ihop med", "is related to", "is related to");

    private final Message forward;
    private final Message backward;

    Relation(String sv, String svBack, String en, String enBack) {
        this.forward = Message.of(sv, en);
        this.backward = Message.of(svBack, enBack);
    }

    public Message forward() {
        return forward;
    }

    public Message backward() {
        return backward;
    }
}
