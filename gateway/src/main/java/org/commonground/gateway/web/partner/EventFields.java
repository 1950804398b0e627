package org.commonground.gateway.web.partner;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.commonground.gateway.client.Contributor;
import org.commonground.gateway.client.EventDraft;
import org.commonground.gateway.client.RecordedVenue;
import org.commonground.gateway.client.Terms;
import org.commonground.gateway.web.Access;
import org.commonground.gateway.web.form.Fields;
import org.commonground.gateway.web.form.Moments;
import org.commonground.gateway.web.form.Typed;
import org.jspecify.annotations.Nullable;

/** The fields of an event's form, and how an event fills them. */
final class EventFields {

    static final String ANSWERS = "venueAnswers.";

    private static final Map<String, String> ON_THE_WIRE = Map.of(
            "venue", "venueName",
            "venue.id", "venue",
            "venue.name", "venueName",
            "online", "onlineUrl",
            "online.url", "onlineUrl",
            "online.note", "onlineNote");

    static final Fields ALL = new Fields(labels(), EventFields::named);

    private EventFields() {}

    private static Map<String, String> labels() {
        var labels = new LinkedHashMap<String, String>();
        for (var field : List.of("title", "summary", "description", "start", "end")) {
            labels.put(field, Character.toUpperCase(field.charAt(0)) + field.substring(1));
        }
        labels.put("timeZone", "Time zone");
        labels.put("venue", "Venue");
        labels.put("venueName", "Venue, written out");
        labels.put("room", "Room");
        labels.put("address", "Street and town");
        labels.put("postcode", "Postcode");
        labels.put("access", "Access");
        labels.put("accessOther", "Other access");
        labels.put("arrival", "Arrival");
        labels.put(ANSWERS, "The venue’s questions");
        labels.put("onlineUrl", "Link to take part online");
        labels.put("onlineNote", "How to take part online");
        labels.put("hosts", "Hosts");
        labels.put("partners", "Partners");
        labels.put("chair", "Chair");
        labels.put("speakers", "Speakers");
        labels.put("topics", "Topics");
        labels.put("capacity", "Capacity");
        labels.put("maxPartySize", "Largest party");
        labels.put("opensAt", "Booking opens");
        labels.put("closesAt", "Booking closes");
        labels.put("changesUntil", "Details can be corrected until");
        labels.put("waitingList", "Waiting list");
        labels.put("offerMinutes", "Time to answer an offer");
        labels.put("confirmByEmail", "Confirmation by e-mail");
        labels.put("guestNames", "Names of all");
        labels.put(QuestionFields.PREFIX, "Questions");
        return labels;
    }

    /** Where on the form it is what the directory names by its path on the wire. */
    private static String named(String path) {
        var plain = path.startsWith("booking.") ? path.substring("booking.".length()) : path;
        if (plain.startsWith("questions")) {
            return QuestionFields.named(plain);
        }
        var known = ON_THE_WIRE.get(plain);
        if (known != null || plain.startsWith(ANSWERS)) {
            return known == null ? plain : known;
        }
        return plain.replaceFirst("^venue\\.", "").replaceFirst("\\[.*", "");
    }

    /** An event as its form shows it, with the record of its venue where there is one. */
    static Typed of(EventDraft event, @Nullable RecordedVenue venue) {
        var fields = new LinkedHashMap<String, List<String>>();
        one(fields, "title", event.title());
        one(fields, "summary", event.summary());
        one(fields, "description", event.description());
        one(fields, "start", Moments.typed(event.start()));
        one(fields, "end", Moments.typed(event.end()));
        one(fields, "timeZone", event.timeZone().getId());
        place(fields, event.venue(), venue);
        if (event.online() != null) {
            one(fields, "onlineUrl", event.online().url());
            one(fields, "onlineNote", event.online().note());
        }
        fields.put("hosts", names(event.hosts(), event, true));
        fields.put("partners", names(event.partners(), event, false));
        one(fields, "chair", event.chair() == null ? null : event.chair().name());
        fields.put("speakers", event.speakers().stream().map(Contributor::name).toList());
        one(fields, "topics", String.join(", ", event.topics()));
        one(fields, "capacity", Integer.toString(event.capacity()));
        rules(fields, event.booking(), event);
        event.venueAnswers().forEach((rule, answer) -> one(fields, ANSWERS + rule, answer));
        return new Typed(fields);
    }

    private static void place(
            Map<String, List<String>> fields, EventDraft.@Nullable Place place, @Nullable RecordedVenue venue) {
        if (place != null && venue != null) {
            one(fields, "venue", Names.inFull(venue));
            one(fields, "room", Objects.equals(place.room(), venue.room()) ? null : place.room());
        } else if (place != null) {
            one(fields, "venueName", place.name());
            one(fields, "room", place.room());
            one(fields, "address", place.address());
            one(fields, "postcode", place.postcode());
            Access.fill(fields, place.access());
            one(fields, "arrival", place.arrival());
        }
    }

    private static void rules(Map<String, List<String>> fields, Terms terms, EventDraft event) {
        one(fields, "opensAt", Moments.typed(terms.opensAt(), event.timeZone()));
        one(fields, "closesAt", Moments.typed(terms.closesAt(), event.timeZone()));
        one(fields, "changesUntil", Moments.typed(terms.changesUntil(), event.timeZone()));
        one(fields, "maxPartySize", Integer.toString(terms.maxPartySize()));
        one(fields, "waitingList", terms.waitingList() ? "yes" : null);
        one(
                fields,
                "offerMinutes",
                terms.offerMinutes() == null ? null : terms.offerMinutes().toString());
        one(fields, "confirmByEmail", terms.confirmByEmail() ? "yes" : null);
        one(fields, "guestNames", terms.guestNames() ? "yes" : null);
        QuestionFields.fill(fields, terms.questions());
    }

    private static List<String> names(List<Contributor> agreed, EventDraft event, boolean host) {
        var invited = event.invited().stream().filter(it -> it.host() == host).map(EventDraft.Invited::name);
        return new ArrayList<>(
                Stream.concat(agreed.stream().map(Contributor::name), invited).toList());
    }

    static void one(Map<String, List<String>> fields, String field, @Nullable String value) {
        if (value != null && !value.isEmpty()) {
            fields.put(field, List.of(value));
        }
    }
}
