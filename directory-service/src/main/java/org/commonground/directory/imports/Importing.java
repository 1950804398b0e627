package org.commonground.directory.imports;

import java.time.Instant;
import java.util.Map;
import org.commonground.directory.event.Event;
import org.commonground.directory.event.EventIntake;
import org.commonground.directory.event.EventIntake.Intake;
import org.commonground.directory.imports.ItemView.Action;
import org.commonground.directory.imports.reading.Entry;
import org.commonground.directory.imports.reading.Happening;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Carries a plan out. Every step is one document, and all of them can be repeated: an event that is listed twice has the
 * same id, and what was written of its provenance before a crash is completed by the next import.
 */
@Component
class Importing {

    private static final String OVERTAKEN =
            "Somebody changed the event at this moment: it is looked at again next time.";

    private final EventIntake intake;
    private final Provenances provenances;

    Importing(EventIntake intake, Provenances provenances) {
        this.intake = intake;
        this.provenances = provenances;
    }

    ItemView carryOut(Plan plan, Batch batch) {
        return switch (plan) {
            case Plan.Create create -> create(create, batch);
            case Plan.Revise revise -> revise(revise, batch);
            case Plan.Skip skip -> skipped(skip);
        };
    }

    /** What would be done. */
    static ItemView preview(Plan plan, Batch batch) {
        return switch (plan) {
            case Plan.Create create -> ItemView.of(create.entry(), Action.CREATE, null, hint(create));
            case Plan.Revise revise ->
                ItemView.of(
                        revise.entry(),
                        action(revise, batch),
                        revise.event().id().value(),
                        null);
            case Plan.Skip skip -> skipped(skip);
        };
    }

    private ItemView create(Plan.Create plan, Batch batch) {
        var entry = plan.entry();
        var told = new Provenance.Told(said(Claims.NONE, batch.source().voice(), entry, batch.now()), Map.of());
        var begun = seen(Provenance.none(plan.id()), entry, batch).telling(told).begun(true);
        provenances.put(begun, startsAt(entry));
        var intake = this.intake.list(plan.id(), batch.terms().organisation(), plan.sketch(), plan.appearance());
        if (!(intake instanceof Intake.Done(var event))) {
            return ItemView.of(entry, Action.SKIP, null, why(intake));
        }
        settle(begun.begun(false), told.claims(), event);
        return ItemView.of(entry, Action.CREATE, event.id().value(), hint(plan));
    }

    private ItemView revise(Plan.Revise plan, Batch batch) {
        var entry = plan.entry();
        var event = plan.event();
        var action = action(plan, batch);
        var wanted = plan.wanted();
        var sighted = seen(plan.before(), entry, batch).begun(false);
        if (action == Action.SAME && isTold(plan, sighted, batch.source())) {
            return ItemView.of(entry, action, event.id().value(), null);
        }
        var intake = wanted.isLike(event) ? new Intake.Done(event) : bring(event, wanted);
        return switch (intake) {
            case Intake.Done(var now) -> {
                settle(sighted, plan.claims(), now);
                yield ItemView.of(entry, action, event.id().value(), null);
            }
            case Intake.Discarded() -> {
                provenances.put(sighted, startsAt(entry));
                yield ItemView.of(entry, action, null, "It is cancelled, so its draft is given up.");
            }
            default -> ItemView.of(entry, Action.SKIP, event.id().value(), why(intake));
        };
    }

    private Intake bring(Event event, Plan.Wanted wanted) {
        if (wanted.happening() == Happening.CANCELLED) {
            return intake.cancel(event, null);
        }
        var changed = intake.change(event, wanted.sketch());
        return changed instanceof Intake.Done(var now) && Facts.happening(now.status()) != wanted.happening()
                ? intake.postpone(now, wanted.happening() == Happening.POSTPONED)
                : changed;
    }

    /** Whether nothing would be written that is not there. */
    private static boolean isTold(Plan.Revise plan, Provenance sighted, Source source) {
        var before = plan.before();
        return !before.begun()
                && before.told().claims().equals(plan.claims())
                && before.keys().equals(sighted.keys())
                && before.by(source).stream().allMatch(sighting -> sighting.vanishedAt() == null);
    }

    private static Action action(Plan.Revise plan, Batch batch) {
        var before = plan.before();
        if (before.by(batch.source()).isEmpty() || !before.keys().contains(Key.own(batch.source(), plan.entry()))) {
            return Action.MERGE;
        }
        return plan.wanted().isLike(plan.event()) ? Action.SAME : Action.CHANGE;
    }

    private static Claims said(Claims claims, Voice voice, Entry entry, Instant now) {
        return claims.heard(voice, Facts.said(entry), now);
    }

    private static Provenance seen(Provenance before, Entry entry, Batch batch) {
        var source = batch.source();
        return before.seen(source, Source.key(entry), Key.all(source, entry), batch.now());
    }

    private void settle(Provenance provenance, Claims claims, Event event) {
        var told = new Provenance.Told(claims, Facts.of(event));
        provenances.put(provenance.telling(told), event.listing().schedule().startsAt());
    }

    private static Instant startsAt(Entry entry) {
        return entry.said().schedule().startsAt();
    }

    private static @Nullable String hint(Plan.Create plan) {
        return !plan.entry().said().isSomewhere() ? Planner.NO_PLACE : null;
    }

    private static ItemView skipped(Plan.Skip plan) {
        var event = plan.event();
        return ItemView.of(plan.entry(), Action.SKIP, event == null ? null : event.value(), plan.why());
    }

    private static String why(Intake intake) {
        return intake instanceof Intake.Refused(var why) ? why : OVERTAKEN;
    }
}
