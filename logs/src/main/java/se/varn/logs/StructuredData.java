package se.varn.logs;

/** The structured data of RFC 5424, section 6.3. */
final class StructuredData {
    private StructuredData() {}

    static void read(SyslogEvents.Cursor in, EventBuilder event) throws RefusedException {
        if (in.at >= in.text.length()) {
            return;
        }
        if (in.text.charAt(in.at) == '-') {
            in.at = Math.min(in.text.length(), in.at + 2);
            return;
        }
        if (in.text.charAt(in.at) != '[') {
            throw new RefusedException(
                    "not a syslog line of RFC 5424: structured data or - is missing at column "
                            + (in.at + 1),
                    SyslogEvents.FOR_SENDER);
        }
        while (in.at < in.text.length() && in.text.charAt(in.at) == '[') {
            element(in, event);
        }
        if (in.at < in.text.length() && in.text.charAt(in.at) == ' ') {
            in.at++;
        }
    }

    private static void element(SyslogEvents.Cursor in, EventBuilder event)
            throws RefusedException {
        int start = ++in.at;
        while (in.at < in.text.length() && " ]".indexOf(in.text.charAt(in.at)) < 0) {
            in.at++;
        }
        String id = in.text.substring(start, in.at);
        while (in.at < in.text.length() && in.text.charAt(in.at) == ' ') {
            in.at++;
            int equals = in.text.indexOf("=\"", in.at);
            if (equals < 0) {
                throw unfinished();
            }
            String name = in.text.substring(in.at, equals);
            in.at = equals + 2;
            event.add(id + "." + name, value(in));
        }
        if (in.at >= in.text.length() || in.text.charAt(in.at) != ']') {
            throw unfinished();
        }
        in.at++;
    }

    private static String value(SyslogEvents.Cursor in) throws RefusedException {
        StringBuilder value = new StringBuilder();
        while (in.at < in.text.length()) {
            char c = in.text.charAt(in.at++);
            if (c == '"') {
                return value.toString();
            }
            if (c == '\\'
                    && in.at < in.text.length()
                    && "\"\\]".indexOf(in.text.charAt(in.at)) >= 0) {
                c = in.text.charAt(in.at++);
            }
            value.append(c);
        }
        throw unfinished();
    }

    private static RefusedException unfinished() {
        return new RefusedException(
                "not a syslog line of RFC 5424: the structured data is not closed",
                "its sender must end it with ] and write \\\" \\\\ \\] inside its values");
    }
}
