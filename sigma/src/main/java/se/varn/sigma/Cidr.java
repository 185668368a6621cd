package se.varn.sigma;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A network of IPv4 or IPv6 addresses. IPv4 addresses inside IPv6 ({@code ::ffff:10.0.0.1}) count
 * as IPv4.
 */
final class Cidr {
    /** Characters of a value that is looked at, white space around the address included. */
    static final int LONGEST = 64;

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
        Address address = new Address();
        if (!address.read(base)) {
            return null;
        }
        byte[] network = Arrays.copyOf(address.bytes(), address.length());
        int max = network.length * 8;
        if (slash < 0) {
            return new Cidr(network, max);
        }
        String length = text.substring(slash + 1);
        if (length.isEmpty()
                || length.length() > 3
                || !length.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return null;
        }
        int bits = Integer.parseInt(length);
        if (network.length == 4 && base.indexOf(':') >= 0) {
            bits -= 96;
        }
        return bits < 0 || bits > max ? null : new Cidr(network, bits);
    }

    boolean contains(String text) {
        Address address = new Address();
        return text.length() <= LONGEST && address.read(text.strip()) && contains(address);
    }

    boolean contains(Address address) {
        if (address.length() != network.length) {
            return false;
        }
        byte[] bytes = address.bytes();
        int whole = bits >> 3;
        for (int i = 0; i < whole; i++) {
            if (bytes[i] != network[i]) {
                return false;
            }
        }
        int mask = 0xff00 >> (bits & 7) & 0xff;
        return mask == 0 || ((bytes[whole] ^ network[whole]) & mask) == 0;
    }
}
