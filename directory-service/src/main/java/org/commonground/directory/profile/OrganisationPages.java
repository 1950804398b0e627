package org.commonground.directory.profile;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import org.commonground.directory.address.SiteProperties;
import org.commonground.directory.event.EventViews;
import org.commonground.directory.event.Events;
import org.commonground.directory.organisation.Organisation;
import org.commonground.directory.organisation.OrganisationState;
import org.commonground.directory.organisation.Organisations;
import org.commonground.directory.organisation.Stewardship;
import org.commonground.directory.page.Page;
import org.commonground.directory.page.PageQuery;
import org.commonground.directory.page.Wanted;
import org.commonground.directory.revision.Precondition;
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

/** Finding and reading organisations. */
@RestController
class OrganisationPages {

    private static final Wanted ENOUGH = new Wanted(0, 100);

    private final Organisations organisations;
    private final SiteProperties site;
    private final Activity activity;

    OrganisationPages(Organisations organisations, SiteProperties site, Activity activity) {
        this.organisations = organisations;
        this.site = site;
        this.activity = activity;
    }

    /** What an organisation does and who belongs to it. */
    @Component
    record Activity(
            Events events,
            EventViews eventViews,
            Speakers speakers,
            SpeakerStates speakerStates,
            Stewardship stewardship) {

        OrganisationView of(Organisation organisation, String url, @Nullable Caller caller) {
            return new OrganisationView(
                    OrganisationState.from(organisation),
                    url,
                    eventViews.of(events.of(organisation.id(), ENOUGH).items()),
                    speakerStates.of(speakers.of(organisation.id(), stewardship.hiddenFrom(caller), ENOUGH)
                            .items()));
        }
    }

    @GetMapping("/api/organisations")
    Page<OrganisationView> all(@ModelAttribute ProfileQuery query, @Valid @ModelAttribute PageQuery paging) {
        return organisations
                .verified(query.q(), paging.wanted())
                .with(found -> found.stream()
                        .map(organisation -> new OrganisationView(
                                OrganisationState.from(organisation), url(organisation), null, null))
                        .toList());
    }

    /** With at most its 100 latest public events and 100 people. */
    @GetMapping("/api/organisations/{id}")
    OrganisationView one(
            @PathVariable String id, @AuthenticationPrincipal @Nullable Caller caller, HttpServletResponse response) {
        var organisation = organisations
                .find(id)
                .filter(found -> found.isSeenBy(caller))
                .orElseThrow(() -> Problem.notFound("organisation"));
        response.setHeader(
                HttpHeaders.ETAG, Precondition.tag(organisation.revision().number()));
        return activity.of(organisation, url(organisation), caller);
    }

    private String url(Organisation organisation) {
        return site.organisationPage(organisation.slug());
    }
}
