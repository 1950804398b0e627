package org.commonground.gateway.web.form;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.commonground.gateway.client.Booking;
import org.commonground.gateway.client.BookingChange;
import org.commonground.gateway.client.BookingRequest;

/**
 * A party as somebody typed it in, kept as it was typed.
 *
 * @param guests what stands in the fields for the others, empty ones included
 * @param language in which to write to them; empty where the form does not ask
 * @param key says that two posts are one wish, however often it is sent
 */
public record PartyForm(
        String name,
        String email,
        String places,
        List<String> guests,
        String accessNeeds,
        Map<String, String> answers,
        String language,
        String key) {

    public static PartyForm empty() {
        return new PartyForm("", "", "1", List.of(), "", Map.of(), "en", newKey());
    }

    public static PartyForm of(Typed typed) {
        return new PartyForm(
                typed.text("name"),
                typed.text("email"),
                typed.text("places"),
                typed.texts("guests"),
                typed.text("accessNeeds"),
                typed.answers(),
                typed.text("language"),
                typed.key());
    }

    /** To be corrected by its holder. */
    public static PartyForm of(Booking booking) {
        return new PartyForm(
                booking.name() == null ? "" : booking.name(),
                "",
                Integer.toString(booking.places()),
                booking.guests(),
                booking.accessNeeds() == null ? "" : booking.accessNeeds(),
                booking.answers(),
                "",
                "");
    }

    public PartyForm withNewKey() {
        return new PartyForm(name, email, places, guests, accessNeeds, answers, language, newKey());
    }

    public BookingRequest request(int number) {
        return new BookingRequest(
                name,
                email,
                number,
                named(),
                accessNeeds.isEmpty() ? null : accessNeeds,
                answers,
                language.isEmpty() ? null : language);
    }

    /** The details, whatever stands in the fields; answers stay as they are where nobody knows the questions. */
    public BookingChange details(boolean questionsKnown) {
        return new BookingChange(null, null, name, named(), accessNeeds, questionsKnown ? answers : null);
    }

    /** What stands in the field of a guest, counted from 1. */
    public String guest(int number) {
        return number <= guests.size() ? guests.get(number - 1) : "";
    }

    /** The others who are named. */
    public List<String> named() {
        return guests.stream().filter(guest -> !guest.isEmpty()).toList();
    }

    private static String newKey() {
        return UUID.randomUUID().toString();
    }
}
