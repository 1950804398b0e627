package org.commonground.directory.outbox;

import com.mongodb.MongoException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.commonground.platform.messaging.CloudEvent;
import org.commonground.platform.messaging.CloudEventSender;
import org.commonground.platform.worker.BackgroundWork;
import org.commonground.platform.worker.Doorbell;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.kafka.KafkaException;
import org.springframework.stereotype.Component;

/**
 * Sends every unpublished state to Kafka and takes its mark off after the acknowledgement, again and again. A round that has
 * begun is finished, within bounds; what it does not get to stays marked.
 */
@Component
final class StatePublisher extends BackgroundWork {

    private static final Logger log = LoggerFactory.getLogger(StatePublisher.class);
    private static final long FIRST_VERSION = 1;

    private final List<Outgoing> publications;
    private final List<Republishing> republishings;
    private final CloudEventSender sender;
    private final Doorbell doorbell;
    private final OutboxProperties properties;

    private boolean troubled;

    StatePublisher(
            List<Outgoing> publications,
            List<Republishing> republishings,
            CloudEventSender sender,
            Doorbell doorbell,
            OutboxProperties properties) {
        super("state-publisher");
        this.publications = List.copyOf(publications);
        this.republishings = List.copyOf(republishings);
        this.sender = sender;
        this.doorbell = doorbell;
        this.properties = properties;
    }

    @Override
    protected void work() throws InterruptedException {
        while (isRunning()) {
            publishAll();
            doorbell.await(properties.interval());
        }
    }

    @Override
    protected void wake(Thread worker) {
        doorbell.ring();
    }

    private void publishAll() {
        try {
            for (var publication : publications) {
                publishAll(publication);
            }
            troubled = false;
        } catch (KafkaException | MongoException | CompletionException e) {
            if (!troubled) {
                log.warn("Cannot publish at the moment, will go on trying: {}", e.getMessage());
            }
            troubled = true;
        } catch (RuntimeException e) {
            log.error("Cannot publish, will go on trying", e);
        }
    }

    private void publishAll(Outgoing publication) {
        int sent;
        do {
            sent = publish(publication);
        } while (sent == properties.batch() && isRunning());
    }

    private int publish(Outgoing publication) {
        var events = publication.pending(properties.batch());
        var acknowledgements = new ArrayList<CompletableFuture<?>>();
        events.forEach(event -> acknowledgements.add(sender.send(publication.topic(), event)));
        for (var i = 0; i < events.size(); i++) {
            acknowledgements.get(i).join();
            settle(publication, events.get(i));
        }
        return events.size();
    }

    private void settle(Outgoing publication, CloudEvent event) {
        if (event.sequence() > FIRST_VERSION) {
            republishings.forEach(it -> it.changed(publication.kind(), event.subject()));
        }
        publication.acknowledged(event);
    }
}
