package se.varn.logs;

import java.util.List;

/** Usual names of what every event has, the more trustworthy first. */
final class CommonFields {
    static final List<String> TIME =
            List.of(
                    "TimeCreated",
                    "@timestamp",
                    "UtcTime",
                    "EventTime",
                    "timestamp",
                    "eventTime",
                    "time",
                    "ts",
                    "date");

    static final List<String> HOST =
            List.of(
                    "Computer",
                    "Hostname",
                    "host.name",
                    "host.hostname",
                    "ComputerName",
                    "agent.hostname",
                    "host");

    static final List<String> USER =
            List.of(
                    "User",
                    "user.name",
                    "SubjectUserName",
                    "TargetUserName",
                    "AccountName",
                    "UserName",
                    "user");

    private CommonFields() {}
}
