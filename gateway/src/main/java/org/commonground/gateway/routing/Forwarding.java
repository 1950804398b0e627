package org.commonground.gateway.routing;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.commonground.gateway.client.ServiceAddresses;
import org.commonground.gateway.client.ServiceUnavailable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.cloud.gateway.server.mvc.handler.GatewayServerResponse;
import org.springframework.cloud.gateway.server.mvc.handler.ProxyExchange;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/** Asks a service, and waits for its answer no longer than the time-out. */
@Component
final class Forwarding implements ProxyExchange {

    private final HttpClient http;
    private final Duration patience;
    private final Duration importing;

    Forwarding(ServiceAddresses services, @Value("${commonground.services.import-timeout:60s}") Duration importing) {
        this.http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(services.connectTimeout())
                .followRedirects(HttpClient.Redirect.NEVER)
                .executor(Executors.newVirtualThreadPerTaskExecutor())
                .build();
        this.patience = services.readTimeout();
        this.importing = importing;
    }

    @Override
    public ServerResponse exchange(Request request) {
        var answer = send(onward(request), patience(request.getServerRequest()));
        var response = GatewayServerResponse.status(answer.getStatusCode()).build((_, servlet) -> {
            answer.passOn(servlet);
            return null;
        });
        if (answer.isBusy()) {
            Shed.mark(request.getServerRequest());
        }
        request.getResponseConsumers().forEach(consumer -> consumer.accept(answer, response));
        return response;
    }

    private static HttpRequest onward(Request request) {
        var body = Carried.of(request.getServerRequest()).body();
        var onward = HttpRequest.newBuilder(request.getUri())
                .method(
                        request.getMethod().name(),
                        body.length == 0 ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(body));
        request.getHeaders().forEach((name, values) -> values.forEach(value -> onward.header(name, value)));
        return onward.build();
    }

    /** Another site may have to be waited for, and a thousand events have to be written. */
    private Duration patience(ServerRequest request) {
        return Routes.isImport(request.path()) ? importing : patience;
    }

    private ServiceAnswer send(HttpRequest request, Duration patience) {
        var deadline = System.nanoTime() + patience.toNanos();
        try {
            try {
                return ask(request, patience, deadline);
            } catch (HttpConnectTimeoutException busy) {
                // In a burst a connection may be dropped on the way; nothing has been asked yet, so ask again.
                return ask(request, patience, deadline);
            }
        } catch (IOException e) {
            throw new ServiceUnavailable(request.uri().getAuthority(), e);
        }
    }

    private ServiceAnswer ask(HttpRequest request, Duration patience, long deadline) throws IOException {
        var answer = http.sendAsync(request, ServiceAnswer.reader());
        try {
            return new ServiceAnswer(answer.get(deadline - System.nanoTime(), TimeUnit.NANOSECONDS));
        } catch (TimeoutException e) {
            answer.cancel(true);
            throw new IOException("no answer within " + patience, e);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof IOException failure ? failure : new IOException(e.getCause());
        } catch (InterruptedException e) {
            answer.cancel(true);
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }
}
