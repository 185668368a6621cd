package se.varn.foundation.administration.web;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.varn.foundation.administration.imports.Fate;
import se.varn.foundation.administration.imports.ImportField;
import se.varn.foundation.administration.imports.PlannedRow;
import se.varn.foundation.administration.imports.RegisterImport;
import se.varn.foundation.administration.imports.Subject;
import se.varn.foundation.shell.Choice;
import se.varn.foundation.shell.Form;
import se.varn.foundation.shell.Listing;

/** What the pages of imports show. */
public final class ImportPages {
    private ImportPages() {}

    /** The list of imports. */
    public record Imports(Listing<RegisterImport> listing) {}

    /** The form that sends a file; saved mappings by what they are for. */
    public record Send(Form form, List<Choice> subjects, Map<Subject, List<String>> mappings) {}

    /**
     * One import.
     *
     * @param columns whether its columns are being chosen
     * @param asks whether whoever carries it out must confirm that many leave
     */
    public record One(
            RegisterImport plan,
            boolean columns,
            List<Choice> headings,
            List<Choice> keys,
            List<Choice> encodings,
            List<String> mappings,
            @Nullable Listing<PlannedRow> rows,
            boolean asks,
            Form form) {
        public List<ImportField> fields() {
            return plan.subject().fields();
        }

        public List<Fate> fates() {
            return java.util.Arrays.stream(Fate.values()).filter(f -> plan.count(f) > 0).toList();
        }

        public int all() {
            return plan.counts().values().stream().mapToInt(Integer::intValue).sum();
        }
    }
}
