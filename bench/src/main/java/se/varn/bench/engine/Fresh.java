package se.varn.bench.engine;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Random;
import java.util.Set;

/** Gives JSON lines other values where real logs have new ones in every event. */
final class Fresh {
    /** Their digits change. */
    private static final Set<String> NUMBERS =
            Set.of(
                    "ProcessGuid",
                    "ParentProcessGuid",
                    "SourceProcessGUID",
                    "TargetProcessGUID",
                    "LogonGuid",
                    "LogonId",
                    "SubjectLogonId",
                    "TargetLogonId",
                    "ProcessId",
                    "ParentProcessId",
                    "NewProcessId",
                    "ThreadID",
                    "ExecutionProcessID",
                    "RecordNumber",
                    "SourcePort");

    /** They get one more word. */
    private static final Set<String> TEXTS =
            Set.of(
                    "CommandLine",
                    "ParentCommandLine",
                    "TargetFilename",
                    "TargetObject",
                    "Details",
                    "PipeName",
                    "ObjectName",
                    "ScriptBlockText",
                    "Message");

    private final byte[] in;
    private final Random random;
    private final ByteArrayOutputStream out;
    private int at;

    private Fresh(byte[] in, Random random) {
        this.in = in;
        this.random = random;
        this.out = new ByteArrayOutputStream(in.length + in.length / 8);
    }

    static byte[] values(byte[] lines, Random random) {
        return new Fresh(lines, random).rewrite();
    }

    private byte[] rewrite() {
        while (at < in.length) {
            if (in[at] != '"') {
                out.write(in[at++]);
                continue;
            }
            int from = at;
            int end = endOfString(at);
            out.write(in, from, end - from);
            at = end;
            if (at < in.length && in[at] == ':') {
                out.write(':');
                at++;
                value(new String(in, from + 1, end - from - 2, StandardCharsets.UTF_8));
            }
        }
        return out.toByteArray();
    }

    /** The place behind the closing quotation mark. */
    private int endOfString(int from) {
        int i = from + 1;
        while (i < in.length && in[i] != '"') {
            i += in[i] == '\\' ? 2 : 1;
        }
        return Math.min(in.length, i + 1);
    }

    private void value(String key) {
        boolean text = at < in.length && in[at] == '"';
        if (text && TEXTS.contains(key)) {
            int end = endOfString(at);
            int word = at + 1;
            while (word < end - 1 && in[word] != ' ') {
                word++;
            }
            out.write(in, at, word - at);
            out.writeBytes(
                    (" " + HexFormat.of().toHexDigits(random.nextInt()))
                            .getBytes(StandardCharsets.US_ASCII));
            out.write(in, word, end - word);
            at = end;
        } else if (NUMBERS.contains(key)) {
            int end = text ? endOfString(at) : endOfNumber();
            boolean leading = true;
            for (; at < end; at++) {
                boolean digit = in[at] >= '0' && in[at] <= '9';
                // 0x stays, and no number begins with a zero.
                boolean keep = !digit || (leading && in[at] == '0');
                out.write(keep ? in[at] : '1' + random.nextInt(9));
                leading &= !digit;
            }
        }
    }

    private int endOfNumber() {
        int i = at;
        while (i < in.length && in[i] != ',' && in[i] != '}' && in[i] != '\n') {
            i++;
        }
        return i;
    }
}
