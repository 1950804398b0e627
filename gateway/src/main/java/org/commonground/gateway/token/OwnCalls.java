package org.commonground.gateway.token;

import java.net.URI;
import java.net.http.HttpClient;
import org.commonground.gateway.client.ServiceAddresses;
import org.commonground.platform.identity.Caller;
import org.commonground.platform.identity.TokenSigner;
import org.springframework.boot.http.client.ClientHttpRequestFactoryBuilder;
import org.springframework.boot.http.client.HttpClientSettings;
import org.springframework.web.client.RestClient;

/** Calls that the gateway makes for itself, to what the services keep for each other. */
public final class OwnCalls {

    private static final Caller SELF = Caller.service("gateway");

    private OwnCalls() {}

    /** A client of the service at {@code address}, with the usual time-outs, signing each request as the gateway. */
    public static RestClient to(URI address, ServiceAddresses services, RestClient.Builder http, TokenSigner signer) {
        var requests = ClientHttpRequestFactoryBuilder.jdk()
                .withHttpClientCustomizer(client -> client.version(HttpClient.Version.HTTP_1_1))
                .build(HttpClientSettings.defaults().withTimeouts(services.connectTimeout(), services.readTimeout()));
        return http.baseUrl(address)
                .requestFactory(requests)
                .requestInterceptor((request, body, execution) -> {
                    request.getHeaders().setBearerAuth(signer.sign(SELF));
                    return execution.execute(request, body);
                })
                .build();
    }
}
