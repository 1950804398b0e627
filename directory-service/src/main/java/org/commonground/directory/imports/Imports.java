package org.commonground.directory.imports;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.commonground.directory.event.Event;
import org.commonground.directory.event.EventId;
import org.commonground.directory.event.EventIntake;
import org.commonground.directory.event.Status;
import org.commonground.directory.field.InvalidField;
import org.commonground.directory.imports.ItemView.Action;
import org.commonground.directory.imports.reading.Entry;
import org.commonground.directory.imports.reading.Reading;
import org.commonground.directory.imports.reading.Trouble;
import org.commonground.platform.mongo.Lease;
import org.springframework.stereotype.Component;

/** Brings the directory to what a source says, entry by entry; or tells what that would do. */
@Component
class Imports {

    static final String VANISHED =
            "It is no longer there. It stays as it is here; cancel it if it does not take place.";

    private final Planner planner;
    private final Importing importing;
    private final Provenances provenances;
    private final EventIntake intake;

    Imports(Planner planner, Importing importing, Provenances provenances, EventIntake intake) {
        this.planner = planner;
        this.importing = importing;
        this.provenances = provenances;
        this.intake = intake;
    }

    /**
     * What was done.
     *
     * @param complete false when it was given up because the lease was lost
     */
    record Report(List<ItemView> items, List<Trouble> problems, boolean complete) {

        int count(Action action) {
            return (int) items.stream().filter(item -> item.action() == action).count();
        }
    }

    Report carryOut(Batch batch, Reading reading, Lease lease) {
        var items = new ArrayList<ItemView>();
        var unchanged = new ArrayList<EventId>();
        for (var entry : reading.entries()) {
            if (!lease.isOurs()) {
                return new Report(items, reading.troubles(), false);
            }
            var item = carryOut(batch, entry);
            if (item.action() == Action.SAME && item.eventId() != null) {
                unchanged.add(new EventId(item.eventId()));
            }
            tell(reading, entry, item);
            items.add(item);
        }
        provenances.seen(batch.source(), unchanged, batch.now());
        return new Report(items, reading.troubles(), true);
    }

    /** What would be done; nothing is. */
    Report preview(Batch batch, Reading reading) {
        var items = new ArrayList<ItemView>();
        var created = new HashSet<String>();
        for (var entry : reading.entries()) {
            var item = preview(batch, entry, created);
            tell(reading, entry, item);
            items.add(item);
        }
        return new Report(items, reading.troubles(), true);
    }

    /** Flags what the source does not have any more: it may be a mistake there, so nothing is cancelled here. */
    List<Trouble> flagVanished(Batch batch, Reading reading) {
        var keys = new HashSet<String>();
        reading.entries().forEach(entry -> keys.add(Key.own(batch.source(), entry)));
        var vanished = new ArrayList<Trouble>();
        for (var document : provenances.present(batch.source(), batch.now())) {
            var provenance = document.provenance();
            var gone = Collections.disjoint(provenance.keys(), keys)
                    ? toCome(provenance.event())
                    : Optional.<Event>empty();
            if (gone.isPresent()) {
                provenances.put(provenance.vanished(batch.source(), batch.now()), document.startsAt());
                vanished.add(new Trouble(gone.get().listing().wording().title(), null, VANISHED));
            }
        }
        return vanished;
    }

    private Optional<Event> toCome(EventId id) {
        return intake.find(id.value()).filter(event -> !(event.status() instanceof Status.Cancelled));
    }

    private ItemView carryOut(Batch batch, Entry entry) {
        try {
            return importing.carryOut(planner.plan(batch, entry), batch);
        } catch (InvalidField invalid) {
            return refused(entry, invalid);
        }
    }

    private ItemView preview(Batch batch, Entry entry, Set<String> created) {
        try {
            var item = Importing.preview(planner.plan(batch, entry), batch);
            var isTwice = item.action() == Action.CREATE && !created.add(name(entry));
            return isTwice ? ItemView.of(entry, Action.MERGE, null, "It is the same as an entry before it.") : item;
        } catch (InvalidField invalid) {
            return refused(entry, invalid);
        }
    }

    private static String name(Entry entry) {
        var place = entry.said().place();
        return String.join(
                "\n",
                Key.title(entry.said().wording().title()),
                entry.said().schedule().startsAt().toString(),
                place == null ? "" : Key.title(place.name()));
    }

    private static ItemView refused(Entry entry, InvalidField invalid) {
        return ItemView.of(
                entry, Action.SKIP, null, "The event cannot be so (" + invalid.field() + "): " + invalid.told());
    }

    private static void tell(Reading reading, Entry entry, ItemView item) {
        var message = item.message();
        if (message != null
                && (item.action() == Action.CREATE
                        || item.eventId() != null
                        || message.startsWith("The event cannot"))) {
            reading.trouble(entry.origin(), message);
        }
    }
}
