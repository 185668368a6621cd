package se.varn.act.incidents.web;

import java.util.List;
import se.varn.act.incidents.Disturbance;

/** Published disturbances. */
public record DisturbancesPage(List<Disturbance> disturbances) {}
