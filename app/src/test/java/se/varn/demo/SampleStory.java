package se.varn.demo;

import static java.nio.charset.StandardCharsets.UTF_16LE;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import se.varn.demo.LogLine.Request;
import se.varn.demo.LogLine.Started;

/**
 * What happened on 17 November: strangers probe the web site at dawn; a document on klient-2207
 * takes over the service desk account u-0b12, which makes itself domain administrator, installs a
 * service on alma-app-03, deletes the shadow copies and clears the log at 09.31; at ten the
 * operations staff take out the break-glass account. Thirteen events match a starter rule.
 */
final class SampleStory {

    static final String DOMAIN_SID = "S-1-5-21-1004336348-1177238915-682003330";

    private static final String PROBER = "203.0.113.66";
    private static final String SHELL = "C:\\Windows\\System32\\cmd.exe";
    private static final String POWERSHELL =
            "C:\\Windows\\System32\\WindowsPowerShell\\v1.0\\powershell.exe";
    private static final String WORD =
            "C:\\Program Files\\Microsoft Office\\root\\Office16\\WINWORD.EXE";

    private SampleStory() {}

    static List<LogLine> events() {
        List<LogLine> events = new ArrayList<>();
        probing(events);
        closedAccount(events);
        takenAccount(events);
        server(events);
        events.add(
                LogLine.keycloak(
                        at("09:05:33"), "LOGIN", "nodkonto-1", "admin-console", "10.20.5.19"));
        return events;
    }

    private static void probing(List<LogLine> events) {
        events.add(probe("06:02:10", "/sok", "q=1%27+UNION+ALL+SELECT+null,version()--", 500));
        events.add(probe("06:02:13", "/sok", "q=1%27+or+%271%27=%271", 500));
        events.add(probe("06:03:40", "/stil.css", "v=../../etc/passwd", 404));
        events.add(probe("06:03:41", "/%2e%2e/%2e%2e/etc/passwd", "", 400));
        events.add(probe("06:04:02", "/hjalp", "sida=..%2f..%2f..%2f..%2fetc%2fpasswd", 200));
    }

    private static void closedAccount(List<LogLine> events) {
        for (String time : List.of("06:20:01", "06:20:08")) {
            events.add(failure(time, "u-ext7", "0xc0000072"));
        }
    }

    private static void takenAccount(List<LogLine> events) {
        String user = "EXEMPEL\\u-5d20";
        Started macro = new Started(SHELL, "cmd.exe /c start", WORD, user);
        events.add(LogLine.process(at("07:47:28"), "klient-2207", 5104, macro));
        Started hidden =
                new Started(
                        POWERSHELL,
                        "powershell.exe -NoP -W Hidden -Enc "
                                + encoded("Get-Process | Out-File C:\\Users\\Public\\p.txt"),
                        SHELL,
                        user);
        events.add(LogLine.process(at("07:47:31"), "klient-2207", 5120, hidden));
        events.add(
                LogLine.sysmon(
                        at("07:47:40"),
                        "klient-2207",
                        3,
                        "Image",
                        POWERSHELL,
                        "Protocol",
                        "tcp",
                        "SourceIp",
                        "10.20.22.7",
                        "DestinationIp",
                        "198.51.100.77",
                        "DestinationPort",
                        "443"));
        for (int i = 0; i < 6; i++) {
            events.add(failure("07:55:0" + i, "u-0b12", "0xc000006a"));
        }
        events.add(success("07:58:12", "dc-01", "10.20.22.7"));
        events.add(
                LogLine.security(
                        at("08:02:11"),
                        "dc-01",
                        4728,
                        "SubjectUserName",
                        "u-0b12",
                        "MemberName",
                        "CN=u-0b12,OU=Servicedesk,DC=exempel,DC=example,DC=se",
                        "TargetUserName",
                        "Domänadministratörer",
                        "TargetSid",
                        DOMAIN_SID + "-512"));
    }

    private static void server(List<LogLine> events) {
        String host = "alma-app-03";
        String user = "EXEMPEL\\u-0b12";
        events.add(success("08:13:50", host, "10.20.22.7"));
        events.add(
                LogLine.windows(
                        at("08:14:20"),
                        host,
                        "System",
                        "Service Control Manager",
                        7045,
                        "ServiceName",
                        "WinUpdSvc",
                        "ImagePath",
                        "C:\\Windows\\Temp\\wusvc.exe",
                        "ServiceType",
                        "user mode service",
                        "StartType",
                        "auto start",
                        "AccountName",
                        "LocalSystem"));
        Started hidden =
                new Started(
                        POWERSHELL,
                        "powershell.exe -EncodedCommand "
                                + encoded("Get-ChildItem D:\\Alma -Recurse | Measure-Object"),
                        SHELL,
                        user);
        events.add(LogLine.process(at("08:20:44"), host, 7244, hidden));
        Started shadows =
                new Started(
                        "C:\\Windows\\System32\\vssadmin.exe",
                        "vssadmin.exe Delete Shadows /All /Quiet",
                        SHELL,
                        user);
        events.add(LogLine.process(at("08:24:09"), host, 7310, shadows));
        events.add(
                LogLine.windows(
                        at("08:31:00"),
                        host,
                        "Security",
                        "Microsoft-Windows-Eventlog",
                        1102,
                        "SubjectUserName",
                        "u-0b12",
                        "SubjectDomainName",
                        "EXEMPEL",
                        "SubjectLogonId",
                        "0x51c02f"));
    }

    private static LogLine probe(String time, String path, String query, int status) {
        Request request = new Request("GET", path, query, status, status == 200 ? 1843 : 162);
        return LogLine.web(at(time), "minasidor-web-01", PROBER, "curl/8.11.0", request);
    }

    private static LogLine failure(String time, String user, String subStatus) {
        return LogLine.security(
                at(time),
                "dc-01",
                4625,
                "TargetUserName",
                user,
                "TargetDomainName",
                "EXEMPEL",
                "Status",
                "0xc000006e",
                "SubStatus",
                subStatus,
                "LogonType",
                "3",
                "WorkstationName",
                "klient-2207",
                "IpAddress",
                "10.20.22.7");
    }

    private static LogLine success(String time, String host, String from) {
        return LogLine.security(
                at(time),
                host,
                4624,
                "TargetUserName",
                "u-0b12",
                "TargetDomainName",
                "EXEMPEL",
                "LogonType",
                "10",
                "IpAddress",
                from);
    }

    private static String encoded(String command) {
        return Base64.getEncoder().encodeToString(command.getBytes(UTF_16LE));
    }

    private static Instant at(String time) {
        return Instant.parse("2026-11-17T" + time + "Z");
    }
}
