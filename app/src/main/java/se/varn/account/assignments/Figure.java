package se.varn.account.assignments;

import static se.varn.account.assignments.Filter.AREA;
import static se.varn.account.assignments.Filter.KIND;
import static se.varn.account.assignments.Filter.LEVEL;
import static se.varn.account.assignments.Filter.REGIME;
import static se.varn.account.assignments.Filter.SEVERITY;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import se.varn.foundation.access.Permission;
import se.varn.foundation.text.Message;

/**
 * The catalogue of figures that a report may hold. Each has a name, says in words what it counts,
 * and may be narrowed by some filters. {@link Counting} counts them.
 */
public enum Figure implements Message {
    INCIDENTS(
            "incidents.count",
            Source.INCIDENTS,
            "Antal incidenter",
            "Number of incidents",
            "Incidenter rapporterade i perioden",
            "Incidents reported in the period",
            KIND,
            LEVEL,
            SEVERITY),
    CRITICAL(
            "incidents.critical",
            Source.INCIDENTS,
            "Kritiska incidenter",
            "Critical incidents",
            "Incidenter rapporterade i perioden vars högsta nivå är Kritisk incident",
            "Incidents reported in the period whose highest level is Critical incident",
            KIND,
            SEVERITY),
    CRISES(
            "incidents.crisis",
            Source.INCIDENTS,
            "Aktiverad krisledning",
            "Crisis management activated",
            "Incidenter rapporterade i perioden vars högsta nivå är Krisledning",
            "Incidents reported in the period whose highest level is Crisis management",
            KIND),
    BY_EMPLOYEES(
            "incidents.by_employees",
            Source.INCIDENTS,
            "Anmälda av medarbetare",
            "Reported by employees",
            "Incidenter rapporterade i perioden av en medarbetare",
            "Incidents reported in the period by an employee",
            KIND,
            LEVEL),
    VERIFIED(
            "incidents.verified",
            Source.INCIDENTS,
            "Incidenter med verifierad effekt",
            "Incidents with verified effect",
            "Incidenter rapporterade i perioden vars effekt var verifierad vid snittet",
            "Incidents reported in the period whose effect was verified at the cut",
            KIND,
            LEVEL),
    VERIFIED_SHARE(
            "incidents.verified_share",
            Source.INCIDENTS,
            "Andel med verifierad effekt",
            "Share with verified effect",
            "Andelen av incidenterna rapporterade i perioden vars effekt var verifierad vid snittet",
            "The share of the incidents reported in the period whose effect was verified at the cut",
            KIND,
            LEVEL),
    MEDIAN_DAYS(
            "incidents.median_days",
            Source.INCIDENTS,
            "Mediantid till verifierad effekt",
            "Median time to verified effect",
            "Mediantiden från rapport till verifierad effekt, för incidenter rapporterade i perioden",
            "The median time from report to verified effect, for incidents reported in the period",
            KIND,
            LEVEL),
    RECURRING(
            "incidents.recurring",
            Source.INCIDENTS,
            "Upprepade incidenter",
            "Recurring incidents",
            "Incidenter rapporterade i perioden som är en upprepning av en tidigare",
            "Incidents reported in the period that recur from an earlier one",
            KIND,
            LEVEL),
    FAULT_SOURCES(
            "incidents.fault_sources",
            Source.INCIDENTS,
            "Fördelning på felkällor",
            "Distribution over fault sources",
            "Incidenter rapporterade i perioden efter slag av felkälla, vanligast först",
            "Incidents reported in the period by kind of fault source, the most common first",
            KIND,
            LEVEL),
    BY_MONTH(
            "incidents.by_month",
            Source.INCIDENTS,
            "Incidenter per månad och högsta nivå",
            "Incidents per month and highest level",
            "Incidenter rapporterade i perioden, per månad och högsta nivå",
            "Incidents reported in the period, per month and highest level",
            KIND),
    CLOCKS(
            "clocks.count",
            Source.CLOCKS,
            "Tidsgränser i lag",
            "Terms in law",
            "Tidsgränser i lag som började löpa i perioden och inte bedömts som ej rapporteringspliktiga",
            "Terms in law that began in the period and were not judged not reportable",
            REGIME),
    CLOCKS_KEPT(
            "clocks.kept",
            Source.CLOCKS,
            "Hållna tidsgränser",
            "Terms kept",
            "Tidsgränser i lag som började löpa i perioden och uppfylldes i tid",
            "Terms in law that began in the period and were met in time",
            REGIME),
    CLOCKS_LATE(
            "clocks.late",
            Source.CLOCKS,
            "Försenade tidsgränser",
            "Late terms",
            "Tidsgränser i lag som började löpa i perioden och uppfylldes för sent eller inte alls",
            "Terms in law that began in the period and were met late or not at all",
            REGIME),
    NOT_REPORTABLE(
            "clocks.not_reportable",
            Source.CLOCKS,
            "Bedömda ej rapporteringspliktiga",
            "Judged not reportable",
            "Tidsgränser i lag där myndigheten i perioden bedömde att ingen rapport krävs",
            "Terms in law where the agency judged in the period that no report is required",
            REGIME),
    MEASURES_DECIDED(
            "measures.decided",
            Source.MEASURES,
            "Beslutade åtgärder",
            "Measures decided",
            "Åtgärder beslutade i perioden",
            "Measures decided in the period",
            AREA),
    MEASURES_DONE(
            "measures.done",
            Source.MEASURES,
            "Genomförda åtgärder",
            "Measures carried out",
            "Åtgärder genomförda i perioden",
            "Measures carried out in the period",
            AREA),
    MEASURES_VERIFIED(
            "measures.verified",
            Source.MEASURES,
            "Åtgärder med verifierad effekt",
            "Measures with verified effect",
            "Åtgärder vars effekt verifierades i perioden",
            "Measures whose effect was verified in the period",
            AREA),
    MEASURES_BY_AREA(
            "measures.by_area",
            Source.MEASURES,
            "Genomförda åtgärder per område",
            "Measures carried out by area",
            "Åtgärder genomförda i perioden efter område, flest först",
            "Measures carried out in the period by area, the most first"),
    ALERTS(
            "alerts.count",
            Source.ALERTS,
            "Antal larm",
            "Number of alerts",
            "Larm som först sågs i perioden",
            "Alerts first seen in the period"),
    ALERTS_TO_INCIDENTS(
            "alerts.to_incidents",
            Source.ALERTS,
            "Larm som ledde till incident",
            "Alerts that led to an incident",
            "Larm som först sågs i perioden och är kopplade till en incident",
            "Alerts first seen in the period that are tied to an incident");

