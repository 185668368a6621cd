package se.varn.sigma;

import java.nio.charset.StandardCharsets;
import se.varn.logs.Layout;

/**
 * Where events 4688 of one layout have what the account and the integrity level of the new process
 * are made of; the same values as {@link SecurityAudit} makes, without objects.
 */
final class AuditFields {
    private static final byte[] BACKSLASH = {'\\'};
    private static final byte[] DASH = {'-'};
    private static final byte[] NOTHING = {};

    private static final byte[][] SIDS;
    private static final byte[][] LEVELS;

    static {
        SIDS =
                SecurityAudit.LEVELS.keySet().stream()
                        .map(AuditFields::bytes)
                        .toArray(byte[][]::new);
        LEVELS =
                SecurityAudit.LEVELS.values().stream()
                        .map(AuditFields::bytes)
                        .toArray(byte[][]::new);
    }

    private final int[] accounts;
    private final int label;

    AuditFields(Layout layout) {
        accounts = SecurityAudit.ACCOUNTS.stream().mapToInt(layout::indexOf).toArray();
        label = layout.indexOf(SecurityAudit.LABEL);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    /** Makes the account an atom; false if there is none. */
    boolean user(Atoms event) {
        return account(event, accounts[0], accounts[1]) || account(event, accounts[2], accounts[3]);
    }

    private static boolean account(Atoms event, int domain, int name) {
        int start = event.mark();
        if (event.append(domain) && says(event, start)) {
            event.append(BACKSLASH, 0, 1);
        } else {
            event.cut(start);
        }
        int user = event.mark();
        if (event.append(name) && says(event, user)) {
            event.appendedAtom(start);
            return true;
        }
        event.cut(start);
        return false;
    }

    private static boolean says(Atoms event, int mark) {
        return !event.appended(mark, NOTHING) && !event.appended(mark, DASH);
    }

    /** Makes the integrity level an atom; false if there is none. */
    boolean integrity(Atoms event) {
        int start = event.mark();
        if (!event.append(label)) {
            return false;
        }
        for (int i = 0; i < SIDS.length; i++) {
            if (event.appended(start, SIDS[i])) {
                event.cut(start);
                event.append(LEVELS[i], 0, LEVELS[i].length);
                break;
            }
        }
        event.appendedAtom(start);
        return true;
    }
}
