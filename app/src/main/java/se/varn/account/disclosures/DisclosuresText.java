package se.varn.account.disclosures;

import se.varn.foundation.text.Message;

/** Words of requests for disclosure. */
public enum DisclosuresText implements Message {
    DISCLOSURES("Utlämnande", "Disclosure"),
    DISCLOSURE("Begäran om utlämnande", "Request for disclosure"),
    NEW("Registrera begäran", "Register a request"),
    NONE("Inga begäranden motsvarar urvalet.", "No requests match the selection."),
    NONE_YET("Ingen har begärt något ännu.", "Nobody has asked for anything yet."),
    WORDING("Vad begärs?", "What is asked for?"),
    WORDING_HELP(
            "Med den frågandes egna ord. Fråga inte vem som begär eller varför, mer än vad prövningen kräver (TF 2 kap. 18 §, låt myndighetens jurist bekräfta).",
            "In the words of whoever asks. Do not ask who or why, beyond what the test needs (TF 2:18; have the agency's lawyer confirm)."),
    RECEIVED("Kom in", "Came in"),
    RECEIVED_HELP("ÅÅÅÅ-MM-DD TT.MM", "YYYY-MM-DD HH.MM"),
    CHANNEL("Hur den kom", "How it came"),
    FORM("Vill ha", "Wants"),
    REPLY_TO("Dit svaret ska", "Where the answer goes"),
    REPLY_TO_HELP(
            "Bara det som behövs för att nå fram, till exempel en e-postadress. Får lämnas tomt.",
            "Only what is needed to reach there, such as a mail address. May be left empty."),
    STATE("Läge", "State"),
    OUTCOME("Beslut", "Decision"),
    WAITED("Väntat", "Waited"),
    WAITED_DAYS("Arbetsdagar: {0}", "Working days: {0}"),
    PROMPTLY(
            "Ska prövas skyndsamt. Värn varnar efter {0} arbetsdagar; det är Värns egen gräns.",
            "Is to be tried promptly. Värn warns after {0} working days; that limit is Värn's own."),
    SELECTION("Handlingar", "Documents"),
    SELECTION_NONE("Ingen handling är framtagen ännu.", "No document has been taken out yet."),
    HIDDEN(
            "{0} framtagna handlingar har begränsad läskrets som du inte hör till.",
            "{0} of the documents are restricted and you are not in their circle."),
    ADD("Ta fram", "Take out"),
    NUMBERS("Nummer eller diarienummer", "Numbers or registration numbers"),
    NUMBERS_HELP(
            "Ett per rad eller med komma emellan, till exempel INC-2026-0012 eller IS 2026/00017-1.",
            "One per line or with commas between, such as INC-2026-0012 or IS 2026/00017-1."),
    SEARCH("Sök bland handlingarna", "Search among the documents"),
    ADDED("Handlingarna är framtagna.", "The documents are taken out."),
    REMOVED("Handlingen är borttagen ur urvalet.", "The document is out of the selection."),
    REMOVE("Ta bort ur urvalet", "Take out of the selection"),
    RENEW("Ta fram på nytt", "Take out anew"),
    RENEWED(
            "Handlingen är framtagen som den är nu. Prövade meningar som är oförändrade behåller sin bedömning.",
            "The document is taken out as it is now. Tested sentences that are the same keep their judgement."),
    SENTENCES("Meningar", "Sentences"),
    SENTENCES_COUNT("{0} meningar", "{0} sentences"),
    UNTESTED_COUNT("{0} oprövade", "{0} untested"),
    MASKED_COUNT("{0} maskade", "{0} masked"),
    UNTESTED("Oprövade", "Untested"),
    MASKED("Maskade", "Masked"),
    ALL_TESTED("Prövad", "Tested"),
    TEST("Pröva", "Test"),
    TEST_TITLE("Skadeprövning av {0}", "Harm test of {0}"),
    TEST_HELP(
            "Pröva varje mening och uppgift för sig. Det som inte är maskat lämnas ut. Att något är internt är inget skäl.",
            "Test every sentence and item by itself. What is not masked is handed out. That something is internal is no ground."),
    SENTENCE("Mening eller uppgift", "Sentence or item"),
    JUDGEMENT("Bedömning", "Judgement"),
    NOT_TESTED("Inte prövad", "Not tested"),
    HAND_OUT("Lämnas ut", "Handed out"),
    MASK("Maskas: {0}", "Masked: {0}"),
    REASONING("Skadeprövning", "Harm test"),
    REASONING_HELP(
            "Varför skada kan antas (rakt rekvisit) eller varför det inte står klart att den uteblir (omvänt). Står i beslutet: skriv inte det som maskas.",
            "Why harm can be assumed (straight test) or why it is not clear that none follows (reverse). Stands in the decision: do not write what is masked."),
    REST_OPEN(
            "Allt som inte är prövat kan lämnas ut",
            "Everything that is not tested can be handed out"),
    TESTED("Bedömningen är sparad.", "The judgement is saved."),
    TESTED_BY("Prövad av {0} {1}", "Tested by {0} {1}"),
    UNCONFIRMED("inte bekräftad", "not confirmed"),
    DECIDE("Besluta", "Decide"),
    DECIDE_HELP(
            "Beslutet följer av skadeprövningen: {0}. Det skrivs som PDF, fryses och kan inte ändras.",
            "The decision follows from the harm tests: {0}. It is written as a PDF, frozen and cannot be changed."),
    MOTIVE("Motivering", "Reasons"),
    MOTIVE_HELP(
            "Krävs när något inte lämnas ut. Står i beslutet.",
            "Needed when something is not handed out. Stands in the decision."),
    DECIDED_NOTICE("Beslutet är fattat och fryst.", "The decision is made and frozen."),
    DECIDED_BY("Beslutat av {0} {1}", "Decided by {0} {1}"),
    DECISION_FILE("Beslutet (PDF)", "The decision (PDF)"),
    HANDOUT_FILE("Handlingarna (PDF)", "The documents (PDF)"),
    DIGEST("Kontrollsumma", "Digest"),
    SEND("Markera som expedierad", "Mark as sent"),
    SEND_HOW("Hur den lämnades", "How it was handed over"),
    SENT("Begäran är expedierad.", "The request is answered."),
    CLOSED("Avslutad {0}: {1}", "Closed {0}: {1}"),
    WITHDRAW("Begäran är återtagen", "The request is withdrawn"),
    WITHDRAW_WHY("Hur det meddelades", "How that was told"),
    WITHDRAWN("Begäran är avslutad som återtagen.", "The request is closed as withdrawn."),
    PROVISIONS("Bestämmelser om sekretess", "Provisions on secrecy"),
    PROVISIONS_HELP(
            "Med våra egna ord; den exakta lydelsen står i lagen. Ett beslut får vila på en bestämmelse först när myndighetens jurist har bekräftat den här.",
            "In words of our own; the exact wording is in the act. A decision may rest on a provision only when the agency's lawyer has confirmed it here."),
    PROVISION("Bestämmelse", "Provision"),
    PROTECTS("Vad den skyddar", "What it protects"),
    REQUIREMENT("Skaderekvisit", "Test of harm"),
    CONFIRMED_BY("Bekräftad {0} av {1}, {2}", "Confirmed {0} by {1}, {2}"),
    CONFIRMED("Bekräftad", "Confirmed"),
    LOOKED_UP(
            "Slagen i lagtexten när den togs in i Värn",
            "Looked up in the act when taken into Värn"),
    GENERAL(
            "Ur allmän kännedom: kontrollera mot lagtexten",
            "From general knowledge: check against the act"),
    CONFIRM("Bekräfta eller rätta", "Confirm or correct"),
    CONFIRM_NEW("Ny bestämmelse", "New provision"),
    CONFIRM_NUMBER("Diarienummer för ställningstagandet", "Registration number of the standpoint"),
    CONFIRMED_NOTICE("Bestämmelsen är bekräftad.", "The provision is confirmed."),
    WORDING_MISSING(
            "Skriv vad som begärs, högst 2 000 tecken.",
            "Say what is asked for, at most 2,000 characters."),
    PERSONAL_NUMBER(
            "Skriv inget personnummer eller samordningsnummer här.",
            "Write no personal identity or coordination number here."),
    RECEIVED_MISSING(
            "Skriv när begäran kom in, som ÅÅÅÅ-MM-DD TT.MM.",
            "Say when the request came, as YYYY-MM-DD HH.MM."),
    RECEIVED_FUTURE("Den tiden har inte varit än.", "That time has not been yet."),
    CHANNEL_MISSING("Välj hur begäran kom.", "Choose how the request came."),
    FORM_MISSING("Välj hur handlingarna ska lämnas.", "Choose how the documents are wanted."),
    TOO_LONG("För långt: högst {0} tecken.", "Too long: at most {0} characters."),
    NUMBERS_MISSING("Skriv minst ett nummer.", "Write at least one number."),
    NUMBER_UNKNOWN(
            "Hittar ingen handling med nummer {0} som går att lämna ut härifrån.",
            "Finds no document numbered {0} that can be handed out from here."),
    TOO_MANY("Högst {0} handlingar i en begäran.", "At most {0} documents in one request."),
    REASONING_MISSING(
            "Skriv skadeprövningen: något maskas.", "Write the harm test: something is masked."),
    JUDGEMENT_WRONG("Den bestämmelsen finns inte.", "There is no such provision."),
    UNTESTED_LEFT("{0}: {1} meningar är inte prövade.", "{0}: {1} sentences are not tested."),
    ALSO_OPEN(
            "Det som maskas i {0} står också i en mening som lämnas ut. Ska det vara så?",
            "What is masked in {0} also stands in a sentence that is handed out. Is that meant?"),
    ALSO_OPEN_YES("Ja, det är prövat", "Yes, that has been tested"),
    CHANGED(
            "{0} har ändrats sedan den togs fram. Ta fram den på nytt.",
            "{0} has changed since it was taken out. Take it out anew."),
    PROVISION_UNCONFIRMED(
            "{0} är inte bekräftad av myndighetens jurist.",
            "{0} is not confirmed by the agency's lawyer."),
    HIDDEN_FROM_YOU(
            "Någon av handlingarna har begränsad läskrets som du inte hör till.",
            "One of the documents is restricted and you are not in its circle."),
    MOTIVE_MISSING("Skriv varför, högst 4 000 tecken.", "Say why, at most 4,000 characters."),
    WHY_MISSING("Skriv några ord, högst 500 tecken.", "Write a few words, at most 500 characters."),
    NUMBER_MISSING(
            "Skriv diarienumret, högst 100 tecken.",
            "Write the registration number, at most 100 characters."),
    PROVISION_MISSING(
            "Skriv bestämmelsen, högst 100 tecken.",
            "Write the provision, at most 100 characters."),
    PROTECTS_MISSING(
            "Skriv vad den skyddar, högst 1 000 tecken.",
            "Say what it protects, at most 1,000 characters."),
    REQUIREMENT_MISSING("Välj skaderekvisit.", "Choose the test of harm."),
    TASK_TRY("Pröva begäran om utlämnande", "Try a request for disclosure"),
    TASK_DECIDE("Besluta om begäran", "Decide on a request"),
    TASK_SEND("Expediera beslutet", "Send the decision"),
    PDF_HANDOUT("Utlämnade handlingar", "Documents handed out"),
    PDF_DECISION(
            "Beslut om utlämnande av allmän handling",
            "Decision on disclosure of official documents"),
    PDF_NUMBER("Begäran", "Request"),
    PDF_DATE("Beslutsdag", "Day of decision"),
    PDF_DECIDER("Beslutsfattare", "Decided by"),
    PDF_MASKED("[Maskat: {0}]", "[Masked: {0}]"),
    PDF_LEGEND("Maskade uppgifter", "Masked items"),
    PDF_LEGEND_TEXT(
            "Där det står [Maskat] har en mening eller uppgift utelämnats med stöd av den bestämmelse som anges. Märket säger ingenting om hur lång texten är.",
            "Where it says [Masked] a sentence or item has been left out under the provision named. The mark says nothing of how long the text is."),
    PDF_ASKED("Vad som begärdes", "What was asked for"),
    PDF_DOCUMENT("Handling", "Document"),
    PDF_ITEMS("Meningar och uppgifter", "Sentences and items"),
    PDF_OF_MASKED("Varav maskade", "Of which masked"),
    PDF_REASONS("Skälen för beslutet", "Reasons for the decision"),
    PDF_APPEAL("Hur beslutet överklagas", "How to appeal"),
    PDF_NONE("Inget i handlingarna har maskats.", "Nothing in the documents is masked."),
    HOLDS("Begärd i {0}", "Asked for in {0}"),
    PANEL("Begäranden om utlämnande", "Requests for disclosure");

    private final String sv;
    private final String en;

    DisclosuresText(String sv, String en) {
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
