package org.commonground.gateway.web.site;

import java.time.Clock;
import org.commonground.gateway.client.DirectoryClient;
import org.commonground.gateway.web.Paging;
import org.commonground.gateway.web.Person;
import org.commonground.gateway.web.Programme;
import org.commonground.gateway.web.Site;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The organisations behind the events. */
@Controller
class OrganisationsController {

    private static final int ON_A_PAGE = 50;

    private final DirectoryClient directory;
    private final Site site;
    private final Clock clock;

    OrganisationsController(DirectoryClient directory, Site site, Clock clock) {
        this.directory = directory;
        this.site = site;
        this.clock = clock;
    }

    @GetMapping("/organisations")
    String organisations(@RequestParam @Nullable String page, Model model) {
        var found = directory.organisations(Paging.asked(page), ON_A_PAGE);
        model.addAttribute("organisations", found.items());
        model.addAttribute("paging", Paging.of(found));
        return "organisations";
    }

    @GetMapping("/organisations/{slug}")
    String organisation(@PathVariable String slug, Model model) {
        var organisation = directory.organisation(slug);
        model.addAttribute("organisation", organisation);
        model.addAttribute("website", WebAddress.of(organisation.website()));
        model.addAttribute(
                "speakers",
                organisation.speakers().stream().map(Person::speaker).toList());
        model.addAttribute("events", Programme.of(organisation.events(), clock.instant()));
        model.addAttribute("canonical", site.url("/organisations/" + organisation.slug()));
        return "organisation";
    }
}
