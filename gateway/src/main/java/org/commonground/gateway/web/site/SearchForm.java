package org.commonground.gateway.web.site;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.commonground.gateway.client.EventSearch;
import org.commonground.gateway.client.FoundEvents;

/**
 * The search page's form: what is asked for, what of it can be taken back, and how it can be narrowed.
 *
 * @param chosen each with the way back
 * @param narrowings those that there are
 */
record SearchForm(EventSearch search, List<Choice> chosen, List<Narrowing> narrowings) {

    static final String PATH = "/events";
    private static final Map<String, String> ACCESS = Map.of(
            "step-free", "Step-free access",
            "hearing-loop", "Hearing loop",
            "bsl", "British Sign Language",
            "companion-places", "Companion places",
            "accessible-toilet", "Accessible toilet",
            "quiet-room", "Quiet room");

    /** Offered even where nothing has them, so that the form stays the same. */
    private static final List<String> ACCESS_IN_ORDER =
            List.of("step-free", "hearing-loop", "bsl", "companion-places", "accessible-toilet", "quiet-room");

    /**
     * Something to choose, or to take back.
     *
     * @param path where it leads
     * @param count how many events there are then; 0 where it is not said
     */
    record Choice(String words, String path, int count) {}

    /** A box to tick. */
    record Box(String value, String words, boolean ticked) {}

    static SearchForm of(EventSearch search, FoundEvents.Facets facets) {
        return new SearchForm(search, chosen(search, facets), Narrowing.of(search, facets));
    }

    public List<Box> access() {
        return ACCESS_IN_ORDER.stream()
                .map(it -> new Box(it, words(it), search.all("access").contains(it)))
                .toList();
    }

    /** How far one may look, in kilometres. */
    public List<String> distances() {
        return List.of("5", "10", "25", "50", "100");
    }

    /** Whether more than words is asked for, so that the rest of the form is open. */
    public boolean hasMore() {
        return !search.without("q", "topic", "organisation", "speaker", "series")
                .isForAnything();
    }

    /** What the form keeps though it has no field of its own. */
    public Map<String, List<String>> kept() {
        return search.without("q", "from", "to", "lat", "lon", "within", "online", "access", "sort")
                .parameters();
    }

    public String calendar() {
        return search.without("sort").at("/calendar.ics");
    }

    public String feed() {
        return search.without("sort").at("/events.atom");
    }

    /** What the pages of the list begin with. */
    public String base() {
        var at = search.at(PATH);
        return at + (at.contains("?") ? "&" : "?");
    }

    private static List<Choice> chosen(EventSearch search, FoundEvents.Facets facets) {
        var chosen = new ArrayList<Choice>();
        if (!search.text("topic").isEmpty()) {
            chosen.add(back("Topic: " + search.text("topic"), search.without("topic")));
        }
        if (!search.text("organisation").isEmpty()) {
            chosen.add(back("By " + name(search.text("organisation"), facets), search.without("organisation")));
        }
        if (!search.text("speaker").isEmpty()) {
            chosen.add(back("With one speaker", search.without("speaker")));
        }
        if (!search.text("series").isEmpty()) {
            chosen.add(back("Of one series", search.without("series")));
        }
        search.all("access").forEach(it -> chosen.add(back(words(it), search.withoutValue("access", it))));
        if (search.text("online").equals("true")) {
            chosen.add(back("Online", search.without("online")));
        }
        return chosen;
    }

    private static String name(String organisation, FoundEvents.Facets facets) {
        return facets.organisations().stream()
                .filter(it -> it.id().equals(organisation))
                .findFirst()
                .map(FoundEvents.CountedOrganisation::name)
                .orElse("one organisation");
    }

    private static Choice back(String words, EventSearch without) {
        return new Choice(words, without.at(PATH), 0);
    }

    private static String words(String access) {
        return ACCESS.getOrDefault(access, access.replace('-', ' '));
    }
}
