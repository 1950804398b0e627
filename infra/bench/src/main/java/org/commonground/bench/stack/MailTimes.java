package org.commonground.bench.stack;

import java.nio.charset.StandardCharsets;
import org.commonground.bench.load.Witness;

/** How long a booking takes from its 201 until the mail server has accepted its confirmation; matched by the guest's address. */
public final class MailTimes implements Witness, AutoCloseable {

    private static final String ADDRESS = "\"email\":\"";

    private final MailSink sink;
    private final Delays delays = new Delays();

    /** Listens until it is closed. */
    public MailTimes(MailSink sink) {
        this.sink = sink;
        sink.tell(delays::followed);
    }

    @Override
    public void confirmed(Confirmed place) {
        if (place.measured()) {
            String request = new String(place.request(), StandardCharsets.ISO_8859_1);
            int at = request.indexOf(ADDRESS) + ADDRESS.length();
            delays.answered(request.substring(at, request.indexOf('"', at)), place.at());
        }
    }

    /** What came of the measured bookings, once all their mail is accepted or long enough has passed. */
    public Delays.Result await() throws InterruptedException {
        return delays.await("not mailed");
    }

    @Override
    public void close() {
        sink.tell(recipient -> {});
    }
}
