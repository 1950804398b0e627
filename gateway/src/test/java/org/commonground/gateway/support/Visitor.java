package org.commonground.gateway.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.InetAddress;
import java.net.URI;
import java.net.URLEncoder;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A browser or a program: keeps its cookies, follows no redirects, sends forms with the token that their page had. */
public final class Visitor {

    private static final Pattern FORM_TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final URI address;
    private final CookieManager cookies = new CookieManager();
    private final HttpClient http;

    Visitor(URI address, String client) {
        this.address = address;
        try {
            this.http = HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .cookieHandler(cookies)
                    .localAddress(InetAddress.getByName(client))
                    .build();
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException(e);
        }
    }

    public HttpResponse<String> get(String target, String... headers) {
        return send(target, request -> headers.length == 0 ? request : request.headers(headers));
    }

    public HttpResponse<String> postJson(String target, String json, String... headers) {
        return send(target, request -> {
            var post = request.POST(BodyPublishers.ofString(json)).header("Content-Type", "application/json");
            return headers.length == 0 ? post : post.headers(headers);
        });
    }

    /** Opens a page and sends its form. */
    public HttpResponse<String> submit(String page, String target, Map<String, String> fields) {
        var markup = FORM_TOKEN.matcher(get(page).body());
        if (!markup.find()) {
            throw new AssertionError("no form token on " + page);
        }
        return post(target, fields, markup.group(1));
    }

    /** Sends a form that came from nowhere. */
    public HttpResponse<String> post(String target, Map<String, String> fields, String formToken) {
        var form = fields.entrySet().stream()
                .map(field -> encode(field.getKey()) + "=" + encode(field.getValue()))
                .collect(Collectors.joining("&", "_csrf=" + encode(formToken) + "&", ""));
        return send(
                target,
                request -> request.POST(BodyPublishers.ofString(form))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .header("Accept", "text/html"));
    }

    public HttpResponse<String> send(String target, UnaryOperator<HttpRequest.Builder> request) {
        return await(request.apply(to(target)).build(), BodyHandlers.ofString());
    }

    public <T> HttpResponse<T> await(HttpRequest request, HttpResponse.BodyHandler<T> body) {
        try {
            return http.send(request, body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    public HttpRequest.Builder to(String target) {
        return HttpRequest.newBuilder(address.resolve(target)).timeout(Duration.ofSeconds(10));
    }

    public Optional<String> cookie(String name) {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals(name))
                .map(HttpCookie::getValue)
                .findFirst();
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
