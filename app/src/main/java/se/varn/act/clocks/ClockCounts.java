package se.varn.act.clocks;

/** How many clocks a reader has before the eyes. */
public record ClockCounts(int running, int overdue, int satisfiedToday) {}
