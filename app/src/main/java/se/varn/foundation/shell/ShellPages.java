package se.varn.foundation.shell;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.varn.foundation.access.Role;
import se.varn.foundation.organisation.Person;
import se.varn.foundation.records.Card;
import se.varn.foundation.records.MyDay;
import se.varn.foundation.records.Panel;
import se.varn.foundation.records.RecordThread;
import se.varn.foundation.text.Message;

/** What the shell's own templates show. */
public final class ShellPages {
    private ShellPages() {}

    /** One of the demo's people to sign in as, and what for. */
    public record DemoPerson(Person person, Role role) {}

    /**
     * The sign-in page.
     *
     * @param agency what the identity provider is called, empty for the agency's name; null when
     *     there is none
     */
    public record SignInPage(
            boolean failed,
            String username,
            String back,
            @Nullable String agency,
            List<DemoPerson> demo) {
        public String agencyAddress() {
            return AgencyController.HOME
                    + "?back="
                    + URLEncoder.encode(back, StandardCharsets.UTF_8);
        }
    }

    /** Why the identity provider's answer let nobody in. */
    public record AgencyRefused(Message why) {}

    /** Where one signs out of the identity provider too. */
    public record SignedOut(String there) {}

    /** Something said, and nothing to do. */
    public record MessagePage(Message title, Message help) {}

    /** The page where a first password is chosen; without a person the link is spent. */
    public record PasswordPage(@Nullable Person person, String token, Form form) {}

    /** The start page: boxes above the tasks, and beside them. */
    public record StartPage(
            String day,
            String week,
            List<MyDay.Task> tasks,
            List<Panel.Box> boxes,
            List<Panel.Box> beside) {}

    /** A card with its kind and state in words. */
    public record Found(Card card, Message kind, Message state) {}

    /** What a search found. */
    public record SearchPage(String query, List<Found> found) {}

    /** A knot of the thread, in words. */
    public record Knot(Found found, RecordThread.Knot knot) {}

    /** The thread through a record. */
    public record ThreadPage(Card here, List<Knot> knots) {}

    /** Where the record is that somebody else changed, and what this reader had typed. */
    public record ConflictPage(String address, List<String> typed) {}

    /** What went wrong and what to do. */
    public record FaultPage(String title, String help) {}
}
