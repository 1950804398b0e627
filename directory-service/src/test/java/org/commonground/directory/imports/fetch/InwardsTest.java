package org.commonground.directory.imports.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.apache.hc.client5.http.DnsResolver;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InwardsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0.0.0.0",
                "10.1.2.3",
                "100.64.0.1",
                "100.127.255.255",
                "127.0.0.1",
                "127.255.0.9",
                "169.254.169.254",
                "172.16.0.1",
                "172.31.255.255",
                "192.0.0.8",
                "192.0.2.1",
                "192.88.99.1",
                "192.168.0.1",
                "198.18.0.1",
                "198.19.255.255",
                "198.51.100.7",
                "203.0.113.9",
                "224.0.0.1",
                "239.255.255.255",
                "240.0.0.1",
                "255.255.255.255",
                "::",
                "::1",
                "::ffff:127.0.0.1",
                "::ffff:10.0.0.1",
                "::127.0.0.1",
                "64:ff9b::7f00:1",
                "64:ff9b:1::1",
                "100::1",
                "fc00::1",
                "fd12:3456::1",
                "fe80::1",
                "fec0::1",
                "ff02::1",
                "2001::1",
                "2001:db8::1",
                "2002:7f00:1::1",
                "3fff::1",
                "4000::1"
            })
    void addressesThatAreNotPublicLeadInwards(String address) throws UnknownHostException {
        assertThat(Inwards.leads(InetAddress.getByName(address))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1.1.1.1",
                "8.8.8.8",
                "100.63.255.255",
                "100.128.0.1",
                "172.15.0.1",
                "172.32.0.1",
                "192.167.1.1",
                "198.17.0.1",
                "198.20.0.1",
                "223.255.255.255",
                "2a00:1450:4009:80b::200e",
                "2606:4700::1111",
                "2001:4860:4860::8888",
                "::ffff:8.8.8.8"
            })
    void publicAddressesDoNot(String address) throws UnknownHostException {
        assertThat(Inwards.leads(InetAddress.getByName(address))).isFalse();
    }

    @Test
    void aNameIsRefusedForOneOfItsAddressesAndLoopbackIsAllowedOnlyWhereItIsSaid() throws UnknownHostException {
        var both = names(List.of("93.184.215.14", "127.0.0.1"));
        assertThatExceptionOfType(PublicNames.LeadsInwards.class)
                .isThrownBy(() -> new PublicNames(both, false).resolve("example.org"));
        assertThat(new PublicNames(names(List.of("127.0.0.1")), true).resolve("localhost"))
                .hasSize(1);
        assertThatExceptionOfType(PublicNames.LeadsInwards.class)
                .isThrownBy(() -> new PublicNames(names(List.of("10.0.0.1")), true).resolve("example.org"));
    }

    /** A name is looked up once for each connection, so there is no second answer that could be another. */
    @Test
    void aNameThatTurnsInwardsIsRefusedWhenItIsAskedAgain() throws UnknownHostException {
        var turning = names(List.of("93.184.215.14"), List.of("169.254.169.254"));
        var guard = new PublicNames(turning, false);
        assertThat(guard.resolve("example.org")[0].getHostAddress()).isEqualTo("93.184.215.14");
        assertThatExceptionOfType(PublicNames.LeadsInwards.class).isThrownBy(() -> guard.resolve("example.org"));
    }

    @SafeVarargs
    static DnsResolver names(List<String>... answers) {
        Deque<List<String>> waiting = new ArrayDeque<>(List.of(answers));
        return new DnsResolver() {
            @Override
            public InetAddress[] resolve(String host) throws UnknownHostException {
                var answer = waiting.size() > 1 ? waiting.poll() : waiting.getFirst();
                var addresses = new InetAddress[answer.size()];
                for (var i = 0; i < addresses.length; i++) {
                    addresses[i] = InetAddress.getByAddress(
                            host, InetAddress.getByName(answer.get(i)).getAddress());
                }
                return addresses;
            }

            @Override
            public String resolveCanonicalHostname(String host) {
                return host;
            }
        };
    }
}
