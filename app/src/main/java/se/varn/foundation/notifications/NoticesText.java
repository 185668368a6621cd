package se.varn.foundation.notifications;

import se.varn.foundation.text.Message;

/** Words of notices. */
public enum NoticesText implements Message {
    NOTICES("Aviseringar", "Notices"),
    NONE("Du har inga aviseringar.", "You have no notices."),
    NONE_UNREAD("Du har läst alla aviseringar.", "You have read all notices."),
    UNREAD("Olästa", "Unread"),
    READ("Läst", "Read"),
    IS_UNREAD("Oläst", "Unread"),
    URGENT("Brådskande", "Urgent"),
    NOTICE("Avisering", "Notice"),
    RECORD("Gäller", "Concerns"),
    OPEN("Öppna {0}", "Open {0}"),
    MARK_ALL("Markera alla som lästa", "Mark all as read"),
    MARKED("Alla aviseringar är markerade som lästa.", "All notices are marked as read."),
    MAIL_PAGE("E-postutskick", "Outgoing mail"),
    MAIL_HELP(
            "E-post innehåller ärendets nummer, läge, tid och länk, aldrig rubrik eller fritext. Ett brev som inte går fram försöks igen {0} gånger.",
            "Mail carries the record's number, state, time and link, never its title or text. A mail that fails is tried {0} times."),
    MAIL_NONE("Inga brev har skickats.", "No mail has been sent."),
    RECEIVER("Mottagare", "Receiver"),
    ATTEMPTS("Försök", "Tries"),
    CREATED("Skapat", "Made"),
    SENT("Skickat", "Sent"),
    NEXT("Nästa försök", "Next try"),
    ERROR("Felet", "The fault"),
    TRY_AGAIN("Försök igen med dem som gått fel", "Try those that failed again"),
    TRIED("{0} brev läggs i kö igen.", "{0} mails are queued again."),
    NO_STATE("–", "-"),
    PASSWORD_SUBJECT("Värn: välj lösenord", "Värn: choose a password"),
    PASSWORD_MAIL(
            "Med länken väljer du ditt lösenord i Värn. Den gäller en gång och till {0}. Har du inte bett om den, säg till administratören.",
            "With the link you choose your password in Värn. It holds once and until {0}. If you did not ask for it, tell the administrator."),
    MAIL("{0}, läge: {1}. {2}", "{0}, state: {1}. {2}"),
    MAIL_URGENT("BRÅDSKANDE. {0}, läge: {1}. {2}", "URGENT. {0}, state: {1}. {2}");

    private final String sv;
    private final String en;

    NoticesText(String sv, String en) {
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
