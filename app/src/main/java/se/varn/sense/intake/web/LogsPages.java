package se.varn.sense.intake.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.varn.foundation.records.Panel;
import se.varn.foundation.shell.Choice;
import se.varn.foundation.shell.Form;
import se.varn.foundation.shell.Listing;
import se.varn.sense.intake.LogImport;
import se.varn.sense.intake.LogSource;
import se.varn.sense.intake.RefusedLine;

/** What the templates of logs show. */
public final class LogsPages {
    private LogsPages() {}

    /** Sources and imports. */
    public record Logs(List<LogSource> sources, Listing<LogImport> listing) {}

    /**
     * The form; {@code question} stands above it when something is asked, and {@code token} then
     * names the file that was sent.
     */
    public record ImportForm(
            Form form,
            List<Choice> encodings,
            List<String> sources,
            @Nullable String question,
            boolean damaged,
            String token,
            String fileName) {}

    /** One import. */
    public record OneImport(
            LogImport it, String size, List<RefusedLine> refused, List<Panel.Box> boxes) {}
}
