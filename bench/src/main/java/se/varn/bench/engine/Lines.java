package se.varn.bench.engine;

import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import se.varn.sigma.RuleSet;

/** Makes single events, and rules for some of them. All names are invented. */
final class Lines {
    private static final List<String> WORDS =
            List.of(
                    "agenda",
                    "beslut",
                    "bilaga",
                    "diarium",
                    "enhet",
                    "faktura",
                    "handling",
                    "index",
                    "journal",
                    "kalender",
                    "lager",
                    "logg",
                    "mapp",
                    "möte",
                    "nyckel",
                    "omgång",
                    "period",
                    "post",
                    "protokoll",
                    "register",
                    "remiss",
                    "rutin",
                    "saldo",
                    "skrivare",
                    "statistik",
                    "svar",
                    "tabell",
                    "underlag",
                    "version",
                    "vy",
                    "ärende",
                    "översikt");
    private static final List<String> PROGRAMS =
            List.of(
                    "Program Files\\\\Exempel\\\\diariet.exe",
                    "Program Files\\\\Exempel\\\\tidrapport.exe",
                    "Program Files\\\\Exempel\\\\Kontor\\\\ordbehandling.exe",
                    "Program Files (x86)\\\\Exempel\\\\skanner.exe");
    private static final int INDICATORS = 10_000;

    private Lines() {}

    static String word(Random random) {
        return WORDS.get(random.nextInt(WORDS.size()));
    }

    private static String hex(Random random) {
        return HexFormat.of().toHexDigits(random.nextInt());
    }

    private static String guid(Random random) {
        return "{" + hex(random) + "-4a98-5ee0-1704-0000" + hex(random) + "}";
    }

    private static StringBuilder head(Random random, StringBuilder line, String channel, int id) {
        return line.append("{\"@timestamp\":\"2026-11-17T08:")
                .append(10 + random.nextInt(50))
                .append(':')
                .append(10 + random.nextInt(50))
                .append(".000Z\",\"Hostname\":\"klient-")
                .append(random.nextInt(4000))
                .append("\",\"Channel\":\"")
                .append(channel)
                .append("\",\"EventID\":")
                .append(id)
                .append(",\"RecordNumber\":")
                .append(random.nextInt(1_000_000));
    }

    private static void field(StringBuilder line, String name, String value) {
        line.append(",\"").append(name).append("\":\"").append(value).append('"');
    }

    private static void process(
            Random random, StringBuilder line, String image, String commandLine, String original) {
        head(random, line, "Microsoft-Windows-Sysmon/Operational", 1);
        field(line, "SourceName", "Microsoft-Windows-Sysmon");
        field(line, "UtcTime", "2026-11-17 08:47:" + (10 + random.nextInt(50)) + ".000");
        field(line, "ProcessGuid", guid(random));
        field(line, "ProcessId", String.valueOf(random.nextInt(60_000)));
        field(line, "Image", "C:\\\\" + image);
        field(line, "OriginalFileName", original);
        field(line, "CommandLine", commandLine);
        field(line, "CurrentDirectory", "C:\\\\Users\\\\u-" + hex(random) + "\\\\");
        field(line, "User", "EXEMPEL\\\\u-" + hex(random));
        field(line, "IntegrityLevel", "Medium");
        field(line, "Hashes", "SHA256=" + (hex(random) + hex(random)).repeat(4));
        field(line, "ParentProcessGuid", guid(random));
        field(line, "ParentProcessId", String.valueOf(random.nextInt(60_000)));
        field(line, "ParentImage", "C:\\\\Windows\\\\explorer.exe");
        field(line, "ParentCommandLine", "C:\\\\Windows\\\\explorer.exe");
        line.append('}');
    }

    static void harmlessProcess(Random random, StringBuilder line) {
        String image = PROGRAMS.get(random.nextInt(PROGRAMS.size()));
        String original = image.substring(image.lastIndexOf('\\') + 1);
        String command =
                "\\\"C:\\\\"
                        + image
                        + "\\\" öppna "
                        + word(random)
                        + " "
                        + word(random)
                        + " "
                        + hex(random);
        process(random, line, image, command, original);
    }

