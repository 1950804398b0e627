package org.commonground.gateway.web.partner;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.commonground.gateway.client.EventDraft.Online;
import org.commonground.gateway.client.EventWish;
import org.commonground.gateway.web.Access;
import org.commonground.gateway.web.form.FormErrors;
import org.commonground.gateway.web.form.Moments;
import org.commonground.gateway.web.form.Typed;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes of an event's form what the directory can be asked for. */
@Component
class EventReading {

    private static final List<String> WINDOW = List.of("opensAt", "closesAt", "changesUntil");

    private final Names names;

    EventReading(Names names) {
        this.names = names;
    }

    /** What the form asks for, or what must be mended before anybody can be asked. */
    sealed interface Read {

        record Wish(EventWish wish) implements Read {}

        record Trouble(FormErrors errors) implements Read {}
    }

    /** @param status what the event is to be; absent where it is to stay as it is */
    Read read(Typed form, @Nullable String status) {
        var trouble = new LinkedHashMap<String, String>();
        var venue = note("venue", names.venues(form.written("venue")), trouble);
        var hosts = note("hosts", names.organisations(form.written("hosts")), trouble);
        var partners = note("partners", names.organisations(form.written("partners")), trouble);
        var chair = note("chair", names.speakers(form.written("chair")), trouble);
        var speakers = note("speakers", names.speakers(form.written("speakers")), trouble);
        WINDOW.stream()
                .filter(field -> !form.text(field).isEmpty()
                        && Moments.read(form.text(field)).isEmpty())
                .forEach(field -> trouble.put(field, Moments.UNREADABLE));
        if (!trouble.isEmpty()) {
            return new Read.Trouble(new FormErrors(trouble, null));
        }
        return new Read.Wish(new EventWish(
                form.text("title"),
                form.textOrNone("summary"),
                form.textOrNone("description"),
                Moments.onTheWire(form.text("start")),
                Moments.onTheWire(form.text("end")),
                form.text("timeZone"),
                venue.first().map(id -> onRecord(id, form)).orElseGet(() -> written(form)),
                online(form),
                hosts.ids(),
                partners.ids(),
                chair.first().orElse(null),
                speakers.ids(),
                listed(form.text("topics")),
                form.numberOrNone("capacity"),
                rules(form),
                answers(form),
                status,
                null));
    }

    private static Names.Found note(String field, Names.Found found, Map<String, String> trouble) {
        found.trouble().ifPresent(words -> trouble.put(field, words));
        return found;
    }

    private static EventWish.Venue onRecord(String id, Typed form) {
        return new EventWish.Venue(id, null, form.textOrNone("room"), null, null, null, null, List.of(), null);
    }

    /** None where an event is online only. */
    private static EventWish.@Nullable Venue written(Typed form) {
        var anything = Stream.of("venueName", "room", "address", "postcode", "access", "accessOther", "arrival")
                .anyMatch(field -> !form.text(field).isEmpty());
        return !anything
                ? null
                : new EventWish.Venue(
                        null,
                        form.textOrNone("venueName"),
                        form.textOrNone("room"),
                        form.textOrNone("address"),
                        form.textOrNone("postcode"),
                        null,
                        null,
                        Access.of(form),
                        form.textOrNone("arrival"));
    }

    private static @Nullable Online online(Typed form) {
        var online = new Online(form.textOrNone("onlineUrl"), form.textOrNone("onlineNote"));
        return online.url() == null && online.note() == null ? null : online;
    }

    private static EventWish.Rules rules(Typed form) {
        var confirm = form.ticked("confirmByEmail");
        return new EventWish.Rules(
                moment(form, "opensAt"),
                moment(form, "closesAt"),
                moment(form, "changesUntil"),
                form.numberOrNone("maxPartySize"),
                form.ticked("waitingList"),
                form.numberOrNone("offerMinutes"),
                confirm,
                form.ticked("guestNames"),
                QuestionFields.read(form));
    }

    private static @Nullable Instant moment(Typed form, String field) {
        return Moments.read(form.text(field))
                .map(at -> at.atZone(Moments.zone(form.text("timeZone"))).toInstant())
                .orElse(null);
    }

    private static Map<String, String> answers(Typed form) {
        var answers = new LinkedHashMap<String, String>();
        form.fields().keySet().stream()
                .filter(field -> field.startsWith(EventFields.ANSWERS)
                        && !form.text(field).isEmpty())
                .forEach(field -> answers.put(field.substring(EventFields.ANSWERS.length()), form.text(field)));
        return answers;
    }

    /** What was written with commas between. */
    static List<String> listed(String typed) {
        return Stream.of(typed.split("[,\\n]"))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .toList();
    }
}
