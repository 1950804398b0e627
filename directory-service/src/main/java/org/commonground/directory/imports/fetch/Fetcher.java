package org.commonground.directory.imports.fetch;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.jspecify.annotations.Nullable;
import org.springframework.util.unit.DataSize;

/**
 * Gets what is at an address given by a stranger: only http and https, only public machines at every step of at most
 * five redirects, at most so much and so long in all. What arrives is not looked into here.
 */
public final class Fetcher implements AutoCloseable {

    private static final int MOST_REDIRECTS = 5;

    /** What is allowed. */
    public record Bounds(Duration patience, DataSize largest, boolean allowLoopback) {}

    private final CloseableHttpClient http;
    private final Bounds bounds;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    public Fetcher(Bounds bounds, DnsResolver names, String userAgent) {
        this.http = OutwardClient.with(new PublicNames(names, bounds.allowLoopback()), bounds.patience(), userAgent);
        this.bounds = bounds;
    }

    /** Gets the address, unless it is as it was when it was seen. Never throws for what the other side does. */
    public Fetched get(URI address, Fetched.Seen seen) {
        var current = new AtomicReference<@Nullable HttpGet>();
        var fetching = CompletableFuture.supplyAsync(() -> follow(address, seen, current), threads);
        try {
            return fetching.get(bounds.patience().toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            return new Fetched.Failed("It took longer than " + bounds.patience().toSeconds() + " seconds.");
        } catch (ExecutionException e) {
            throw new IllegalStateException("a fetch broke", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Fetched.Failed("It was interrupted.");
        } finally {
            var last = current.getAndSet(null);
            if (last != null) {
                last.abort();
            }
        }
    }

    @Override
    public void close() throws IOException {
        threads.shutdownNow();
        http.close();
    }

    private Fetched follow(URI first, Fetched.Seen seen, AtomicReference<@Nullable HttpGet> current) {
        var address = first;
        for (var redirects = 0; redirects <= MOST_REDIRECTS; redirects++) {
            if (!isWeb(address)) {
                return new Fetched.Refused("Only http and https addresses are read, and this leads to another kind.");
            }
            var answer = ask(address, seen, current);
            if (!(answer instanceof Step.Elsewhere(var next))) {
                return ((Step.Arrived) answer).fetched();
            }
            address = next;
        }
        return new Fetched.Refused("It leads on more than " + MOST_REDIRECTS + " times.");
    }

    private Step ask(URI address, Fetched.Seen seen, AtomicReference<@Nullable HttpGet> current) {
        var request = new HttpGet(address);
        request.setHeader("Accept", "text/calendar, application/ld+json, text/html;q=0.8, */*;q=0.5");
        if (seen.etag() != null) {
            request.setHeader("If-None-Match", seen.etag());
        }
        if (seen.lastModified() != null) {
            request.setHeader("If-Modified-Since", seen.lastModified());
        }
        current.set(request);
        try {
            return http.execute(request, response -> Step.of(address, response, bounds.largest()));
        } catch (PublicNames.LeadsInwards e) {
            return new Step.Arrived(new Fetched.Refused("It leads to a machine that is not on the public internet."));
        } catch (Step.TooLarge e) {
            return new Step.Arrived(new Fetched.Refused(String.valueOf(e.getMessage())));
        } catch (IOException e) {
            return new Step.Arrived(new Fetched.Failed("The server could not be read: " + Step.words(e) + "."));
        }
    }

    private static boolean isWeb(URI address) {
        return address.getHost() != null
                && address.getUserInfo() == null
                && ("http".equalsIgnoreCase(address.getScheme()) || "https".equalsIgnoreCase(address.getScheme()));
    }
}
