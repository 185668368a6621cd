package se.varn.sense.intake;

import java.io.EOFException;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import se.varn.foundation.text.Message;

/**
 * What the reader of logs says of a line or a file, in both languages and with what to do about it.
 * The reader itself speaks English; what it says that is not known here is shown as it is.
 */
final class Reasons {
    /** Groups of the pattern are {@code $1} and so on in both texts. */
    private record Known(Pattern said, String sv, String en) {
        Known(String said, String sv, String en) {
            this(Pattern.compile(said), sv, en);
        }
    }

    private static final List<Known> KNOWN =
            List.of(
                    new Known(
                            "record of (\\d+) bytes is longer than the limit of (\\d+)",
                            "Raden är $1 byte, längre än gränsen $2. Dela den eller filtrera vid källan.",
                            "The line is $1 bytes, longer than the limit of $2. Split it or filter at the source."),
                    new Known(
                            "not (.+) text: bad byte at column (\\d+)",
                            "Inte text i $1: fel byte i kolumn $2. Läs in filen igen med en annan teckenkodning.",
                            "Not text in $1: bad byte at column $2. Import the file again with another encoding."),
                    new Known(
                            "NUL byte at column (\\d+)",
                            "En nollbyte i kolumn $1. Filen är troligen binär eller skadad.",
                            "A NUL byte at column $1. The file is probably binary or damaged."),
                    new Known(
                            "malformed JSON at column (\\d+): (.*)",
                            "Felaktig JSON i kolumn $1: $2",
                            "Malformed JSON at column $1: $2"),
                    new Known(
                            "JSON beyond a limit: (.*)",
                            "JSON som är för djup eller för stor: $1",
                            "JSON that is too deep or too large: $1"),
                    new Known("not a JSON object", "Inget JSON-objekt.", "Not a JSON object."),
                    new Known(
                            "text after the end of the JSON object",
                            "Det står text efter JSON-objektets slut.",
                            "There is text after the end of the JSON object."),
                    new Known(
                            "more than (\\d+) fields",
                            "Händelsen har fler än $1 fält.",
                            "The event has more than $1 fields."),
                    new Known(
                            "neither a JSON object nor a syslog line: no priority and no timestamp",
                            "Varken JSON-objekt eller syslograd: prioritet och tid saknas.",
                            "Neither a JSON object nor a syslog line: priority and time are missing."),
                    new Known(
                            "not a syslog line: the priority between < and > must be 0 to 191",
                            "Ingen syslograd: prioriteten mellan < och > ska vara 0 till 191.",
                            "Not a syslog line: the priority between < and > must be 0 to 191."),
                    new Known(
                            "not a syslog line of RFC 5424: (.*)",
                            "Ingen syslograd enligt RFC 5424: $1",
                            "Not a syslog line of RFC 5424: $1"),
                    new Known(
                            "not an audit line: (.*) expected",
                            "Ingen auditrad: $1 väntades.",
                            "Not an audit line: $1 expected."),
                    new Known(
                            "the file ends inside the JSON object that begins on line (\\d+)",
                            "Filen tar slut inuti det JSON-objekt som börjar på rad $1. Hämta den på nytt.",
                            "The file ends inside the JSON object that begins on line $1. Fetch it anew."),
                    new Known(
                            "the JSON object is not closed before the next begins on line (\\d+)",
                            "JSON-objektet avslutas inte innan nästa börjar på rad $1.",
                            "The JSON object is not closed before the next begins on line $1."),
                    new Known(
                            "the file cannot be read further: .*",
                            "Filen går inte att läsa längre än hit. Hämta den på nytt.",
                            "The file cannot be read further than this. Fetch it anew."),
                    new Known(
                            "it is packed twice; unpack it once first",
                            "den är packad två gånger. Packa upp den en gång först.",
                            "it is packed twice. Unpack it once first."),
                    new Known(
                            "this is a Windows event log \\(EVTX\\).*",
                            "den är en Windowslogg i formatet EVTX. Exportera den som JSON först.",
                            "it is a Windows event log in EVTX format. Export it as JSON first."),
                    new Known(
                            "the file is UTF-16; convert it to UTF-8 first",
                            "den är i UTF-16. Gör om den till UTF-8 först.",
                            "it is in UTF-16. Convert it to UTF-8 first."),
                    new Known(
                            "Unexpected end of ZLIB input stream|.*[Tt]runcated.*",
                            "den tar slut mitt i, som efter en avbruten överföring. Hämta den på nytt.",
                            "it ends in the middle, as after a broken transfer. Fetch it anew."),
                    new Known(
                            "(?i)invalid .*|corrupt .*|.*corruption.*|.*checksum.*",
                            "packningen är skadad. Hämta den på nytt.",
                            "the packed data is damaged. Fetch it anew."));

    private Reasons() {}

    static Message of(String said) {
        for (Known known : KNOWN) {
            Matcher matcher = known.said.matcher(said);
            if (matcher.matches()) {
                return Message.of(filled(known.sv, matcher), filled(known.en, matcher));
            }
        }
        return Message.of(said, said);
    }

    private static String filled(String text, Matcher matcher) {
        String filled = text;
        for (int i = 1; i <= matcher.groupCount(); i++) {
            filled = filled.replace("$" + i, Objects.requireNonNullElse(matcher.group(i), ""));
        }
        return filled;
    }

    static Message of(IOException fault) {
        return fault instanceof EOFException
                ? of("truncated")
                : of(
                        Objects.requireNonNullElse(
                                fault.getMessage(), fault.getClass().getSimpleName()));
    }
}