    static void encodedCommand(Random random, StringBuilder line) {
        String text = "Get-Item " + word(random) + hex(random);
        String encoded =
                Base64.getEncoder()
                        .encodeToString(text.getBytes(java.nio.charset.StandardCharsets.UTF_16LE));
        process(
                random,
                line,
                "Windows\\\\System32\\\\WindowsPowerShell\\\\v1.0\\\\powershell.exe",
                "powershell.exe -NoP -W Hidden -Enc " + encoded,
                "PowerShell.EXE");
    }

    /**
     * Rules without fields for the events of {@link #applicationEvent}; about one in 30 matches.
     */
    static RuleSet keywordRules() {
        Random random = new Random(200);
        StringBuilder yaml = new StringBuilder();
        for (int i = 0; i < 200; i++) {
            yaml.append("---\ntitle: Keywords ")
                    .append(i)
                    .append("\nid: keyword-")
                    .append(i)
                    .append("\nlogsource: {product: windows, service: application}\n")
                    .append("detection:\n    keywords:\n");
            for (int k = 0; k < 3; k++) {
                yaml.append("        - '")
                        .append(word(random))
                        .append(' ')
                        .append(word(random))
                        .append(' ')
                        .append(word(random))
                        .append("'\n");
            }
            yaml.append("    condition: keywords\n");
        }
        return RuleSet.parse("keywords.yml", yaml.toString());
    }

    static void applicationEvent(Random random, StringBuilder line) {
        head(random, line, "Application", 1000 + random.nextInt(50));
        field(line, "SourceName", "Exempel " + word(random));
        StringBuilder message = new StringBuilder();
        while (message.length() < 600) {
            message.append(word(random)).append(random.nextInt(9) == 0 ? ".\\r\\n" : " ");
        }
        field(line, "Message", message.toString());
        for (int i = 0; i < 6; i++) {
            field(line, "Data" + i, word(random) + " " + hex(random));
        }
        line.append('}');
    }

    static void scriptBlock(Random random, StringBuilder line) {
        head(random, line, "Microsoft-Windows-PowerShell/Operational", 4104);
        field(line, "SourceName", "Microsoft-Windows-PowerShell");
        StringBuilder script = new StringBuilder(66_000);
        while (script.length() < 65_536) {
            script.append("$")
                    .append(word(random))
                    .append(" = Get-Exempel -Namn '")
                    .append(word(random))
                    .append("' -Antal ")
                    .append(random.nextInt(1000))
                    .append(" | Sort-Object ")
                    .append(word(random))
                    .append("\\r\\n");
        }
        field(line, "ScriptBlockText", script.toString());
        field(line, "ScriptBlockId", guid(random));
        line.append('}');
    }

    static void ecsEvent(Random random, StringBuilder line) {
        String image = PROGRAMS.get(random.nextInt(PROGRAMS.size()));
        line.append("{\"@timestamp\":\"2026-11-17T08:47:28.")
                .append(100 + random.nextInt(900))
                .append("Z\",\"event\":{\"code\":\"1\",\"provider\":\"Microsoft-Windows-Sysmon\",")
                .append("\"module\":\"sysmon\",\"kind\":\"event\"},\"winlog\":{\"channel\":")
                .append("\"Microsoft-Windows-Sysmon/Operational\",\"event_id\":\"1\",")
                .append(
                        "\"provider_name\":\"Microsoft-Windows-Sysmon\",\"event_data\":{\"Image\":\"C:\\\\")
                .append(image)
                .append("\",\"CommandLine\":\"")
                .append(word(random))
                .append(' ')
                .append(hex(random))
                .append("\",\"ProcessGuid\":\"")
                .append(guid(random))
                .append("\"}}");
        for (int group = 0; group < 29; group++) {
            line.append(",\"exempel").append(group).append("\":{\"grupp\":{\"n\":").append(group);
            for (int i = 0; i < 9; i++) {
                field(line, WORDS.get(i + group % 20), word(random) + "-" + hex(random));
            }
            line.append("}}");
        }
        line.append('}');
    }

