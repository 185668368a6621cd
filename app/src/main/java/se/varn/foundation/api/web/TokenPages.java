package se.varn.foundation.api.web;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.varn.foundation.api.Operation;
import se.varn.foundation.api.ProblemKind;
import se.varn.foundation.api.Scope;
import se.varn.foundation.api.TokenRow;
import se.varn.foundation.shell.Form;

/** What the pages of the API show. */
public final class TokenPages {
    private TokenPages() {}

    /**
     * One's own keys.
     *
     * @param scopes those that one's roles make useful
     * @param secret a key that has just been made
     */
    public record TokensPage(
            Form form,
            List<TokenRow> tokens,
            List<Scope> scopes,
            @Nullable String secret,
            Instant now) {}

    /** How to use the API. */
    public record GuidePage(
            String address, List<Operation> operations, List<ProblemKind> problems) {}
}
