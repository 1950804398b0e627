package org.commonground.gateway.web.site;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.commonground.gateway.client.Contributor;
import org.commonground.gateway.client.Event;
import org.commonground.gateway.web.Access;
import org.commonground.gateway.web.Person;
import org.commonground.gateway.web.When;
import org.jspecify.annotations.Nullable;

/**
 * An event's page.
 *
 * @param jsonLd schema.org/Event, safe inside a script element
 */
record EventPage(
        Event event, When when, Places places, @Nullable Person chair, List<Person> speakers, String jsonLd) {

    static EventPage of(Event event, Places places, String jsonLd) {
        var known =
                Stream.concat(event.hosts().stream(), event.partners().stream()).toList();
        var chair = event.chair() == null ? null : Person.speaker(event.chair(), known);
        var speakers =
                event.speakers().stream().map(who -> Person.speaker(who, known)).toList();
        return new EventPage(event, When.of(event), places, chair, speakers, jsonLd);
    }

    public String path() {
        return "/events/" + event.slug();
    }

    public List<Contributor> hosts() {
        return event.hosts();
    }

    /** Where one takes part from elsewhere. */
    public @Nullable WebAddress online() {
        return event.online() == null ? null : WebAddress.of(event.online().url());
    }

    /** How places are given out. */
    public GivingOut rule() {
        return GivingOut.of(event);
    }

    /** The venue's lines after its room and name: street, postcode. */
    public List<String> addressLines() {
        var venue = event.venue();
        var lines = new ArrayList<String>();
        if (venue != null && venue.address() != null) {
            lines.add(venue.address());
        }
        if (venue != null && venue.postcode() != null) {
            lines.add(venue.postcode());
        }
        return lines;
    }

    /** How one gets in, in words; a word we do not know stands as the directory has it. */
    public List<String> access() {
        var venue = event.venue();
        return venue == null
                ? List.of()
                : venue.access().stream().map(Access::words).toList();
    }

    /** A map of the place, where its position is known. */
    public @Nullable String map() {
        var venue = event.venue();
        return venue == null || venue.lat() == null || venue.lon() == null
                ? null
                : "https://www.openstreetmap.org/?mlat=%s&mlon=%s#map=17/%s/%s"
                        .formatted(venue.lat(), venue.lon(), venue.lat(), venue.lon());
    }
}
