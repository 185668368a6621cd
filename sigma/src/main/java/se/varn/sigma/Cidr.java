package se.varn.sigma;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A network of IPv4 or IPv6 addresses. IPv4 addresses inside IPv6 ({@code ::ffff:10.0.0.1}) count
 * as IPv4.
 */
final class Cidr {
    private final byte[] network;
    private final int bits;

    private Cidr(byte[] network, int bits) {
        this.network = network;
        this.bits = bits;
    }

    /**
     * Reads {@code 10.0.0.0/8} or {@code fe80::/10}; a lone address is a network of one. Null if it
     * is neither.
     */
    static @Nullable Cidr parse(String text) {
        int slash = text.indexOf('/');
        String base = slash < 0 ? text : text.substring(0, slash);
        byte[] address = address(base);
        if (address == null) {
            return null;
        }
        int max = address.length * 8;
        if (slash < 0) {
            return new Cidr(address, max);
        }
        String length = text.substring(slash + 1);
        if (length.isEmpty()
                || length.length() > 3
                || !length.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return null;
        }
        int bits = Integer.parseInt(length);
        if (address.length == 4 && base.indexOf(':') >= 0) {
            bits -= 96;
        }
        return bits < 0 || bits > max ? null : new Cidr(address, bits);
    }

    boolean contains(String text) {
        byte[] address = text.length() > 64 ? null : address(text.strip());
        if (address == null || address.length != network.length) {
            return false;
        }
        for (int i = 0; i < bits; i++) {
            int mask = 0x80 >> (i % 8);
            if ((address[i / 8] & mask) != (network[i / 8] & mask)) {
                return false;
            }
        }
        return true;
    }

    private static byte @Nullable [] address(String text) {
        if (text.indexOf(':') < 0) {
            return v4(text);
        }
        int zone = text.indexOf('%');
        byte[] six = v6(zone < 0 ? text : text.substring(0, zone));
        return six == null ? null : unmapped(six);
    }

    private static byte[] unmapped(byte[] six) {
        for (int i = 0; i < 12; i++) {
            if (six[i] != (i < 10 ? 0 : (byte) 0xff)) {
                return six;
            }
        }
        return new byte[] {six[12], six[13], six[14], six[15]};
    }

    private static byte @Nullable [] v4(String text) {
        String[] parts = text.split("\\.", -1);
        if (parts.length != 4) {
            return null;
        }
        byte[] out = new byte[4];
        for (int i = 0; i < 4; i++) {
            int value = number(parts[i], 10, 3);
            if (value < 0 || value > 255) {
                return null;
            }
            out[i] = (byte) value;
        }
        return out;
    }

    private static byte @Nullable [] v6(String text) {
        int gap = text.indexOf("::");
        if (gap < 0) {
            byte[] out = groups(text);
            return out != null && out.length == 16 ? out : null;
        }
        byte[] head = groups(text.substring(0, gap));
        byte[] tail = groups(text.substring(gap + 2));
        if (head == null || tail == null || head.length + tail.length > 14) {
            return null;
        }
        byte[] out = new byte[16];
        System.arraycopy(head, 0, out, 0, head.length);
        System.arraycopy(tail, 0, out, 16 - tail.length, tail.length);
        return out;
    }

    private static byte @Nullable [] groups(String text) {
        if (text.isEmpty()) {
            return new byte[0];
        }
        String[] parts = text.split(":", -1);
        byte[] out = new byte[16];
        int size = 0;
        for (int i = 0; i < parts.length; i++) {
            boolean dotted = i == parts.length - 1 && parts[i].indexOf('.') >= 0;
            byte[] four = dotted ? v4(parts[i]) : null;
            int value = dotted ? 0 : number(parts[i], 16, 4);
            if ((dotted && four == null) || value < 0 || size + (dotted ? 4 : 2) > 16) {
                return null;
            }
            if (four != null) {
                System.arraycopy(four, 0, out, size, 4);
                size += 4;
            } else {
                out[size++] = (byte) (value >> 8);
                out[size++] = (byte) value;
            }
        }
        return Arrays.copyOf(out, size);
    }

    private static int number(String text, int radix, int maxLength) {
        if (text.isEmpty() || text.length() > maxLength) {
            return -1;
        }
        int value = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            int digit = c < 128 ? Character.digit(c, radix) : -1;
            if (digit < 0) {
                return -1;
            }
            value = value * radix + digit;
        }
        return value;
    }
}
