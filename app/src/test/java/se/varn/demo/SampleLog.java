package se.varn.demo;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import se.varn.demo.LogLine.Request;
import se.varn.demo.LogLine.Started;

/**
 * The log of one working day, Tuesday 17 November 2026, at the fictional Exempelmyndigheten: about
 * 1,400 everyday events and, among them, {@link SampleStory}. The same seed gives the same bytes.
 *
 * <p>{@code main} writes it to the file named by its only argument; the result is kept in {@code
 * app/src/main/resources/starter/sample-log.ndjson}.
 */
public final class SampleLog {

    private static final Instant MIDNIGHT = Instant.parse("2026-11-16T23:00:00Z"); // in Stockholm
    private static final List<String> CLIENTS =
            List.of("klient-0931", "klient-1184", "klient-1410", "klient-2207", "klient-2610");
    private static final List<String> WINDOWS_SERVERS =
            List.of("dc-01", "dc-02", "alma-app-01", "alma-app-02", "alma-app-03", "fil-01");
    private static final List<String> LINUX_SERVERS =
            List.of("minasidor-web-01", "diariet-app-01", "arkiv-db-02", "logg-01", "esb-02");
    private static final List<String> USERS =
            List.of("u-17ca", "u-2c19", "u-3a9c", "u-44e0", "u-5d20", "u-7f3a", "u-8e11", "u-91bd");
    private static final List<String> AGENTS =
            List.of(
                    "Mozilla/5.0 (Windows NT 10.0; rv:143.0) Gecko/20100101 Firefox/143.0",
                    "Mozilla/5.0 (iPhone; CPU iPhone OS 19_1 like Mac OS X) Safari/604.1",
                    "overvakning/2.4");
    private static final List<String> PATHS =
            List.of(
                    "/",
                    "/arenden",
                    "/arenden/nytt",
                    "/hjalp",
                    "/kontakt",
                    "/stil.css",
                    "/logga-in");
    private static final List<String> SEARCHES =
            List.of("q=blankett", "q=omprovning", "q=facket+union+och+val", "q=%C3%B6ppettider");
    private static final String WINDOWS = "C:\\Windows\\System32\\";
    private static final String PROGRAMS = "C:\\Program Files\\";
    private static final List<Started> EVERYDAY =
            List.of(
                    started("svchost.exe", "svchost.exe -k netsvcs -p", "services.exe"),
                    started("conhost.exe", "conhost.exe 0xffffffff -ForceV1", "cmd.exe"),
                    started("taskhostw.exe", "taskhostw.exe", "svchost.exe"),
                    started("RuntimeBroker.exe", "RuntimeBroker.exe -Embedding", "svchost.exe"),
                    started(
                            "WindowsPowerShell\\v1.0\\powershell.exe",
                            "powershell.exe -ExecutionPolicy RemoteSigned -File C:\\Drift\\Inventera.ps1",
                            "svchost.exe"),
                    started("vssadmin.exe", "vssadmin.exe List Shadows", "cmd.exe"),
                    new Started(
                            PROGRAMS + "Microsoft Office\\root\\Office16\\WINWORD.EXE",
                            "WINWORD.EXE /n Beslut.docx",
                            "C:\\Windows\\explorer.exe",
                            ""),
                    new Started(
                            PROGRAMS + "Mozilla Firefox\\firefox.exe",
                            "firefox.exe -osint -url https://intranet.example.se/",
                            "C:\\Windows\\explorer.exe",
                            ""));

    private final Random random = new Random(20261117);

    private SampleLog() {}

    public static void main(String[] args) throws IOException {
        Files.writeString(Path.of(args[0]), String.join("\n", lines()) + "\n", UTF_8);
    }

    /** The whole day in order of time, one JSON object a line. */
    public static List<String> lines() {
        SampleLog day = new SampleLog();
        List<LogLine> events = new ArrayList<>(SampleStory.events());
        day.everyday(events);
        return events.stream()
                .sorted(Comparator.comparing(LogLine::at))
                .map(LogLine::json)
                .toList();
    }

    private void everyday(List<LogLine> events) {
        for (int i = 0; i < 1425; i++) {
            int kind = random.nextInt(100);
            if (kind < 22) {
                events.add(signIn());
            } else if (kind < 38) {
                events.add(process());
            } else if (kind < 50) {
                events.add(network());
            } else if (kind < 74) {
                events.add(visit());
            } else if (kind < 91) {
                events.add(linux());
            } else if (kind < 97) {
                events.add(singleSignOn());
            } else {
                events.add(database());
            }
        }
    }

    private LogLine signIn() {
        int kind = random.nextInt(20);
        String user = any(USERS);
        String host = any(WINDOWS_SERVERS);
        if (kind == 0) {
            return LogLine.security(
                    time(),
                    host,
                    4625,
                    "TargetUserName",
                    user,
                    "TargetDomainName",
                    "EXEMPEL",
                    "Status",
                    "0xc000006d",
                    "SubStatus",
                    "0xc000006a",
                    "LogonType",
                    "3",
                    "IpAddress",
                    inside());
        }
        if (kind == 1) {
            return LogLine.security(
                    time(),
                    "dc-01",
                    4728,
                    "SubjectUserName",
                    "adm-katalog",
                    "MemberName",
                    "CN=" + user + ",OU=Anställda,DC=exempel,DC=example,DC=se",
                    "TargetUserName",
                    "Skrivare plan " + (1 + random.nextInt(5)),
                    "TargetSid",
                    SampleStory.DOMAIN_SID + "-" + (1500 + random.nextInt(400)));
        }
        return LogLine.security(
                time(),
                host,
                kind < 13 ? 4624 : 4634,
                "TargetUserName",
                user,
                "TargetDomainName",
                "EXEMPEL",
                "LogonType",
                kind % 3 == 0 ? "2" : "3",
                "IpAddress",
                inside());
    }

