package se.varn.act.incidents;

import se.varn.foundation.text.Message;

/** Words of the pages for every employee: reporting, own reports, published disturbances. */
public enum ReportText implements Message {
    REPORT("Anmäl en händelse", "Report an event"),
    LEAD(
            "Berätta kort vad du såg. Det tar under en minut, och det gör inget om du inte är säker.",
            "Tell briefly what you saw. It takes less than a minute, and it does not matter if you are not sure."),
    KIND("Vad gäller det?", "What is it about?"),
    WHAT("Vad har hänt?", "What happened?"),
    WHAT_HELP(
            "Skriv inte personnummer eller namn på enskilda.",
            "Do not write personal identity numbers or names of individuals."),
    WHEN("När märkte du det?", "When did you notice it?"),
    WHEN_NOW("Nyss", "Just now"),
    WHEN_EARLIER("Tidigare", "Earlier"),
    WHEN_UNKNOWN("Vet inte", "Do not know"),
    WHEN_AT("Om tidigare: datum och tid", "If earlier: date and time"),
    WHEN_AT_HELP("ÅÅÅÅ-MM-DD TT.MM. Ungefär räcker.", "YYYY-MM-DD HH.MM. About will do."),
    WHERE("Var eller i vilket system?", "Where, or in which system?"),
    WHERE_HELP("Behöver inte fyllas i.", "Need not be filled in."),
    PERSONAL(
            "Kan uppgifter om personer ha hamnat fel?",
            "May information about people have gone astray?"),
    CONTACT("Nås du på annat sätt än e-post?", "Are you reached other than by mail?"),
    CONTACT_HELP(
            "Till exempel ett telefonnummer. Behöver inte fyllas i.",
            "Such as a telephone number. Need not be filled in."),
    SEND("Skicka anmälan", "Send the report"),
    AS("Du anmäler som {0}.", "You report as {0}."),
    THEN("Det här händer sedan", "What happens then"),
    THEN_1("Direkt: du får ett kvitto med nummer.", "At once: you get a receipt with a number."),
    THEN_2("Sedan: någon läser och bedömer.", "Then: somebody reads and judges."),
    THEN_3(
            "Alltid: du får veta vad det blev av din anmälan.",
            "Always: you hear what came of your report."),
    RIGHT(
            "Det är rätt att anmäla, även egna misstag. Ju tidigare vi vet, desto mindre blir skadan.",
            "It is right to report, also own mistakes. The earlier we know, the smaller the harm."),
    MINE("Mina anmälningar", "My reports"),
    MINE_ALL("Alla mina anmälningar", "All my reports"),
    MINE_LATEST("Mina senaste", "My latest"),
    MINE_NONE("Du har inte anmält något ännu.", "You have not reported anything yet."),
    MINE_ONE("Din anmälan {0}", "Your report {0}"),
    SENT_AT("Anmäld {0}", "Reported {0}"),
    THANKS("Tack, anmälan är mottagen", "Thank you, the report is received"),
    RECEIPT(
            "Ditt ärende har nummer {0}. Du kan följa det här.",
            "Your report has number {0}. You can follow it here."),
    YOUR_WORDS("Du skrev", "You wrote"),
    NEWS("Meddelanden", "Messages"),
    NEWS_NONE("Inga meddelanden ännu.", "No messages yet."),
    ASKED("Fungerar det nu?", "Does it work now?"),
    ASKED_HELP(
            "Felet är åtgärdat. Säg om det är borta för dig också.",
            "The fault has been remedied. Say whether it is gone for you too."),
    COMMENT("Vad ser du?", "What do you see?"),
    COMMENT_HELP("Behövs om felet är kvar.", "Needed when the fault is still there."),
    DISTURBANCES("Störningar", "Disturbances"),
    DISTURBANCES_NONE("Inga kända störningar just nu.", "No known disturbances now."),
    DISTURBANCES_ALL("Alla störningar", "All disturbances"),
    KNOWN_SINCE("Publicerad {0}", "Published {0}"),
    ME_TOO("Märker du något annat? Anmäl det", "Do you notice something else? Report it"),
    STAGE_REPORTED("Mottagen. Någon läser den.", "Received. Somebody is reading it."),
    STAGE_INFORMATION_COLLECTED(
            "Vi utreder vad som har hänt.", "We are finding out what happened."),
    STAGE_FAULT_SOURCE_IDENTIFIED(
            "Vi vet vad felet är och åtgärdar det.", "We know what is wrong and are mending it."),
    STAGE_FAULT_SOURCE_REMEDIED(
            "Felet är åtgärdat. Vi kontrollerar att det hjälpte.",
            "The fault is remedied. We are checking that it helped."),
    STAGE_EFFECT_VERIFIED("Klart. Åtgärden hade effekt.", "Done. The remedy was effective."),
    NUMBERS_FOUND(
            "Det ser ut att stå ett personnummer eller samordningsnummer i texten.",
            "There seems to be a personal identity number or coordination number in the text."),
    NUMBERS_ASK(
            "Vi behöver det oftast inte. Hur vill du göra?",
            "Mostly we do not need it. What do you want to do?"),
    NUMBERS_REMOVE("Ta bort det och skicka", "Take it out and send"),
    NUMBERS_KEEP("Skicka som det står", "Send as it is"),
    NUMBERS_REMOVED("[nummer borttaget]", "[number removed]"),
    WHAT_MISSING("Skriv med några ord vad som har hänt.", "Say in a few words what happened."),
    KIND_MISSING(
            "Välj vad det gäller; ”Något annat” går bra.",
            "Choose what it is about; “Something else” will do."),
    TIME_WRONG(
            "Skriv datum och tid som ÅÅÅÅ-MM-DD TT.MM, eller välj ”Vet inte”.",
            "Write date and time as YYYY-MM-DD HH.MM, or choose “Do not know”."),
    FUTURE("Den tiden har inte inträffat än.", "That time has not come yet."),
    TOO_LONG(
            "Texten är för lång: högst 20 000 tecken.",
            "The text is too long: at most 20,000 characters."),
    COMMENT_MISSING("Skriv vad du ser.", "Say what you see."),
    CONFIRMED_NOTICE("Tack, vi vet nu.", "Thank you, now we know."),
    NOTICE_RECEIVED("Din anmälan {0} är mottagen", "Your report {0} is received"),
    NOTICE_NEWS("Det finns nytt om din anmälan {0}", "There is news of your report {0}"),
    NOTICE_ASKED("Fungerar det nu? Svara på {0}", "Does it work now? Answer on {0}"),
    TASK_CONFIRM("Säg om felet är borta", "Say whether the fault is gone");

    private final String sv;
    private final String en;

    ReportText(String sv, String en) {
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
