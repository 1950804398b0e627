package org.commonground.directory.profile;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.util.ArrayList;
import java.util.List;
import org.commonground.directory.address.SiteProperties;
import org.commonground.directory.event.EventViews;
import org.commonground.directory.event.Events;
import org.commonground.directory.page.Page;
import org.commonground.directory.page.PageQuery;
import org.commonground.directory.page.Wanted;
import org.commonground.directory.revision.Precondition;
import org.commonground.directory.speaker.Speaker;
import org.commonground.directory.speaker.SpeakerStates;
import org.commonground.directory.speaker.Speakers;
import org.commonground.platform.problem.Problem;
import org.springframework.http.HttpHeaders;
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
    private final Events events;
    private final EventViews views;
    private final SiteProperties site;

    SpeakerPages(Speakers speakers, SpeakerStates states, Events events, EventViews views, SiteProperties site) {
        this.speakers = speakers;
        this.states = states;
        this.events = events;
        this.views = views;
        this.site = site;
    }

    @GetMapping("/api/speakers")
    Page<SpeakerView> all(@ModelAttribute ProfileQuery query, @Valid @ModelAttribute PageQuery paging) {
        return speakers.page(query.q(), paging.wanted()).with(this::views);
    }

    /** With at most their 100 latest public events, whoever hosts them. */
    @GetMapping("/api/speakers/{id}")
    SpeakerView one(@PathVariable String id, HttpServletResponse response) {
        var speaker = speakers.find(id).orElseThrow(() -> Problem.notFound("speaker"));
        response.setHeader(HttpHeaders.ETAG, Precondition.tag(speaker.revision().number()));
        return new SpeakerView(
                states.of(List.of(speaker)).getFirst(),
                site.speakerPage(speaker.slug()),
                views.of(events.with(speaker.id(), ENOUGH).items()));
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
