package se.varn.sigma;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What values of ordinary events look like, to tell rare literals from common ones. Only a hint:
 * which literal finds a rule decides how fast it is found, never whether.
 */
final class Ordinary {
    private static final List<String> VALUES =
            List.of(
                    "c:\\windows\\system32\\svchost.exe",
                    "c:\\windows\\system32\\svchost.exe -k netsvcs -p -s schedule",
                    "c:\\windows\\system32\\lsass.exe",
                    "c:\\windows\\system32\\services.exe",
                    "c:\\windows\\system32\\wbem\\wmiprvse.exe -secured -embedding",
                    "c:\\windows\\explorer.exe",
                    "c:\\windows\\system32\\cmd.exe",
                    "\"c:\\windows\\system32\\cmd.exe\" /c whoami",
                    "c:\\windows\\system32\\windowspowershell\\v1.0\\powershell.exe",
                    "c:\\windows\\syswow64\\windowspowershell\\v1.0\\powershell.exe",
                    "powershell.exe -noprofile -noninteractive -executionpolicy bypass -command",
                    "c:\\windows\\system32\\conhost.exe 0xffffffff -forcev1",
                    "c:\\windows\\system32\\rundll32.exe",
                    "c:\\windows\\system32\\taskhostw.exe",
                    "c:\\windows\\system32\\dllhost.exe"
                            + " /processid:{3eb3c877-1f16-487c-9050-104dbcd66683}",
                    "c:\\windows\\system32\\wevtutil.exe",
                    "c:\\windows\\system32\\reg.exe query hklm\\software",
                    "c:\\windows\\system32\\net.exe",
                    "c:\\windows\\system32\\sc.exe",
                    "c:\\windows\\system32\\csrss.exe",
                    "c:\\windows\\system32\\winlogon.exe",
                    "c:\\windows\\system32\\ntdll.dll",
                    "c:\\windows\\system32\\kernel32.dll",
                    "c:\\windows\\system32\\kernelbase.dll+305fe",
                    "c:\\windows\\system32\\user32.dll",
                    "c:\\windows\\system32\\amsi.dll",
                    "c:\\windows\\system32\\n"
                            + "tdll.dll+9c524|c:\\windows\\system32\\kernelbase.dll+305fe|unknown(00007ffd1e2c0a1b)",
                    "c:\\windows\\microsoft.net\\framework64\\v4.0.30319\\clr.dll",
                    "c:\\windows\\assembly\\n"
                            + "ativeimages_v4.0.30319_64\\system.management.automation",
                    "c:\\windows\\winsxs\\amd64_microsoft.windows.common-controls",
                    "c:\\windows\\prefetch\\svchost.exe-1b2c3d4e.pf",
                    "c:\\windows\\temp\\tmp1234.tmp",
                    "c:\\program files\\google\\chrome\\application\\chrome.exe --type=renderer",
                    "c:\\program files (x86)\\microsoft\\edge\\application\\msedge.exe",
                    "c:\\program files\\windows defender\\msmpeng.exe",
                    "c:\\program files\\microsoft office\\root\\office16\\outlook.exe",
                    "c:\\programdata\\microsoft\\windows\\start menu\\programs\\startup",
                    "c:\\users\\eva\\appdata\\local\\temp\\__psscriptpolicytest_abc.ps1",
                    "c:\\users\\eva\\appdata\\roaming\\microsoft\\windows\\recent\\file.lnk",
                    "c:\\users\\eva\\downloads\\setup.exe",
                    "c:\\users\\public\\desktop\\readme.txt",
                    "hklm\\software\\microsoft\\windows\\currentversion\\explorer\\appkey",
                    "hklm\\software\\microsoft\\windows nt\\currentversion\\image file execution"
                            + " options",
                    "hklm\\system\\currentcontrolset\\services\\bam\\state\\usersettings\\s-1-5-21",
                    "hklm\\system\\currentcontrolset\\services\\tcpip\\parameters\\interfaces",
                    "hku\\s-1-5-21-1234567890-123456789-1234567890-1001\\software\\microsoft\\windows\\currentversion\\r"
                            + "un",
                    "hku\\.default\\software\\classes\\local settings",
                    "binary data",
                    "dword (0x00000001)",
                    "setvalue",
                    "0x1000",
                    "0x1400",
                    "0x1fffff",
                    "0x1010",
                    "nt authority\\system",
                    "nt authority\\network service",
                    "microsoft corporation",
                    "microsoft® windows® operating system",
                    "microsoft windows",
                    "valid",
                    "true",
                    "false",
                    "system",
                    "high",
                    "medium",
                    "-",
                    "10.0.19041.1 (winbuild.160101.0800)",
                    "svchost.exe",
                    "powershell.exe",
                    "cmd.exe",
                    "ws1.corp.example.com",
                    "192.168.1.10",
                    "10.0.0.5",
                    "tcp",
                    "443",
                    "135",
                    "host application ="
                            + " c:\\windows\\system32\\windowspowershell\\v1.0\\powershell.exe",
                    "commandinvocation(get-childitem): \"get-childitem\" parameterbinding"
                            + " name=\"path\"; value=\"c:\\\"",
                    "function global:prompt { $null = [system.management.automation.psobject] }"
                            + " new-object import-module write-host set-item");

    private static final Map<Integer, Integer> RUNS = new HashMap<>();
    private static final int[] LETTERS = new int[256];

    static {
        for (String value : VALUES) {
            byte[] text = value.getBytes(StandardCharsets.UTF_8);
            for (int i = 0; i < text.length; i++) {
                LETTERS[text[i] & 0xff]++;
                if (i + 4 <= text.length) {
                    RUNS.merge(Bytes.four(text, i), 1, Integer::sum);
                }
            }
        }
    }

    private Ordinary() {}

    /**
     * Where in the text the window of so many runs of four bytes begins that ordinary values have
     * least; 0 if the text is too short for a choice.
     */
    static int rarestWindow(byte[] text, int runs) {
        int[] scores = new int[Math.max(0, text.length - 3)];
        for (int i = 0; i < scores.length && runs > 0; i++) {
            scores[i] = runScore(text, i);
        }
        int best = 0;
        int lowest = Integer.MAX_VALUE;
        for (int i = 0; runs > 0 && i + runs <= scores.length; i++) {
            int score = 0;
            for (int j = i; j < i + runs; j++) {
                score = Math.max(score, scores[j]);
            }
            if (score < lowest) {
                lowest = score;
                best = i;
            }
        }
        return best;
    }

    /** How common the run of four bytes that begins there is. */
    private static int runScore(byte[] text, int at) {
        int letters = 0;
        for (int i = at; i < at + 4; i++) {
            letters += LETTERS[text[i] & 0xff];
        }
        return RUNS.getOrDefault(Bytes.four(text, at), 0) * 100_000 + letters;
    }

    /** How large a part of ordinary values has the literal. */
    static double share(Literal literal) {
        int count = 0;
        for (String value : VALUES) {
            boolean has =
                    switch (literal.place()) {
                        case WHOLE -> value.equals(literal.text());
                        case START -> value.startsWith(literal.text());
                        case END -> value.endsWith(literal.text());
                        case ANYWHERE -> value.contains(literal.text());
                    };
            count += has ? 1 : 0;
        }
        return (double) count / VALUES.size();
    }
}
