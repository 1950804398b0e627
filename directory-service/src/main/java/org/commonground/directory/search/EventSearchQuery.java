package org.commonground.directory.search;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.commonground.directory.field.InvalidField;
import org.commonground.directory.search.Sought.Choice;
import org.commonground.directory.search.Sought.Circle;
import org.commonground.directory.search.Sought.Order;
import org.jspecify.annotations.Nullable;

/**
 * What callers ask for, as they write it.
 *
 * @param organisation a host or partner by id or slug
 * @param speaker somebody who speaks or takes the chair, by id or slug
 * @param within kilometres, from 1 to 500
 * @param access each of which there must be
 */
public record EventSearchQuery(
        @Nullable String q,
        @Nullable String from,
        @Nullable String to,
        @Nullable String topic,
        @Nullable String organisation,
        @Nullable String speaker,
        @Nullable String series,
        @Nullable String lat,
        @Nullable String lon,
        @Nullable String within,
        @Nullable String online,
        @Nullable List<String> access,
        @Nullable String sort) {

    private static final int MOST_ACCESS = 10;
    private static final int POLE = 90;
    private static final int DATE_LINE = 180;

    public EventSearchQuery {
        from = Given.text(from);
        to = Given.text(to);
        topic = Given.text(topic);
        organisation = Given.text(organisation);
        speaker = Given.text(speaker);
        series = Given.text(series);
        lat = Given.text(lat);
        lon = Given.text(lon);
        within = Given.text(within);
        online = Given.text(online);
        sort = Given.text(sort);
    }

    /**
     * The same, checked.
     *
     * @param organisationId from an id or slug to the id; whatever is not known stays as it is, and is not found
     * @throws InvalidField where something is not what it should be
     */
    Sought sought(UnaryOperator<String> organisationId, UnaryOperator<String> speakerId) {
        var text = Words.checked(q);
        var around = around();
        var choices = new LinkedHashSet<Choice>();
        add(choices, Fields.TOPIC, lower(topic));
        add(choices, Fields.ORGANISATION, organisation == null ? null : organisationId.apply(organisation));
        add(choices, Fields.SPEAKER, speaker == null ? null : speakerId.apply(speaker));
        add(choices, Fields.SERIES, series);
        add(choices, Fields.ONLINE, Given.yes("online", online) ? "true" : null);
        accessWanted().forEach(it -> add(choices, Fields.ACCESS, lower(Given.text(it))));
        var period = new Sought.Period(Given.date("from", from), Given.date("to", to));
        return new Sought(text, period, Set.copyOf(choices), around, order(text, around));
    }

    private List<String> accessWanted() {
        var wanted = access == null ? List.<String>of() : access;
        if (wanted.size() > MOST_ACCESS) {
            throw new InvalidField("access", "Name at most " + MOST_ACCESS + ".");
        }
        return wanted;
    }

    private @Nullable Circle around() {
        if (lat == null && lon == null) {
            if (within != null) {
                throw new InvalidField("lat", "Say from where: give lat and lon.");
            }
            return null;
        }
        return new Circle(
                Given.degrees("lat", lat, POLE),
                Given.degrees("lon", lon, DATE_LINE),
                Given.kilometres("within", within));
    }

    private Order order(String text, @Nullable Circle around) {
        var byDefault = text.isEmpty() ? Order.DATE : Order.RELEVANCE;
        return switch (sort) {
            case "relevance" -> byDefault;
            case "date" -> Order.DATE;
            case "distance" -> {
                if (around == null) {
                    throw new InvalidField("sort", "To sort by distance, say from where: give lat and lon.");
                }
                yield Order.DISTANCE;
            }
            case null -> byDefault;
            default -> throw new InvalidField("sort", "Give relevance, date or distance.");
        };
    }

    private static void add(Set<Choice> choices, String field, @Nullable String value) {
        if (value != null) {
            choices.add(new Choice(field, value));
        }
    }

    private static @Nullable String lower(@Nullable String text) {
        return text == null ? null : text.toLowerCase(Locale.ROOT);
    }
}
