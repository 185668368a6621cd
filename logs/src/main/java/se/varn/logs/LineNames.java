package se.varn.logs;

/** The numbers of the paths that lines of text have. */
final class LineNames {
    final int facility;
    final int severity;
    final int format;
    final int timestamp;
    final int hostname;
    final int program;
    final int pid;
    final int msgid;
    final int message;
    final int type;
    final int audit;
    final int serial;

    LineNames(Layouts layouts) {
        facility = layouts.id("facility");
        severity = layouts.id("severity");
        format = layouts.id("syslog.format");
        timestamp = layouts.id("timestamp");
        hostname = layouts.id("hostname");
        program = layouts.id("program");
        pid = layouts.id("pid");
        msgid = layouts.id("msgid");
        message = layouts.id("message");
        type = layouts.id("type");
        audit = layouts.id("msg.audit");
        serial = layouts.id("serial");
    }
}
