package se.varn.foundation.notifications;

import se.varn.foundation.text.Message;

/** Where the mail of a notice stands. */
public enum MailState implements Message {
    /** No mail server was set when the notice was made. */
    NONE("Ingen e-post", "No mail", "plain", "dash"),
    WAITING("Väntar", "Waiting", "info", "clock"),
    /** Handed to the mail server, at least once. */
    SENT("Skickad", "Sent", "ok", "check"),
    /** Given up after the last try. */
    FAILED("Gick inte fram", "Not delivered", "danger", "warn");

    private final String sv;
    private final String en;
    private final String tone;
    private final String icon;

    MailState(String sv, String en, String tone, String icon) {
        this.sv = sv;
        this.en = en;
        this.tone = tone;
        this.icon = icon;
    }

    @Override
    public String sv() {
        return sv;
    }

    @Override
    public String en() {
        return en;
    }

    public String tone() {
        return tone;
    }

    public String icon() {
        return icon;
    }
}
