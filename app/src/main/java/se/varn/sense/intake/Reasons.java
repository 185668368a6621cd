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
    /** The reader's own advice, which the texts here give in their own words. */
    private static final String ADVICE = "(?:; .*)?";

    /** Groups of the pattern are {@code $1} and so on in both texts. */
    private record Known(Pattern said, String sv, String en) {
        Known(String said, String sv, String en) {
            this(Pattern.compile("(?:" + said + ")" + ADVICE), sv, en);
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
                            "malformed JSON at column (\\d+): (.*?)",
                            "Felaktig JSON i kolumn $1: $2. Rätta programmet som skriver den.",
                            "Malformed JSON at column $1: $2. Mend the program that writes it."),
                    new Known(
                            "malformed JSON at column (\\d+) of its line (\\d+): (.*?)",
                            "Felaktig JSON i kolumn $1 på objektets rad $2: $3. Rätta programmet som skriver den.",
                            "Malformed JSON at column $1 of the object’s line $2: $3. Mend the program that writes it."),
                    new Known(
                            "JSON beyond a limit: (.*?)",
                            "JSON som är för djup eller för stor: $1. Låt källan skriva den plattare.",
                            "JSON that is too deep or too large: $1. Let the source write it flatter."),
                    new Known(
                            "not a JSON object",
                            "Inget JSON-objekt. Ta bort det, eller låt källan skriva objekt.",
                            "Not a JSON object. Leave it out, or let the source write objects."),
                    new Known(
                            "text after the end of the JSON object at column (\\d+)",
                            "Det står text efter JSON-objektets slut i kolumn $1. Skriv varje objekt på en egen rad.",
                            "There is text after the end of the JSON object at column $1. Put each object on a line of its own."),
                    new Known(
                            "more than (\\d+) fields",
                            "Händelsen har fler än $1 fält. Låt källan skriva färre.",
                            "The event has more than $1 fields. Let the source write fewer."),
                    new Known(
                            "neither a JSON object nor a syslog line: no priority and no timestamp",
                            "Varken JSON-objekt eller syslograd: prioritet och tid saknas. Ta bort sådana rader, eller låt källan skriva tiden först.",
                            "Neither a JSON object nor a syslog line: priority and time are missing. Leave such lines out, or let the source write the time first."),
                    new Known(
                            "not a syslog line: the priority between < and > must be 0 to 191",
                            "Ingen syslograd: prioriteten mellan < och > ska vara 0 till 191. Rätta avsändarens mall.",
                            "Not a syslog line: the priority between < and > must be 0 to 191. Mend the sender’s template."),
                    new Known(
                            "not a syslog line of RFC 5424: (.*?)",
                            "Ingen syslograd enligt RFC 5424: $1. Rätta avsändarens mall.",
                            "Not a syslog line of RFC 5424: $1. Mend the sender’s template."),
                    new Known(
                            "not an audit line: (.*?) expected",
                            "Ingen auditrad: $1 väntades. Läs raden som auditd skriver den.",
                            "Not an audit line: $1 expected. Take the line as auditd writes it."),
                    new Known(
                            "the file ends inside the JSON object that begins on line (\\d+)",
                            "Filen tar slut inuti det JSON-objekt som börjar på rad $1. Hämta den på nytt.",
                            "The file ends inside the JSON object that begins on line $1. Fetch it anew."),
                    new Known(
                            "the JSON object is not closed before the next begins on line (\\d+)",
                            "JSON-objektet avslutas inte innan nästa börjar på rad $1. Hämta filen på nytt.",
                            "The JSON object is not closed before the next begins on line $1. Fetch the file anew."),
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
