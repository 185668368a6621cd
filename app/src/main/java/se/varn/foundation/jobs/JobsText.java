package se.varn.foundation.jobs;

import se.varn.foundation.text.Message;

/** Words of jobs. */
public enum JobsText implements Message {
    JOBS("Jobb", "Jobs"),
    JOB("Jobbet", "Job"),
    NONE("Inga jobb stämmer med urvalet.", "No jobs match."),
    STARTED_BY("Startat av", "Started by"),
    SYSTEM("Värn", "Värn"),
    CREATED("Beställt", "Submitted"),
    STARTED("Började", "Began"),
    FINISHED("Slut", "Ended"),
    PROGRESS("Hur långt det har kommit", "Progress"),
    COUNTED("{0} av {1}", "{0} of {1}"),
    COUNTED_SO_FAR("{0} hittills", "{0} so far"),
    RESULT("Resultat", "Result"),
    OPEN_RESULT("Öppna resultatet", "Open the result"),
    RELOAD("Läs om sidan", "Reload the page"),
    CANCEL("Avbryt jobbet", "Cancel the job"),
    CANCEL_ASKED(
            "Jobbet avbryts så snart det kan stanna.", "The job stops as soon as it safely can."),
    RETRY("Kör igen", "Run again"),
    RETRIED("Jobbet ligger i kö igen.", "The job is queued again."),
    FAULT(
            "Något oväntat gick fel. Kör jobbet igen; anmäl det annars med felkoden {0}.",
            "Something unexpected went wrong. Run the job again, or report it with the fault code {0}."),
    CRASHED(
            "Servern stannade {0} gånger medan jobbet kördes, och det körs inte igen av sig självt.",
            "The server stopped {0} times while the job ran, and it is not run again by itself."),
    NO_HANDLER(
            "Den här versionen av Värn kan inte köra jobbet ({0}).",
            "This version of Värn cannot run the job ({0}).");

    private final String sv;
    private final String en;

    JobsText(String sv, String en) {
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
