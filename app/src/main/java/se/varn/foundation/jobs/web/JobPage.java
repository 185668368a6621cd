package se.varn.foundation.jobs.web;

import se.varn.foundation.jobs.JobRow;

/** One job, and whether the reader may cancel or repeat it. */
public record JobPage(JobRow job, boolean steers) {}
