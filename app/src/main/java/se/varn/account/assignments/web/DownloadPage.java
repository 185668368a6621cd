package se.varn.account.assignments.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.varn.account.assignments.Appendix;
import se.varn.account.assignments.Edition;
import se.varn.account.assignments.Frozen;

/**
 * A report as a file of its own. Either {@code edition} (the agency's) or {@code published} is
 * there.
 *
 * @param frozen null for a draft
 */
public record DownloadPage(
        @Nullable Edition edition,
        Edition.@Nullable Published published,
        @Nullable Frozen frozen,
        List<Appendix> appendix) {
    public Edition.Foreword foreword() {
        return edition != null
                ? edition.foreword()
                : java.util.Objects.requireNonNull(published).foreword();
    }
}
