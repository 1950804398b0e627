package org.commonground.directory.imports.fetch;

import java.net.InetAddress;
import java.net.UnknownHostException;
import org.apache.hc.client5.http.DnsResolver;

/**
 * Resolves names for connecting and refuses those that lead inwards. The client connects to exactly the addresses
 * given back, so a name that resolves differently a moment later leads nowhere else. If one address of a name is
 * refused, so is the name.
 */
final class PublicNames implements DnsResolver {

    private final DnsResolver names;
    private final boolean allowLoopback;

    PublicNames(DnsResolver names, boolean allowLoopback) {
        this.names = names;
        this.allowLoopback = allowLoopback;
    }

    /** The name is that of a machine which is nobody's business. */
    static final class LeadsInwards extends UnknownHostException {

        LeadsInwards(String host) {
            super(host);
        }
    }

    @Override
    public InetAddress[] resolve(String host) throws UnknownHostException {
        var addresses = names.resolve(host);
        for (var address : addresses) {
            if (Inwards.leads(address) && !(allowLoopback && address.isLoopbackAddress())) {
                throw new LeadsInwards(host);
            }
        }
        return addresses;
    }

    @Override
    public String resolveCanonicalHostname(String host) {
        return host;
    }
}
