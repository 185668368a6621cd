package se.varn.account.registry.web;

import java.time.LocalDate;
import java.util.List;
import se.varn.account.registry.DeliveryRow;
import se.varn.account.registry.PendingRow;
import se.varn.account.registry.RegistrationDetail;
import se.varn.account.registry.RegistrationRow;
import se.varn.account.registry.Series;
import se.varn.account.registry.StandingOrder;
import se.varn.foundation.shell.Choice;
import se.varn.foundation.shell.Form;
import se.varn.foundation.shell.Listing;

/** What the register's pages show. */
public final class RegistryPages {
    private RegistryPages() {}

    public record ListPage(
            Listing<RegistrationRow> listing,
            List<Choice> series,
            List<Choice> ways,
            int waiting,
            boolean toPublic) {}

    public record PendingPage(Listing<PendingRow> listing, List<Choice> kinds, LocalDate today) {}

    /** The form for one document. */
    public record RegisterPage(
            PendingRow document,
            Form form,
            List<Choice> series,
            List<Choice> ways,
            boolean secret) {}

    public record EntryPage(RegistrationDetail entry, Form form) {}

    public record DeliveriesPage(List<DeliveryRow> deliveries, List<Choice> series, Form form) {}

    public record SeriesPage(
            List<Series> series, List<StandingOrder> orders, List<Choice> kinds, Form form) {}
}
