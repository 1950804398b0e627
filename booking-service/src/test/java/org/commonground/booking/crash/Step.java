package org.commonground.booking.crash;

import com.mongodb.event.CommandFailedEvent;
import com.mongodb.event.CommandListener;
import com.mongodb.event.CommandStartedEvent;
import com.mongodb.event.CommandSucceededEvent;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.bson.BsonDocument;

/** Where a booking can be cut short; named by what has just become durable. */
public enum Step {
    BOOKING_WRITTEN_DOWN("insert", "bookings"),
    DECIDED("update", "allocations"),
    BOOKING_UPDATED("update", "bookings"),
    OUTBOX_WRITTEN("insert", "outbox"),
    ACTIVITY_WRITTEN("update", "activities"),
    JOURNAL_CLEARED("update", "allocations"),
    /** Kafka has the event, and the outbox still holds it. */
    KAFKA_ACKNOWLEDGED("delete", "outbox");

    private final String command;
    private final String collection;

    Step(String command, String collection) {
        this.command = command;
        this.collection = collection;
    }

    /** The guest whose booking is cut short here. */
    String guest() {
        return "Example " + name();
    }

    private boolean isReachedBy(String name, BsonDocument body) {
        return name.equals(command)
                && body.getString(command).getValue().equals(collection)
                && switch (this) {
                    case DECIDED -> !isClearing(body);
                    case JOURNAL_CLEARED -> isClearing(body);
                    default -> true;
                };
    }

    private static boolean isClearing(BsonDocument update) {
        return update.containsKey("updates")
                && update.getArray("updates")
                        .getFirst()
                        .asDocument()
                        .getDocument("u")
                        .containsKey("$set");
    }

    /** Ends the process at once when the guest's booking has come so far. */
    final class Kill implements CommandListener {

        private final Map<Integer, BsonDocument> reached = new ConcurrentHashMap<>();
        private volatile boolean armed;

        @Override
        public void commandStarted(CommandStartedEvent event) {
            var name = event.getCommandName();
            if (name.equals("insert") && event.getCommand().toString().contains(guest())) {
                armed = true;
            }
            if (!armed || !isReachedBy(name, event.getCommand())) {
                return;
            }
            if (Step.this == KAFKA_ACKNOWLEDGED) {
                Runtime.getRuntime().halt(137);
            }
            reached.put(event.getRequestId(), event.getCommand());
        }

        @Override
        public void commandSucceeded(CommandSucceededEvent event) {
            if (reached.remove(event.getRequestId()) != null) {
                Runtime.getRuntime().halt(137);
            }
        }

        @Override
        public void commandFailed(CommandFailedEvent event) {
            reached.remove(event.getRequestId());
        }
    }
}
