package se.varn.foundation.api.web;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.varn.foundation.access.Role;
import se.varn.foundation.api.Scope;
import se.varn.foundation.api.ServiceRow;
import se.varn.foundation.api.TokenRow;
import se.varn.foundation.shell.Colleagues;
import se.varn.foundation.shell.Form;

/** What the pages of service accounts show. */
public final class ServicePages {
    private ServicePages() {}

    /** All accounts. */
    public record ServicesPage(List<ServiceRow> services) {}

    /** A new account. */
    public record NewServicePage(Form form, Colleagues.Offer people, List<Role> roles) {}

    /**
     * One account.
     *
     * @param scopes those that its roles make useful
     * @param secret a key that has just been made
     */
    public record ServicePage(
            ServiceRow service,
            List<TokenRow> keys,
            List<Scope> scopes,
            Form form,
            @Nullable String secret,
            Instant now) {}
}
