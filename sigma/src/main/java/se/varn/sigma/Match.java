package se.varn.sigma;

/** A rule that matched an event. */
public record Match(Rule rule) {}
