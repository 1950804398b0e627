package org.commonground.directory.imports.fetch;

import java.io.IOException;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.UnknownHostException;
import javax.net.ssl.SSLException;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.HttpHeaders;
import org.jspecify.annotations.Nullable;
import org.springframework.util.unit.DataSize;

/** What one server answers: what is there, or where to look instead. */
sealed interface Step {

    /** The end of the way. */
    record Arrived(Fetched fetched) implements Step {}

    /** Thrown, not answered: the client would read the rest of what an answer leaves. */
    final class TooLarge extends IOException {

        TooLarge(DataSize largest) {
            super("It is larger than " + largest.toMegabytes() + " MB.");
        }
    }

    /** It is at another address. */
    record Elsewhere(URI address) implements Step {}

    static Step of(URI asked, ClassicHttpResponse response, DataSize largest) throws IOException {
        return switch (response.getCode()) {
            case 200 -> new Arrived(content(response, largest));
            case 301, 302, 303, 307, 308 -> elsewhere(asked, header(response, HttpHeaders.LOCATION));
            case 304 -> new Arrived(new Fetched.Unchanged());
            case 401, 403 -> new Arrived(new Fetched.Failed("The server wants somebody to sign in. Make it public."));
            case 404, 410 -> new Arrived(new Fetched.Failed("There is nothing at the address (any more)."));
            default -> new Arrived(new Fetched.Failed("The server answered " + response.getCode() + "."));
        };
    }

    /** What went wrong on the way, without what is nobody's business. */
    static String words(IOException e) {
        return switch (e) {
            case UnknownHostException unknown -> "there is no such name";
            case SocketTimeoutException slow -> "it does not answer in time";
            case ConnectException closed -> "nobody answers there";
            case SSLException untrusted -> "its certificate is not good";
            default -> "the answer broke off or is not readable";
        };
    }

    private static Step elsewhere(URI asked, @Nullable String location) {
        if (location == null) {
            return new Arrived(new Fetched.Failed("The server says that it is elsewhere, but not where."));
        }
        try {
            return new Elsewhere(asked.resolve(location.strip()));
        } catch (IllegalArgumentException e) {
            return new Arrived(new Fetched.Failed("The server says that it is at an address which is none."));
        }
    }

    private static Fetched content(ClassicHttpResponse response, DataSize largest) throws IOException {
        HttpEntity entity = response.getEntity();
        var most = (int) largest.toBytes();
        var body = new byte[0];
        if (entity != null) {
            var stream = entity.getContent();
            body = stream.readNBytes(most);
            if (body.length == most && stream.read() >= 0) {
                throw new TooLarge(largest);
            }
        }
        var seen = new Fetched.Seen(header(response, HttpHeaders.ETAG), header(response, HttpHeaders.LAST_MODIFIED));
        return new Fetched.Content(body, header(response, HttpHeaders.CONTENT_TYPE), seen);
    }

    private static @Nullable String header(ClassicHttpResponse response, String name) {
        var header = response.getFirstHeader(name);
        return header == null ? null : header.getValue();
    }
}
