package org.commonground.directory.imports.fetch;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.List;

/**
 * Which addresses are not on the public internet (the special-purpose registries of RFC 6890). IPv6 is allowed only
 * within 2000::/3 and there without what carries an IPv4 address inside; an IPv4 address written as IPv6 is IPv4.
 */
final class Inwards {

    private static final List<Network> NOT_PUBLIC_4 = List.of(
            network(8, 0),
            network(8, 10),
            network(10, 100, 64),
            network(8, 127),
            network(16, 169, 254),
            network(12, 172, 16),
            network(24, 192, 0, 0),
            network(24, 192, 0, 2),
            network(24, 192, 88, 99),
            network(16, 192, 168),
            network(15, 198, 18),
            network(24, 198, 51, 100),
            network(24, 203, 0, 113),
            network(4, 224),
            network(4, 240));

    private static final Network PUBLIC_6 = network(3, 0x20);

    private static final List<Network> NOT_PUBLIC_6 = List.of(
            network(23, 0x20, 0x01),
            network(32, 0x20, 0x01, 0x0d, 0xb8),
            network(16, 0x20, 0x02),
            network(20, 0x3f, 0xff));

    private Inwards() {}

    private record Network(int bits, List<Integer> start) {

        boolean has(byte[] address) {
            for (var bit = 0; bit < bits; bit++) {
                var octet = bit / 8;
                var mask = 0x80 >> (bit % 8);
                var wanted = octet < start.size() ? start.get(octet) : 0;
                if ((address[octet] & mask) != (wanted & mask)) {
                    return false;
                }
            }
            return true;
        }
    }

    static boolean leads(InetAddress address) {
        var octets = address.getAddress();
        if (address instanceof Inet6Address) {
            return !PUBLIC_6.has(octets) || NOT_PUBLIC_6.stream().anyMatch(network -> network.has(octets));
        }
        return NOT_PUBLIC_4.stream().anyMatch(network -> network.has(octets));
    }

    private static Network network(int bits, Integer... start) {
        return new Network(bits, Arrays.asList(start));
    }
}
