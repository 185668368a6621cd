package se.varn.demo;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * One log event in the JSON shape that its source writes. Where the fields do not tell what the
 * source is, the shipper has added {@code logsource.product}.
 */
record LogLine(Instant at, Map<String, Object> fields) {

    private static final String SYSMON = "Microsoft-Windows-Sysmon";

    /** A Windows event as NXLog forwards it: flat, numbers only where Windows has numbers. */
    static LogLine windows(
            Instant at, String host, String channel, String source, int id, Object... more) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("@timestamp", at.toString());
        fields.put("Hostname", host);
        fields.put("Channel", channel);
        fields.put("SourceName", source);
        fields.put("EventID", id);
        return new LogLine(at, with(fields, more));
    }

    static LogLine security(Instant at, String host, int id, Object... more) {
        return windows(at, host, "Security", "Microsoft-Windows-Security-Auditing", id, more);
    }

    static LogLine sysmon(Instant at, String host, int id, Object... more) {
        return windows(at, host, SYSMON + "/Operational", SYSMON, id, more);
    }

    /** What ran: program, command line, parent program and user. */
    record Started(String image, String command, String parent, String user) {}

    static LogLine process(Instant at, String host, int number, Started process) {
        return sysmon(
                at,
                host,
                1,
                "ProcessId",
                Integer.toString(number),
                "Image",
                process.image(),
                "CommandLine",
                process.command(),
                "User",
                process.user(),
                "ParentImage",
                process.parent());
    }

    /** A line that a syslog receiver has taken apart. */
    static LogLine syslog(
            Instant at, String host, String facility, String program, int pid, String message) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("timestamp", at.toString());
        fields.put("logsource.product", "linux");
        fields.put("hostname", host);
        fields.put("facility", facility);
        fields.put("program", program);
        fields.put("pid", Integer.toString(pid));
        fields.put("message", message);
        return new LogLine(at, fields);
    }

    /** A web request as the access log tells it: method, path, query, status, bytes. */
    record Request(String method, String path, String query, int status, int bytes) {}

    static LogLine web(Instant at, String host, String client, String agent, Request request) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("timestamp", at.toString());
        fields.put("hostname", host);
        fields.put("program", "nginx");
        fields.put("c-ip", client);
        fields.put("cs-method", request.method());
        fields.put("cs-uri-stem", request.path());
        fields.put("cs-uri-query", request.query());
        fields.put("sc-status", request.status());
        fields.put("sc-bytes", request.bytes());
        fields.put("cs-user-agent", agent);
        return new LogLine(at, fields);
    }

    static LogLine keycloak(Instant at, String type, String user, String client, String address) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("timestamp", at.toString());
        fields.put("logsource.product", "keycloak");
        fields.put("loggerName", "org.keycloak.events");
        fields.put("level", type.endsWith("ERROR") ? "WARN" : "INFO");
        fields.put(
                "message",
                "type=\"%s\", realmName=\"exempel\", clientId=\"%s\", ipAddress=\"%s\", username=\"%s\""
                        .formatted(type, client, address, user));
        fields.put("hostName", "inlogg-01");
        return new LogLine(at, fields);
    }

    static LogLine postgres(Instant at, String user, String database, String statement) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("timestamp", at.toString());
        fields.put("logsource.product", "postgresql");
        fields.put("user", user);
        fields.put("dbname", database);
        fields.put("remote_host", "10.20.5.31");
        fields.put("error_severity", "LOG");
        fields.put("message", "statement: " + statement);
        fields.put("application_name", "psql");
        fields.put("backend_type", "client backend");
        return new LogLine(at, fields);
    }

    /** One JSON object on one line. */
    String json() {
        StringBuilder out = new StringBuilder(300).append('{');
        fields.forEach((name, value) -> {
            quote(out.length() > 1 ? out.append(',') : out, name).append(':');
            if (value instanceof Number) {
                out.append(value);
            } else {
                quote(out, value.toString());
            }
        });
        return out.append('}').toString();
    }

    private static Map<String, Object> with(Map<String, Object> fields, Object... more) {
        for (int i = 0; i < more.length; i += 2) {
            fields.put((String) more[i], more[i + 1]);
        }
        return fields;
    }

    private static StringBuilder quote(StringBuilder out, String text) {
        out.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' || c == '\\') {
                out.append('\\');
            }
            out.append(c);
        }
        return out.append('"');
    }
}
