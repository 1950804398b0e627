package org.commonground.local;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A service that is ready at once and does nothing. */
public final class FakeService {

    private static final Pattern PORT = Pattern.compile("\"server\\.port\":\"(\\d+)\"");

    private FakeService() {}

    public static void main(String[] arguments) throws IOException {
        Matcher port = PORT.matcher(System.getenv("SPRING_APPLICATION_JSON"));
        if (!port.find()) {
            throw new IllegalArgumentException("SPRING_APPLICATION_JSON names no server.port");
        }
        HttpServer server = HttpServer.create(new InetSocketAddress("127.0.0.1", Integer.parseInt(port.group(1))), 0);
        server.createContext("/actuator/health/readiness", FakeService::ready);
        server.start();
    }

    private static void ready(HttpExchange exchange) throws IOException {
        exchange.sendResponseHeaders(200, -1);
        exchange.close();
    }
}
