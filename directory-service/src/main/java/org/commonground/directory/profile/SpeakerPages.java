package org.commonground.directory.profile;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.util.ArrayList;
import java.util.List;
import org.commonground.directory.address.SiteProperties;
import org.commonground.directory.event.EventView;
import org.commonground.directory.event.EventViews;
import org.commonground.directory.event.Events;
import org.commonground.directory.organisation.Stewardship;
import org.commonground.directory.page.Page;
import org.commonground.directory.page.PageQuery;
import org.commonground.directory.page.Wanted;
import org.commonground.directory.revision.Precondition;
import org.commonground.directory.speaker.Speaker;
import org.commonground.directory.speaker.SpeakerStates;
import org.commonground.directory.speaker.Speakers;
import org.commonground.platform.identity.Caller;
import org.commonground.platform.problem.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Finding and reading speakers. */
@RestController
class SpeakerPages {

    private static final Wanted ENOUGH = new Wanted(0, 100);

    private final Speakers speakers;
    private final SpeakerStates states;
    private final Appearances appearances;
    private final Stewardship stewardship;
    private final SiteProperties site;

    SpeakerPages(
            Speakers speakers,
            SpeakerStates states,
            Appearances appearances,
            Stewardship stewardship,
            SiteProperties site) {
        this.speakers = speakers;
        this.states = states;
        this.appearances = appearances;
        this.stewardship = stewardship;
        this.site = site;
    }

    /** Where speakers are seen. */
    @Component
    record Appearances(Events events, EventViews views) {

        List<EventView> of(Speaker speaker) {
            return views.of(events.with(speaker.id(), ENOUGH).items());
        }
    }

    @GetMapping("/api/speakers")
    Page<SpeakerView> all(
            @AuthenticationPrincipal @Nullable Caller caller,
            @ModelAttribute ProfileQuery query,
            @Valid @ModelAttribute PageQuery paging) {
        return speakers.page(query.q(), stewardship.hiddenFrom(caller), paging.wanted())
                .with(this::views);
    }

    /** With at most their 100 latest public events, whoever hosts them. */
    @GetMapping("/api/speakers/{id}")
    SpeakerView one(
            @PathVariable String id, @AuthenticationPrincipal @Nullable Caller caller, HttpServletResponse response) {
        var speaker = speakers.find(id).orElseThrow(() -> Problem.notFound("speaker"));
        var events = appearances.of(speaker);
        if (events.isEmpty() && !stewardship.shows(speaker.steward(), caller)) {
            throw Problem.notFound("speaker");
        }
        response.setHeader(HttpHeaders.ETAG, Precondition.tag(speaker.revision().number()));
        return new SpeakerView(states.of(List.of(speaker)).getFirst(), site.speakerPage(speaker.slug()), events);
    }

    private List<SpeakerView> views(List<Speaker> found) {
        var shown = states.of(found);
        var all = new ArrayList<SpeakerView>();
        for (var i = 0; i < found.size(); i++) {
            all.add(new SpeakerView(shown.get(i), site.speakerPage(found.get(i).slug()), null));
        }
        return all;
    }
}
