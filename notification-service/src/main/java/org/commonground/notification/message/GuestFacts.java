package org.commonground.notification.message;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.commonground.notification.contact.Contact;
import org.commonground.notification.contact.Standing.Status;
import org.commonground.notification.event.Event;
import org.jspecify.annotations.Nullable;

/** What a letter to a guest can say: what its words are filled in with, the table of facts, and where it leads. */
record GuestFacts(
        Template template,
        Contact guest,
        Event event,
        @Nullable OrganisersWords written,
        SiteProperties site,
        Instant now) {

    /** These tell of an event that does not take place when it was to. */
    private static final Set<Template> NOT_THEN = EnumSet.of(Template.EVENT_CANCELLED, Template.EVENT_POSTPONED);

    private static final Set<Template> WRITTEN = EnumSet.of(Template.ORGANISERS_MESSAGE, Template.ORGANISERS_NOTICE);

    private static final Pattern WEB = Pattern.compile("https?://[^\\s\\p{Cntrl}<>\"']{1,2000}");

    /** What fills the gaps of a letter's file. */
    Map<String, Object> variables() {
        var standing = guest.standing();
        var words = standingWords();
        var facts = new HashMap<String, Object>();
        facts.put("greeting", Line.greeting(guest.person().name(), phrases()));
        facts.put("title", Line.of(event.title()));
        facts.put("status", standing.status().name());
        facts.put("booked", standing.is(Status.CONFIRMED));
        facts.put("places", words().places(standing.places()));
        facts.put("one", standing.places() == 1);
        facts.put("standing", words.sentence());
        facts.put("action", words.action());
        facts.put("more", words.more());
        facts.put("ahead", words.ahead());
        facts.put("until", words.until());
        facts.put("soon", new When(phrases()).daysUntil(event.start(), now));
        facts.put("statusReason", event.statusReason() == null ? "" : Line.of(event.statusReason()));
        facts.put("subject", written == null ? "" : Line.of(written.subject()));
        facts.put("said", !text().isEmpty());
        facts.put("report", !report().isEmpty());
        return facts;
    }

    /** Where its ways on lead, by the names that its file has for them. */
    Map<String, String> addresses() {
        return Map.of(
                "manage", guest.manageUrl().toString(),
                "coming", guest.manageUrl() + "/coming",
                "event", site.page(event).toString(),
                "calendar", site.calendar(event).toString(),
                "report", report());
    }

    /** The organisers' own words, by paragraphs. */
    List<String> text() {
        if (written != null) {
            return Paragraphs.of(written.text());
        }
        var thanks = event.wanted().thanks();
        return template == Template.THANKS && thanks != null && thanks.text() != null
                ? Paragraphs.of(thanks.text())
                : List.of();
    }

    /** Where the organisers have more to see; empty unless it is on the web. */
    private String report() {
        var thanks = event.wanted().thanks();
        var address = template == Template.THANKS && thanks != null ? onTheWeb(thanks.url()) : null;
        return address == null ? "" : address;
    }

    private static @Nullable String onTheWeb(@Nullable String address) {
        return address != null && WEB.matcher(address).matches() ? address : null;
    }

    List<Fact> table() {
        var table = new ArrayList<Fact>();
        add(table, "reference", Line.of(guest.reference()), null);
        var standing = standingWords();
        table.add(new Fact(
                "places",
                standing.label(template),
                words().places(guest.standing().places()),
                null));
        if (!standing.morePlaces().isEmpty()) {
            table.add(new Fact("more", phrases().say("label.WAITLISTED"), standing.morePlaces(), null));
        }
        add(table, "event", Line.of(event.title()), site.page(event).toString());
        add(table, isOff() ? "was-to-be" : "when", new When(phrases()).sentence(event), null);
        var venue = event.venue();
        add(table, "where", String.join(", ", Words.place(venue)), null);
        if (venue != null && venue.map() != null && comes()) {
            add(table, "map", phrases().say("map"), venue.map());
        }
        add(
                table,
                "online",
                Words.online(event.online()),
                event.online() == null ? null : onTheWeb(event.online().url()));
        add(table, "access", words().access(venue), null);
        add(table, "arrival", Words.arrival(venue), null);
        add(table, "hosts", words().list(event.hosts()), null);
        if (comes()) {
            add(table, "questions", phrases().say("questions"), null);
        }
        return table;
    }

    /** What is shown at the door, to who has places. */
    @Nullable
    ReferenceCode code() {
        return comes() ? new ReferenceCode(Line.of(guest.reference())) : null;
    }

    private boolean comes() {
        return guest.standing().is(Status.CONFIRMED) && !isOff() && template != Template.THANKS;
    }

    private boolean isOff() {
        return NOT_THEN.contains(template) || (WRITTEN.contains(template) && event.status() != Event.Status.PUBLISHED);
    }

    private void add(List<Fact> table, String key, String words, @Nullable String address) {
        if (!words.isEmpty()) {
            table.add(new Fact(key, phrases().say("fact." + key), words, address));
        }
    }

    private StandingWords standingWords() {
        return new StandingWords(guest.standing(), event.start().getZone(), phrases());
    }

    private Words words() {
        return new Words(phrases());
    }

    private Phrases phrases() {
        return Phrases.in(guest.person().language());
    }
}
