package org.commonground.gateway.client;

import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import java.net.URI;
import java.net.http.HttpClient;
import org.springframework.boot.http.client.ClientHttpRequestFactoryBuilder;
import org.springframework.boot.http.client.HttpClientSettings;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.client.ClientHttpRequestFactory;
import org.springframework.http.client.ClientHttpRequestInterceptor;
import org.springframework.http.converter.json.JacksonJsonHttpMessageConverter;
import org.springframework.web.client.RestClient;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

@Configuration(proxyBeanMethods = false)
class ServiceClients {

    private final CircuitBreakerRegistry breakers;
    private final JsonMapper json;

    ServiceClients(CircuitBreakerRegistry breakers, JsonMapper json) {
        this.breakers = breakers;
        // The web's own mapper is strict with what callers send; a service may say more than we read, or less.
        this.json = json.rebuild()
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                .build();
    }

    @Bean
    DirectoryClient directoryClient(ServiceAddresses services, RestClient.Builder http, CallerToken caller) {
        return new DirectoryClient(directory(services, http, caller));
    }

    @Bean
    BookingClient bookingClient(ServiceAddresses services, RestClient.Builder http, CallerToken caller) {
        return new BookingClient(booking(services, http, caller));
    }

    @Bean
    OrganiserClient organiserClient(ServiceAddresses services, RestClient.Builder http, CallerToken caller) {
        return new OrganiserClient(booking(services, http, caller));
    }

    @Bean
    EditorClient editorClient(ServiceAddresses services, RestClient.Builder http, CallerToken caller) {
        return new EditorClient(directory(services, http, caller));
    }

    @Bean
    RecordsClient recordsClient(ServiceAddresses services, RestClient.Builder http, CallerToken caller) {
        return new RecordsClient(directory(services, http, caller));
    }

    @Bean
    PartnerClient partnerClient(
            ServiceAddresses services, RestClient.Builder http, CallerToken caller, CallerRights rights) {
        return new PartnerClient(directory(services, http, caller), rights);
    }

    @Bean
    ImportClient importClient(ServiceAddresses services, RestClient.Builder http, CallerToken caller) {
        return new ImportClient(directory(services, http, caller));
    }

    @Bean
    ModerationClient moderationClient(ServiceAddresses services, RestClient.Builder http, CallerToken caller) {
        return new ModerationClient(directory(services, http, caller));
    }

    @Bean
    NotificationClient notificationClient(ServiceAddresses services, RestClient.Builder http, CallerToken caller) {
        return new NotificationClient(notification(services, http, caller));
    }

    private ServiceClient directory(ServiceAddresses services, RestClient.Builder http, CallerToken caller) {
        return client("directory", services.directory(), prepare(http, services, caller));
    }

    private ServiceClient booking(ServiceAddresses services, RestClient.Builder http, CallerToken caller) {
        return client("booking", services.booking(), prepare(http, services, caller));
    }

    private ServiceClient notification(ServiceAddresses services, RestClient.Builder http, CallerToken caller) {
        return client("notification", services.notification(), prepare(http, services, caller));
    }

    private ServiceClient client(String name, URI address, RestClient.Builder http) {
        // A refusal is an answer: only silence and server errors speak against a service.
        var config = CircuitBreakerConfig.from(breakers.getDefaultConfig())
                .ignoreException(e -> e instanceof ServiceProblem problem && (problem.status() < 500 || problem.busy()))
                .build();
        return new ServiceClient(name, http.baseUrl(address), breakers.circuitBreaker(name, config), json);
    }

    private RestClient.Builder prepare(RestClient.Builder http, ServiceAddresses services, CallerToken caller) {
        return http.requestFactory(requests(services))
                .requestInterceptor(carrying(caller))
                .configureMessageConverters(
                        converters -> converters.withJsonConverter(new JacksonJsonHttpMessageConverter(json)));
    }

    private static ClientHttpRequestFactory requests(ServiceAddresses services) {
        return ClientHttpRequestFactoryBuilder.jdk()
                .withHttpClientCustomizer(client -> client.version(HttpClient.Version.HTTP_1_1))
                .build(HttpClientSettings.defaults().withTimeouts(services.connectTimeout(), services.readTimeout()));
    }

    private static ClientHttpRequestInterceptor carrying(CallerToken caller) {
        return (request, body, execution) -> {
            caller.currentToken().ifPresent(request.getHeaders()::setBearerAuth);
            return execution.execute(request, body);
        };
    }
}