    /** Which room's rows a figure counts, and who may read them one by one. */
    public enum Source {
        INCIDENTS(Permission.INCIDENT_READ),
        CLOCKS(Permission.CLOCK_READ),
        MEASURES(Permission.ACTION_READ),
        ALERTS(Permission.ALERT_READ);

        private final Permission permission;

        Source(Permission permission) {
            this.permission = permission;
        }

        Permission permission() {
            return permission;
        }
    }

    private final String id;
    private final Source source;
    private final String sv;
    private final String en;
    private final Message counts;
    private final Set<Filter> filters;

    Figure(
            String id,
            Source source,
            String sv,
            String en,
            String countsSv,
            String countsEn,
            Filter... filters) {
        this.id = id;
        this.source = source;
        this.sv = sv;
        this.en = en;
        this.counts = Message.of(countsSv, countsEn);
        EnumSet<Filter> taken = EnumSet.noneOf(Filter.class);
        taken.addAll(Arrays.asList(filters));
        this.filters = Set.copyOf(taken);
    }

    /** Its name in a placeholder, such as {@code incidents.count}. */
    public String id() {
        return id;
    }

    public Source source() {
        return source;
    }

    /** What it counts, in words. */
    public Message counts() {
        return counts;
    }

    public boolean takes(Filter filter) {
        return filters.contains(filter);
    }

    static Optional<Figure> of(String id) {
        return Arrays.stream(values()).filter(f -> f.id.equals(id)).findFirst();
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
