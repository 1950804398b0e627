package org.commonground.directory.search;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.LatLonDocValuesField;
import org.apache.lucene.document.LatLonPoint;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.SortedSetDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.util.BytesRef;
import org.commonground.directory.search.TopicEventState.Named;
import org.jspecify.annotations.Nullable;

/** What the index holds of something listed. */
final class Entry {

    private final Document document = new Document();

    private Entry(Kind kind, String id, String slug, String name, Instant changed) {
        exact(Fields.KEY, kind.key(id));
        document.add(new StringField(Fields.KIND, kind.name(), Field.Store.YES));
        document.add(new SortedDocValuesField(Fields.KIND, new BytesRef(kind.name())));
        document.add(new SortedDocValuesField(Fields.ID, new BytesRef(id)));
        document.add(new StoredField(Fields.ID, id));
        document.add(new StoredField(Fields.SLUG, slug));
        document.add(new TextField(Fields.NAME, name, Field.Store.YES));
        document.add(new StoredField(Fields.CHANGED, changed.toEpochMilli()));
    }

    static Document of(TopicEventState event, Instant changed) {
        var entry = new Entry(Kind.EVENT, event.id(), event.slug(), event.title(), changed);
        entry.text(event);
        entry.times(event);
        entry.choices(event);
        entry.place(event.venue());
        return entry.document;
    }

    static Document of(Kind kind, TopicProfileState profile, Instant changed) {
        var entry = new Entry(kind, profile.id(), profile.slug(), profile.name(), changed);
        entry.text(Fields.TITLE, profile.name());
        entry.text(Fields.WORDS, joined(Stream.of(profile.name(), profile.affiliation())));
        return entry.document;
    }

    private void text(TopicEventState event) {
        var people = event.platform().stream().flatMap(who -> Stream.of(who.name(), who.affiliation()));
        var names = joined(Stream.of(
                        event.organisations().stream().map(Named::name),
                        people,
                        TopicEventState.all(event.topics()).stream(),
                        place(event.venue(), TopicEventState.Place::name),
                        place(event.venue(), TopicEventState.Place::room),
                        place(event.venue(), TopicEventState.Place::address),
                        place(event.venue(), TopicEventState.Place::postcode),
                        Stream.ofNullable(event.series()).map(Named::name))
                .flatMap(Function.identity()));
        text(Fields.TITLE, event.title());
        text(Fields.NAMES, names);
        text(Fields.SUMMARY, event.summary());
        text(Fields.DESCRIPTION, event.description());
        text(Fields.WORDS, joined(Stream.of(event.title(), names, event.summary(), event.description())));
    }

    private void times(TopicEventState event) {
        var zone = ZoneId.of(event.timeZone());
        var start = LocalDateTime.parse(event.start());
        document.add(new LongPoint(Fields.DAY, start.toLocalDate().toEpochDay()));
        document.add(new NumericDocValuesField(Fields.START, millis(start, zone)));
        // the same as a point: sorted by it, the index skips what is too late for the page
        document.add(new LongPoint(Fields.START, millis(start, zone)));
        document.add(new LongPoint(Fields.END, millis(LocalDateTime.parse(event.end()), zone)));
        facet(new Facet.Month(event.start().substring(0, "2026-12".length())));
    }

    private void choices(TopicEventState event) {
        for (var topic : TopicEventState.all(event.topics())) {
            exact(Fields.TOPIC, topic.toLowerCase(Locale.ROOT));
            text(Fields.TOPIC_WORDS, topic);
            facet(new Facet.Topic(topic));
        }
        for (var organisation : event.organisations()) {
            exact(Fields.ORGANISATION, organisation.id());
            facet(new Facet.Organisation(organisation.id(), organisation.name()));
        }
        for (var access : event.access()) {
            exact(Fields.ACCESS, access.toLowerCase(Locale.ROOT));
            facet(new Facet.Access(access));
        }
        event.platform().forEach(who -> exact(Fields.SPEAKER, who.id()));
        if (event.series() != null) {
            exact(Fields.SERIES, event.series().id());
        }
        if (event.online() != null) {
            exact(Fields.ONLINE, "true");
            facet(new Facet.Online());
        }
    }

    private void place(TopicEventState.@Nullable Place venue) {
        if (venue != null && venue.lat() != null && venue.lon() != null) {
            document.add(new LatLonPoint(Fields.POSITION, venue.lat(), venue.lon()));
            document.add(new LatLonDocValuesField(Fields.POSITION, venue.lat(), venue.lon()));
        }
    }

    private void exact(String field, String value) {
        document.add(new StringField(field, value, Field.Store.NO));
    }

    private void text(String field, @Nullable String value) {
        if (value != null) {
            document.add(new TextField(field, value, Field.Store.NO));
        }
    }

    private void facet(Facet facet) {
        document.add(new SortedSetDocValuesField(Fields.FACET, new BytesRef(facet.label())));
    }

    private static Stream<String> place(
            TopicEventState.@Nullable Place venue, Function<TopicEventState.Place, @Nullable String> part) {
        return venue == null ? Stream.empty() : Stream.ofNullable(part.apply(venue));
    }

    private static String joined(Stream<? extends @Nullable String> parts) {
        return parts.filter(part -> part != null).collect(Collectors.joining("\n"));
    }

    private static long millis(LocalDateTime time, ZoneId zone) {
        return time.atZone(zone).toInstant().toEpochMilli();
    }
}
