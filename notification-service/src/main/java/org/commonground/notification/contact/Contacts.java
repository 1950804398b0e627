package org.commonground.notification.contact;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.net.URI;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;

/** Asks the booking service who is behind bookings. */
@Component
public class Contacts {

    /** At most this many bookings are asked for at once. */
    public static final int BATCH = 100;

    private final BookingService service;

    Contacts(BookingService service) {
        this.service = service;
    }

    /** One call for all of them, {@value #BATCH} at most. */
    public ContactLookup find(Set<BookingId> bookings) {
        if (bookings.isEmpty()) {
            return new ContactLookup.Found(Map.of());
        }
        try {
            var found = ask(bookings);
            return new ContactLookup.Found(
                    found.stream().collect(Collectors.toMap(Contact::bookingId, Function.identity(), (a, b) -> a)));
        } catch (BookingServiceAway away) {
            return new ContactLookup.Unavailable(away.reason());
        }
    }

    private List<Contact> ask(Collection<BookingId> bookings) {
        var question = new Question(bookings.stream().map(BookingId::value).toList());
        return service
                .ask(http -> http.post()
                        .uri("/internal/contacts")
                        .contentType(MediaType.APPLICATION_JSON)
                        .body(question)
                        .retrieve()
                        .body(Answer.class))
                .items()
                .stream()
                .map(Item::toContact)
                .toList();
    }

    private record Question(List<String> bookingIds) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    private record Answer(List<Item> items) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    private record Item(
            String bookingId,
            String reference,
            String name,
            String email,
            int places,
            Standing.Status status,
            @Nullable Integer waitingFor,
            @Nullable Integer position,
            @Nullable Instant respondBy,
            @Nullable String language,
            URI manageUrl) {

        Contact toContact() {
            return new Contact(
                    new BookingId(bookingId),
                    reference,
                    new Contact.Person(name, email, Language.of(language)),
                    new Standing(status, places, Objects.requireNonNullElse(waitingFor, 0), position, respondBy),
                    manageUrl);
        }
    }
}
