package org.commonground.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AddressesTest {

    @Test
    void aTakenPortIsNamedWithWhatToDo() {
        assertThat(Addresses.usual().conflicts(port -> port != 8080))
                .containsExactly(
                        "port 8080 (the web site) is taken by another program: stop it, or choose another with "
                                + "--gateway-port=N, or all of them with --ports=free");
    }

    @Test
    void onePortForTwoPurposesIsSaid() {
        Map<Port, Integer> ports = new EnumMap<>(Addresses.usual().ports());
        ports.put(Port.IMAP, 3025);
        assertThat(new Addresses(ports).conflicts(port -> true))
                .containsExactly(
                        "port 3025 is given to both sending mail and reading mail: change one with --imap-port=N");
    }

    @Test
    void freePortsAreFine() {
        assertThat(Addresses.usual().conflicts(port -> true)).isEmpty();
    }
}
