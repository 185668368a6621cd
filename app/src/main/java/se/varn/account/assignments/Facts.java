package se.varn.account.assignments;

import java.util.List;

/** Every row that figures may count, as it was at one cut. */
record Facts(
        long cut,
        List<Fact.Incident> incidents,
        List<Fact.LegalClock> clocks,
        List<Fact.Measure> measures,
        List<Fact.Alert> alerts) {}