    private LogLine process() {
        Started what = EVERYDAY.get(random.nextInt(EVERYDAY.size()));
        boolean server = what.image().startsWith(WINDOWS) && random.nextInt(2) == 0;
        String user = server ? "NT AUTHORITY\\SYSTEM" : "EXEMPEL\\" + any(USERS);
        return LogLine.process(
                time(),
                any(server ? WINDOWS_SERVERS : CLIENTS),
                1000 + 4 * random.nextInt(9000),
                new Started(what.image(), what.command(), what.parent(), user));
    }

    private LogLine network() {
        String firefox = PROGRAMS + "Mozilla Firefox\\firefox.exe";
        return switch (random.nextInt(3)) {
            case 0 ->
                    LogLine.sysmon(
                            time(),
                            any(CLIENTS),
                            3,
                            "Image",
                            firefox,
                            "Protocol",
                            "tcp",
                            "SourceIp",
                            inside(),
                            "DestinationIp",
                            "192.0.2." + (1 + random.nextInt(250)),
                            "DestinationPort",
                            "443");
            case 1 ->
                    LogLine.sysmon(
                            time(),
                            any(CLIENTS),
                            22,
                            "Image",
                            firefox,
                            "QueryName",
                            any(List.of("intranet", "minasidor", "post")) + ".example.se",
                            "QueryStatus",
                            "0");
            default ->
                    LogLine.windows(
                            time(),
                            any(WINDOWS_SERVERS),
                            "System",
                            "Service Control Manager",
                            7036,
                            "param1",
                            any(List.of("Windows Update", "Volymskuggkopia", "NXLog")),
                            "param2",
                            any(List.of("running", "stopped")));
        };
    }

    private LogLine visit() {
        boolean search = random.nextInt(4) == 0;
        boolean missing = random.nextInt(25) == 0;
        Request request =
                new Request(
                        !search && random.nextInt(9) == 0 ? "POST" : "GET",
                        search ? "/sok" : any(PATHS),
                        search ? any(SEARCHES) : "",
                        missing ? 404 : 200,
                        180 + random.nextInt(40000));
        return LogLine.web(
                time(),
                "minasidor-web-01",
                "198.51.100." + (1 + random.nextInt(250)),
                any(AGENTS),
                request);
    }

    private LogLine linux() {
        String host = any(LINUX_SERVERS);
        int pid = 900 + random.nextInt(40000);
        int port = 40000 + random.nextInt(20000);
        return switch (random.nextInt(6)) {
            case 0 ->
                    LogLine.syslog(
                            time(),
                            host,
                            "authpriv",
                            "sshd",
                            pid,
                            "Accepted publickey for drift from %s port %d ssh2: ED25519"
                                    .formatted(inside(), port));
            case 1 ->
                    LogLine.syslog(
                            time(),
                            host,
                            "authpriv",
                            "sshd",
                            pid,
                            "Failed password for root from 203.0.113.%d port %d ssh2"
                                    .formatted(1 + random.nextInt(250), port));
            case 2 ->
                    LogLine.syslog(
                            time(),
                            host,
                            "authpriv",
                            "sudo",
                            pid,
                            "   drift : TTY=pts/0 ; PWD=/home/drift ; USER=root ;"
                                    + " COMMAND=/usr/bin/systemctl reload nginx");
            case 3 ->
                    LogLine.syslog(
                            time(),
                            host,
                            "daemon",
                            "systemd",
                            1,
                            "Started rsyslog.service - System Logging Service.");
            default ->
                    LogLine.syslog(
                            time(),
                            host,
                            "cron",
                            "CRON",
                            pid,
                            "(root) CMD (/usr/local/bin/kontrollera-disk)");
        };
    }

    private LogLine singleSignOn() {
        boolean wrong = random.nextInt(9) == 0;
        return LogLine.keycloak(
                time(),
                wrong ? "LOGIN_ERROR" : "LOGIN",
                any(USERS),
                any(List.of("alma", "diariet", "lon")),
                inside());
    }

    private LogLine database() {
        return LogLine.postgres(
                time(),
                "dba_drift",
                any(List.of("diariet", "arkiv")),
                any(
                        List.of(
                                "ALTER ROLE rapport NOSUPERUSER",
                                "CREATE INDEX CONCURRENTLY arende_datum ON arende (datum)",
                                "GRANT SELECT ON arende TO rapport")));
    }

    /** Six of seven events fall between 07 and 17.30, the rest anywhere in the day. */
    private Instant time() {
        int second =
                random.nextInt(7) > 0 ? 7 * 3600 + random.nextInt(37800) : random.nextInt(86400);
        return MIDNIGHT.plusSeconds(second).plusMillis(random.nextInt(1000));
    }

    private String inside() {
        return "10.20." + random.nextInt(40) + "." + (1 + random.nextInt(250));
    }

    private String any(List<String> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    private static Started started(String image, String command, String parent) {
        return new Started(WINDOWS + image, command, WINDOWS + parent, "");
    }
}
