package se.varn.account.assignments;

import java.util.Locale;
import java.util.Map;
import se.varn.foundation.text.Message;

/** Codes of other rooms as they stand in the running text of a report, lower case. */
final class Words {
    private static final Map<String, Message> WORDS =
            Map.ofEntries(
                    word("IT", "it-incident", "IT incident"),
                    word("PERSONAL_DATA", "personuppgiftsincident", "personal data breach"),
                    word("PHYSICAL", "fysisk händelse", "physical event"),
                    word("UNDUE_INFLUENCE", "otillbörlig påverkan", "undue influence"),
                    word("DISINFORMATION", "desinformation", "disinformation"),
                    word("INCIDENT", "incident", "incident"),
                    word("CRITICAL_INCIDENT", "kritisk incident", "critical incident"),
                    word("CRISIS", "krisledning", "crisis management"),
                    word("CRITICAL", "kritisk", "critical"),
                    word("HIGH", "hög", "high"),
                    word("MEDIUM", "medel", "medium"),
                    word("LOW", "låg", "low"),
                    word("INFO", "info", "info"),
                    word("INFORMATIONAL", "info", "info"),
                    word("EMPLOYEE", "medarbetare", "employee"),
                    word("SOC", "SOC", "SOC"),
                    word("DESK", "servicedesk", "service desk"),
                    word("CHANGE", "ändring", "change"),
                    word("HANDLING_ERROR", "handhavandefel", "handling error"),
                    word("TECHNICAL_FAULT", "tekniskt fel", "technical fault"),
                    word("ATTACK", "angrepp", "attack"),
                    word("SUPPLIER", "leverantör", "supplier"),
                    word("UNKNOWN", "okänd", "unknown"),
                    word("NOT_FOUND", "inte fastställd", "not established"),
                    word("KEPT", "hållen", "kept"),
                    word("LATE", "försenad", "late"),
                    word("NOT_REPORTABLE", "ej rapporteringspliktig", "not reportable"),
                    word("RUNNING", "går", "running"),
                    word("OPEN", "pågår", "open"),
                    word("DONE", "utförd", "done"),
                    word("VERIFIED", "effekt verifierad", "effect verified"),
                    word("NOT_EFFECTIVE", "gav inte effekt", "not effective"),
                    word("CANCELLED", "avbruten", "cancelled"),
                    word("YES", "ja", "yes"),
                    word("NO", "nej", "no"),
                    word("INCIDENT_HANDLING", "incidenthantering", "incident handling"),
                    word("MONITORING", "övervakning och logganalys", "monitoring"),
                    word("ACCESS_CONTROL", "behörighetsstyrning", "access control"),
                    word("CHANGE_CONTROL", "ändringshantering", "change control"),
                    word("TECHNICAL_PROTECTION", "tekniskt skydd", "technical protection"),
                    word("CONTINUITY", "kontinuitet", "continuity"),
                    word("KNOWLEDGE", "kunskap och beteende", "knowledge and behaviour"),
                    word("SUPPLIERS", "leverantörer", "suppliers"),
                    word("GOVERNANCE", "styrning och ansvar", "governance"));

    private Words() {}

    private static Map.Entry<String, Message> word(String code, String sv, String en) {
        return Map.entry(code, Message.of(sv, en));
    }

    /** The words for a code; a code without words, such as a legal regime's, stands for itself. */
    static Message of(String code) {
        Message known = WORDS.get(code);
        return known != null ? known : Message.of(readable(code), readable(code));
    }

    private static String readable(String code) {
        return code.chars().anyMatch(Character::isLetter)
                ? code.replace('_', ' ')
                : code.toLowerCase(Locale.ROOT);
    }
}
