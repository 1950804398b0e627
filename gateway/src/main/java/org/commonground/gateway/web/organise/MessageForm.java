package org.commonground.gateway.web.organise;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.commonground.gateway.client.GuestMessage.Audience;
import org.commonground.gateway.client.GuestMessage.Wish;
import org.commonground.gateway.web.form.Fields;
import org.commonground.gateway.web.form.Typed;

/** The form in which an organiser writes to guests. */
final class MessageForm {

    /** To whom; what stands in the form, and what it is called. */
    static final Map<String, String> AUDIENCES = audiences();

    static final String CHOSEN = "chosen";

    static final Fields ALL = new Fields(labels(), MessageForm::named);

    private static final List<String> EVERYBODY = List.of("CONFIRMED", "WAITLISTED", "OFFERED");

    private MessageForm() {}

    static Typed blank(String reference) {
        var fields = new LinkedHashMap<String, String>();
        fields.put("to", reference.isEmpty() ? "CONFIRMED" : CHOSEN);
        fields.put("bookings", reference);
        return Typed.of(fields);
    }

    static Wish wish(Typed form) {
        return new Wish(form.text("subject"), form.text("text"), form.ticked("necessary"), audience(form));
    }

    /** In which the preview, or the test, is framed. */
    static String language(Typed form) {
        var chosen = form.text("show").isEmpty() ? form.text("language") : form.text("show");
        return chosen.equals("cy") ? "cy" : "en";
    }

    private static Audience audience(Typed form) {
        var to = form.text("to");
        if (to.equals(CHOSEN)) {
            return new Audience(EVERYBODY, references(form.text("bookings")));
        }
        return new Audience(EVERYBODY.contains(to) ? List.of(to) : EVERYBODY, null);
    }

    private static List<String> references(String typed) {
        return Arrays.stream(typed.split("[\\s,;]+"))
                .filter(Predicate.not(String::isEmpty))
                .map(String::toUpperCase)
                .distinct()
                .toList();
    }

    private static Map<String, String> audiences() {
        var audiences = new LinkedHashMap<String, String>();
        audiences.put("CONFIRMED", "Everybody with places");
        audiences.put("WAITLISTED", "Everybody on the waiting list");
        audiences.put("OFFERED", "Everybody who is offered places just now");
        audiences.put("all", "All of these");
        audiences.put(CHOSEN, "Single bookings");
        return audiences;
    }

    private static Map<String, String> labels() {
        var labels = new LinkedHashMap<String, String>();
        labels.put("to", "To");
        labels.put("bookings", "References");
        labels.put("subject", "Subject");
        labels.put("text", "Message");
        labels.put("necessary", "Everybody needs to know this");
        return labels;
    }

    /** Where on the form it is what the notification service names by its path on the wire. */
    private static String named(String path) {
        if (path.startsWith("audience.bookings")) {
            return "bookings";
        }
        return path.startsWith("audience") ? "to" : path;
    }
}
