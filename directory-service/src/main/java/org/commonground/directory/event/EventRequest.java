package org.commonground.directory.event;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import org.commonground.directory.field.Checks;
import org.commonground.directory.field.InvalidField;
import org.commonground.directory.field.WebAddress;
import org.commonground.directory.organisation.OrganisationId;
import org.commonground.directory.speaker.SpeakerId;
import org.commonground.platform.text.PlainText;
import org.jspecify.annotations.Nullable;

/**
 * What is sent to list or change an event.
 *
 * @param hosts the caller's only organisation where none is named
 * @param messages as usual where nothing is said of a new event; as they were where nothing is said of a known one
 * @param status published where nothing is said of a new event; as it was where nothing is said of a known one
 */
public record EventRequest(
        @NotBlank(message = "Give the event a title.") @PlainText(max = Wording.LONGEST_TITLE)
        String title,

        @PlainText(max = Wording.LONGEST_SUMMARY) @Nullable String summary,

        @PlainText(max = Wording.LONGEST_DESCRIPTION, multiline = true) @Nullable
        String description,

        @NotNull(message = "Give the start as a local date and time, like 2026-12-21T19:00:00.")
        @Pattern(
                regexp = WireTime.PATTERN,
                message = "Give the start as a local date and time, like 2026-12-21T19:00:00.")
        String start,

        @NotNull(message = "Give the end as a local date and time, like 2026-12-21T21:00:00.")
        @Pattern(
                regexp = WireTime.PATTERN,
                message = "Give the end as a local date and time, like 2026-12-21T21:00:00.")
        String end,

        @NotNull(message = "Give the name of a time zone, like Europe/London.")
        String timeZone,

        @Valid @Nullable VenueRequest venue,

        @Valid @Nullable OnlineRequest online,

        @Size(max = Setting.MOST_ANSWERS, message = "Give at most {max} answers.") @Nullable
        Map<String, @PlainText(max = Setting.LONGEST_ANSWER, multiline = true) String> venueAnswers,

        @Size(max = Billing.MOST_ORGANISATIONS, message = "Name at most {max} hosts.") @Nullable
        List<@NotNull(message = ID) @Pattern(regexp = Checks.ID, message = ID) String> hosts,

        @Size(max = Billing.MOST_ORGANISATIONS, message = "Name at most {max} partners.") @Nullable
        List<@NotNull(message = ID) @Pattern(regexp = Checks.ID, message = ID) String> partners,

        @Pattern(regexp = Checks.ID, message = ID) @Nullable String chair,

        @Size(max = Billing.MOST_SPEAKERS, message = "Name at most {max} speakers.") @Nullable
        List<@NotNull(message = ID) @Pattern(regexp = Checks.ID, message = ID) String> speakers,

        @Size(max = Wording.MOST_TOPICS, message = "Name at most {max} topics.") @Nullable
        List<@NotBlank(message = "Give a topic in words.") @PlainText(max = Wording.LONGEST_TOPIC) String> topics,

        @NotNull(message = "Say how many people the room holds.")
        @Min(value = 1, message = "Give a capacity from 1 to 250000.")
        @Max(value = BookingRules.LARGEST_ROOM, message = "Give a capacity from 1 to 250000.")
        Integer capacity,

        @Valid @Nullable RulesRequest booking,

        @Valid @Nullable MessagesRequest messages,

        @Nullable Wish status) {

    private static final String ID = Checks.ID_WORDS;

    /** How one takes part from elsewhere, as it is sent. */
    public record OnlineRequest(
            @NotBlank(message = WebAddress.WORDS) @PlainText(max = 500)
            String url,

            @PlainText(max = Online.LONGEST_NOTE) @Nullable String note) {

        Online online() {
            var address = WebAddress.optional("online.url", url);
            if (address == null) {
                throw new InvalidField("online.url", WebAddress.WORDS);
            }
            return new Online(address, note);
        }
    }

    /** What may be wished for; an event is cancelled by DELETE. */
    public enum Wish {
        DRAFT,
        PUBLISHED,
        POSTPONED;

        Status status() {
            return switch (this) {
                case DRAFT -> new Status.Draft();
                case PUBLISHED -> new Status.Published();
                case POSTPONED -> new Status.Postponed();
            };
        }
    }

    List<OrganisationId> namedHosts() {
        return orNone(hosts).stream().map(OrganisationId::new).toList();
    }

    Listing listing(List<OrganisationId> hostedBy) {
        return new Listing(
                new Wording(title, summary, description, orNone(topics)),
                new Schedule(
                        WireTime.time("start", start), WireTime.time("end", end), WireTime.zone("timeZone", timeZone)),
                setting(),
                new Billing(
                        hostedBy,
                        orNone(partners).stream().map(OrganisationId::new).toList(),
                        chair == null ? null : new SpeakerId(chair),
                        orNone(speakers).stream().map(SpeakerId::new).toList()),
                new Attendance(
                        RulesRequest.rules(capacity, booking),
                        messages == null ? Messages.USUAL : messages.messages()));
    }

    private Setting setting() {
        return new Setting(
                venue == null ? null : venue.location(),
                online == null ? null : online.online(),
                venueAnswers == null ? Map.of() : venueAnswers);
    }

    private static List<String> orNone(@Nullable List<String> values) {
        return values == null ? List.of() : values;
    }
}
