package se.varn.account.assignments;

import se.varn.foundation.text.Message;

/**
 * What becomes of a statement when the report is handed out. "Internal" is no ground to withhold: a
 * text that is not published is still handed out on request, and one that may be secret is tried
 * anew each time.
 */
public enum Disclosure implements Message {
    PUBLISHED("Publiceras", "Published", "plain", "globe"),
    NOT_PUBLISHED(
            "Publiceras ej (offentlig på begäran)",
            "Not published (public on request)",
            "plain",
            "house"),
    MAY_BE_SECRET("Kan omfattas av sekretess", "May be secret", "danger", "lock");

    private final String sv;
    private final String en;
    private final String tone;
    private final String icon;

    Disclosure(String sv, String en, String tone, String icon) {
        this.sv = sv;
        this.en = en;
        this.tone = tone;
        this.icon = icon;
    }

    public String tone() {
        return tone;
    }

    public String icon() {
        return icon;
    }

    /** The word beside a statement, where there is little room. */
    public Message brief() {
        return switch (this) {
            case PUBLISHED -> this;
            case NOT_PUBLISHED -> ReportText.NOT_PUBLISHED_BRIEF;
            case MAY_BE_SECRET -> ReportText.MAY_BE_SECRET_BRIEF;
        };
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
