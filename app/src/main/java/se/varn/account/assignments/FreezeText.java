package se.varn.account.assignments;

import se.varn.foundation.text.Message;

/** Words of freezing, frozen versions and rebuilding them. */
public enum FreezeText implements Message {
    TITLE("Frys underlaget", "Freeze the evidence"),
    HELP(
            "Frysningen sparar rapportens text, varje siffra och raderna den räknades från, vid datasnittet. Det frysta ändras aldrig; utkastet kan skrivas vidare och frysas som en ny version.",
            "Freezing keeps the report's text, every figure and the rows it was counted from, at the data cut. What is frozen never changes; the draft can be written on and frozen as a new version."),
    BLOCKERS("Att göra före frysning", "To do before freezing"),
    NOTHING_BLOCKS(
            "Inget hindrar frysning: varje mening har nivå och underlag.",
            "Nothing blocks freezing: every sentence has a level and support."),
    FREEZE("Frys som version {0}", "Freeze as version {0}"),
    BLOCKED(
            "Rapporten kan inte frysas: {0} saker återstår.",
            "The report cannot be frozen: {0} things remain."),
    NO_TEXT("Rapporten har ingen text.", "The report has no text."),
    LEVEL_MISSING("Välj om meningen publiceras.", "Choose whether the sentence is published."),
    SUPPORT_MISSING(
            "Meningen saknar underlag: infoga en siffra, ange ett ärende eller vem som står för bedömningen.",
            "The sentence lacks support: insert a figure, give a record, or say who stands for the judgement."),
    DONE("Version {0} är fryst.", "Version {0} is frozen."),
    ALL_FIGURES("Alla siffror", "All figures"),
    FROZEN_VERSION("Fryst version {0}", "Frozen version {0}"),
    FROZEN_BY("Fryst {0} av {1}", "Frozen {0} by {1}"),
    REBUILD("Räkna om från snittet", "Count again from the cut"),
    REBUILT_TITLE("Omräkning från snittet", "Counted again from the cut"),
    IDENTICAL(
            "Identiskt: {0} siffror och {1} rader räknades om från snittet och gav samma avtryck.",
            "Identical: {0} figures and {1} rows were counted again from the cut and gave the same digest."),
    DEVIATES("{0} avvikelser från det frysta", "{0} deviations from what was frozen"),
    WAS("Fryst", "Frozen"),
    IS("Omräknat", "Counted again"),
    TEXT_CHANGED(
            "Textens avtryck stämmer inte med det frysta.",
            "The text's digest does not match what was frozen."),
    HIDDEN("{0} begränsade", "{0} restricted"),
    FOREWORD("Förord", "Foreword"),
    PERIOD_OF("Redovisningen avser {0}.", "The account covers {0}."),
    EDITION_INTERNAL("Myndighetens utgåva", "The agency's edition"),
    APPENDIX("Bilaga: siffrornas underlag", "Appendix: the figures' evidence"),
    APPENDIX_HELP(
            "Varje siffra är räknad vid datasnitt nr {0} ({1}). Rader ur ärenden med begränsad läskrets räknas men listas inte.",
            "Each figure is counted at data cut no. {0} ({1}). Rows of restricted records are counted but not listed."),
    NOT_FROZEN("Utkast, inte fryst", "Draft, not frozen");

    private final String sv;
    private final String en;

    FreezeText(String sv, String en) {
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