    static void syslog(Random random, StringBuilder line) {
        int start = line.length();
        line.append("<86>Nov 17 08:")
                .append(10 + random.nextInt(50))
                .append(':')
                .append(10 + random.nextInt(50))
                .append(" diariet-app-01 sshd[")
                .append(1000 + random.nextInt(60_000))
                .append("]: Connection closed by authenticating user ")
                .append(word(random))
                .append(" 192.0.2.")
                .append(random.nextInt(255))
                .append(" port ")
                .append(random.nextInt(65_535))
                .append(" [preauth]");
        while (line.length() - start < 512) {
            line.append(' ').append(word(random)).append('=').append(hex(random));
        }
    }

    private static String hostName(int number) {
        Random random = new Random(number);
        return hex(random) + "." + number + ".example.net";
    }

    private static String hash(int number) {
        Random random = new Random(number);
        return (hex(random) + hex(random) + hex(random) + hex(random))
                .repeat(2)
                .toUpperCase(Locale.ROOT);
    }

    static RuleSet hostNames() {
        StringBuilder yaml = new StringBuilder(INDICATORS * 40);
        yaml.append(
                "title: Host names\nid: indicators\nlogsource: {product: windows, category: dns_query}\n");
        yaml.append("detection:\n    names:\n        QueryName:\n");
        for (int i = 0; i < INDICATORS; i++) {
            yaml.append("            - ").append(hostName(i)).append('\n');
        }
        return RuleSet.parse("indicators.yml", yaml.append("    condition: names\n").toString());
    }

    /** One in a thousand asks for an indicator. */
    static void dnsQuery(Random random, StringBuilder line) {
        boolean known = random.nextInt(1000) == 0;
        head(random, line, "Microsoft-Windows-Sysmon/Operational", 22);
        field(line, "SourceName", "Microsoft-Windows-Sysmon");
        field(line, "ProcessGuid", guid(random));
        field(line, "QueryName", hostName(random.nextInt(INDICATORS) + (known ? 0 : INDICATORS)));
        field(line, "QueryResults", "::ffff:192.0.2." + random.nextInt(255) + ";");
        field(line, "Image", "C:\\\\" + PROGRAMS.get(random.nextInt(PROGRAMS.size())));
        line.append('}');
    }

    static RuleSet hashes() {
        StringBuilder yaml = new StringBuilder(INDICATORS * 90);
        yaml.append(
                "title: Hashes\nid: indicators\nlogsource: {product: windows, category: image_load}\n");
        yaml.append("detection:\n    hashes:\n        Hashes|contains:\n");
        for (int i = 0; i < INDICATORS; i++) {
            yaml.append("            - 'SHA256=").append(hash(i)).append("'\n");
        }
        return RuleSet.parse("indicators.yml", yaml.append("    condition: hashes\n").toString());
    }

    /** One in a thousand is an indicator. */
    static void imageLoad(Random random, StringBuilder line) {
        boolean known = random.nextInt(1000) == 0;
        head(random, line, "Microsoft-Windows-Sysmon/Operational", 7);
        field(line, "SourceName", "Microsoft-Windows-Sysmon");
        field(line, "ProcessGuid", guid(random));
        field(line, "Image", "C:\\\\" + PROGRAMS.get(random.nextInt(PROGRAMS.size())));
        field(line, "ImageLoaded", "C:\\\\Windows\\\\System32\\\\" + word(random) + ".dll");
        field(
                line,
                "Hashes",
                "SHA1="
                        + hex(random).repeat(5)
                        + ",MD5="
                        + hex(random).repeat(4)
                        + ",SHA256="
                        + hash(random.nextInt(INDICATORS) + (known ? 0 : INDICATORS)));
        field(line, "Signed", "true");
        line.append('}');
    }
}
