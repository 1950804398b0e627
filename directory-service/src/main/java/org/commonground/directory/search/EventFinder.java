package org.commonground.directory.search;

import java.util.List;
import org.apache.lucene.util.SloppyMath;
import org.commonground.directory.event.DatedEvent;
import org.commonground.directory.event.EventView;
import org.commonground.directory.event.EventViews;
import org.commonground.directory.organisation.Organisations;
import org.commonground.directory.page.Wanted;
import org.commonground.directory.speaker.Speakers;
import org.commonground.platform.problem.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Finds in the index and shows from the store: the order is the index's, what is shown is how it is now. */
@Component
public class EventFinder {

    private static final double METRES = 1_000;
    private static final double TENTHS = 10;

    private final EventSearch search;
    private final TopicFollower follower;
    private final EventViews views;
    private final Organisations organisations;
    private final Speakers speakers;

    EventFinder(
            EventSearch search,
            TopicFollower follower,
            EventViews views,
            Organisations organisations,
            Speakers speakers) {
        this.search = search;
        this.follower = follower;
        this.views = views;
        this.organisations = organisations;
        this.speakers = speakers;
    }

    SearchResultView find(EventSearchQuery query, Wanted wanted) {
        refuseUntilCaughtUp();
        var sought = query.sought(this::organisationId, this::speakerId);
        var found = search.find(sought, wanted.page() * wanted.size(), wanted.size());
        var items = views.listed(found.ids()).stream()
                .map(event -> new FoundEventView(event, distance(event, sought.around())))
                .toList();
        return new SearchResultView(items, wanted.page(), wanted.size(), found.total(), found.facets());
    }

    /**
     * The first {@code most} of what is asked for, for others to read.
     *
     * @throws Problem 503 while the index does not hold all yet
     */
    public List<DatedEvent> first(EventSearchQuery query, int most) {
        refuseUntilCaughtUp();
        var sought = query.sought(this::organisationId, this::speakerId);
        return views.listedAndDated(search.find(sought, 0, most).ids());
    }

    /** @throws Problem 503 while the index does not hold all yet */
    void refuseUntilCaughtUp() {
        if (!follower.isCaughtUp()) {
            throw Problem.of(
                    HttpStatus.SERVICE_UNAVAILABLE,
                    "busy",
                    "Not quite ready",
                    "The list of events is being put together. Try again in a few seconds.");
        }
    }

    private String organisationId(String idOrSlug) {
        return organisations.find(idOrSlug).map(it -> it.id().value()).orElse(idOrSlug);
    }

    private String speakerId(String idOrSlug) {
        return speakers.find(idOrSlug).map(it -> it.id().value()).orElse(idOrSlug);
    }

    private static @Nullable Double distance(EventView event, Sought.@Nullable Circle around) {
        var venue = event.event().venue();
        if (around == null || venue == null || venue.lat() == null || venue.lon() == null) {
            return null;
        }
        var metres = SloppyMath.haversinMeters(around.lat(), around.lon(), venue.lat(), venue.lon());
        return Math.round(metres / METRES * TENTHS) / TENTHS;
    }
}
