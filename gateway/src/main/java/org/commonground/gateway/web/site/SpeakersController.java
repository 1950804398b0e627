package org.commonground.gateway.web.site;

import java.time.Clock;
import org.commonground.gateway.client.Contributor;
import org.commonground.gateway.client.DirectoryClient;
import org.commonground.gateway.client.Speaker;
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

/** Those who speak at the events. */
@Controller
class SpeakersController {

    private static final int ON_A_PAGE = 50;

    private final DirectoryClient directory;
    private final Site site;
    private final Clock clock;

    SpeakersController(DirectoryClient directory, Site site, Clock clock) {
        this.directory = directory;
        this.site = site;
        this.clock = clock;
    }

    @GetMapping("/speakers")
    String speakers(@RequestParam @Nullable String page, Model model) {
        var found = directory.speakers(Paging.asked(page), ON_A_PAGE);
        model.addAttribute(
                "speakers",
                found.items().stream().map(SpeakersController::person).toList());
        model.addAttribute("paging", Paging.of(found));
        return "speakers";
    }

    @GetMapping("/speakers/{slug}")
    String speaker(@PathVariable String slug, Model model) {
        var speaker = directory.speaker(slug);
        model.addAttribute("speaker", speaker);
        model.addAttribute("person", person(speaker));
        model.addAttribute("works", speaker.works().stream().map(WebAddress::of).toList());
        model.addAttribute("events", Programme.of(speaker.events(), clock.instant()));
        model.addAttribute("canonical", site.url("/speakers/" + speaker.slug()));
        return "speaker";
    }

    private static Person person(Speaker speaker) {
        return Person.speaker(new Contributor(
                speaker.id(), speaker.name(), speaker.slug(), speaker.affiliation(), speaker.organisation()));
    }
}
