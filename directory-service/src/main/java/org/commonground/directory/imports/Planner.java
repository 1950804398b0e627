package org.commonground.directory.imports;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.commonground.directory.event.Event;
import org.commonground.directory.event.EventIntake;
import org.commonground.directory.event.Series;
import org.commonground.directory.event.Sketch;
import org.commonground.directory.imports.reading.Entry;
import org.commonground.directory.imports.reading.Happening;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Says what is to be done about an entry, and does nothing: the same for an import and for its preview. */
@Component
class Planner {

    static final String NO_PLACE = "It names no place: it is a draft until you say where it is.";

    private final EventIntake intake;
    private final Provenances provenances;

    Planner(EventIntake intake, Provenances provenances) {
        this.intake = intake;
        this.provenances = provenances;
    }

    Plan plan(Batch batch, Entry entry) {
        if (!entry.said().schedule().startsAt().isAfter(batch.now())) {
            return new Plan.Skip(entry, null, "It has begun already.");
        }
        return known(batch, entry)
                .or(() -> sameName(batch, entry))
                .or(() -> sameHour(batch, entry))
                .orElseGet(() -> create(batch, entry));
    }

    /** The source has told of it before. */
    private Optional<Plan> known(Batch batch, Entry entry) {
        return provenances.by(Key.own(batch.source(), entry)).stream()
                .findFirst()
                .map(known -> intake.find(known.event().value())
                        .map(event -> isHosted(batch, event)
                                ? revise(batch, entry, event, known)
                                : new Plan.Skip(entry, event.id(), "Its event is hosted by others now."))
                        .orElseGet(() -> known.begun()
                                ? create(batch, entry)
                                : new Plan.Skip(entry, known.event(), "Its draft was given up in the directory.")));
    }

    /** Another source has told of it by the same id or address; ids like 1 are no names, so more must be the same. */
    private Optional<Plan> sameName(Batch batch, Entry entry) {
        return Key.all(batch.source(), entry).stream()
                .flatMap(key -> provenances.by(key).stream())
                .filter(known -> known.by(batch.source()).isEmpty())
                .flatMap(known -> intake
                        .find(known.event().value())
                        .filter(event -> isHosted(batch, event))
                        .filter(event -> isSameStart(event, entry) || isSameTitle(event, entry))
                        .map(event -> revise(batch, entry, event, known))
                        .stream())
                .findFirst();
    }

    /** The organisation has an event with this title that starts at this moment. */
    private Optional<Plan> sameHour(Batch batch, Entry entry) {
        var start = entry.said().schedule().startsAt();
        return intake.startingAt(batch.terms().organisation(), start).stream()
                .filter(event -> isSameTitle(event, entry))
                .filter(event -> isSamePlace(event, entry)
                        || provenance(event).by(batch.source()).isEmpty())
                .map(event -> revise(batch, entry, event, provenance(event)))
                .findFirst();
    }

    private static boolean isSameTitle(Event event, Entry entry) {
        var title = Key.title(event.listing().wording().title());
        return title.equals(Key.title(entry.said().wording().title()));
    }

    private static boolean isSameStart(Event event, Entry entry) {
        var start = entry.said().schedule().startsAt();
        return event.listing().schedule().startsAt().equals(start);
    }

    private static boolean isSamePlace(Event event, Entry entry) {
        var place = entry.said().place();
        return place == null
                || Key.title(place.name())
                        .equals(Whereabouts.name(event.listing().setting()));
    }

    private Provenance provenance(Event event) {
        return provenances.of(event.id()).orElseGet(() -> Provenance.none(event.id()));
    }

    private static boolean isHosted(Batch batch, Event event) {
        return event.listing().billing().hosts().contains(batch.terms().organisation());
    }

    private static Plan create(Batch batch, Entry entry) {
        if (entry.happening() == Happening.CANCELLED) {
            return new Plan.Skip(entry, null, "It is cancelled, and was not listed before.");
        }
        var said = entry.said();
        var capacity = Objects.requireNonNullElse(said.capacity(), batch.terms().capacity());
        var sketch = new Sketch(said.wording(), said.schedule(), Whereabouts.setting(said), capacity);
        var published = batch.terms().published() && said.isSomewhere() && entry.happening() == Happening.ON;
        var appearance = new EventIntake.Appearance(published, series(batch, entry));
        return new Plan.Create(entry, Key.eventId(batch.source(), entry), sketch, appearance);
    }

    /** All dates of a series in the source are one here. */
    private static @Nullable Series series(Batch batch, Entry entry) {
        return entry.origin().occurrence() == null
                ? null
                : new Series(
                        Key.seriesId(batch.source(), entry),
                        entry.said().wording().title());
    }

    private static Plan revise(Batch batch, Entry entry, Event event, Provenance known) {
        var claims = claims(batch, entry, event, known);
        var facts = claims.agreed();
        return new Plan.Revise(entry, event, known, claims, wanted(facts, event));
    }

    /** Where a source has the event twice, its first entry speaks: two could contradict each other in every reading. */
    private static Claims claims(Batch batch, Entry entry, Event event, Provenance known) {
        var told = known.told();
        var claims = told.claims()
                .corrected(told.shown(), Facts.of(event), event.revision().at());
        var isTwice = known.by(batch.source())
                .filter(first -> !first.key().equals(Source.key(entry)))
                .isPresent();
        return isTwice ? claims : claims.heard(known.voice(batch.source()), Facts.said(entry), batch.now());
    }

    private static Plan.Wanted wanted(Map<Fact, String> facts, Event event) {
        return new Plan.Wanted(Facts.sketch(facts, Sketch.of(event)), Facts.happening(facts));
    }
}
