package org.commonground.directory.feed;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.commonground.directory.address.SiteProperties;
import org.commonground.directory.event.DatedEvent;

/** Events as an Atom feed (RFC 4287). An entry's id is its event's for good; its time is that of the latest change. */
final class AtomFeed {

    private static final String NAMESPACE = "http://www.w3.org/2005/Atom";
    private static final DateTimeFormatter WHEN = DateTimeFormatter.ofPattern("EEEE d MMMM uuuu, HH:mm", Locale.UK);

    private final SiteProperties site;
    private final String self;

    /** @param self the feed's own path and query */
    AtomFeed(SiteProperties site, String self) {
        this.site = site;
        this.self = site.url().resolve(self).toString();
    }

    byte[] write(String title, Instant updated, List<DatedEvent> events) {
        var bytes = new ByteArrayOutputStream();
        try {
            var xml = XMLOutputFactory.newFactory().createXMLStreamWriter(bytes, StandardCharsets.UTF_8.name());
            xml.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
            xml.writeStartElement("feed");
            xml.writeDefaultNamespace(NAMESPACE);
            text(xml, "id", self);
            text(xml, "title", title);
            text(xml, "updated", updated.toString());
            link(xml, "self", "application/atom+xml", self);
            link(xml, "alternate", "text/html", site.url().resolve("/events").toString());
            xml.writeStartElement("author");
            text(xml, "name", "Common Ground");
            xml.writeEndElement();
            for (var event : events) {
                entry(xml, event);
            }
            xml.writeEndElement();
            xml.writeEndDocument();
            xml.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
        return bytes.toByteArray();
    }

    private void entry(XMLStreamWriter xml, DatedEvent event) throws XMLStreamException {
        var state = event.state();
        xml.writeStartElement("entry");
        text(xml, "id", site.url().resolve("/events/" + state.id()).toString());
        text(xml, "title", title(event));
        text(xml, "updated", event.changedAt().toString());
        link(xml, "alternate", "text/html", event.view().url());
        for (var host : state.hosts()) {
            xml.writeStartElement("author");
            text(xml, "name", host.name());
            xml.writeEndElement();
        }
        for (var topic : state.topics()) {
            xml.writeEmptyElement("category");
            xml.writeAttribute("term", topic);
        }
        text(xml, "summary", summary(event));
        xml.writeEndElement();
    }

    private static String title(DatedEvent event) {
        var state = event.state();
        return switch (state.status()) {
            case "CANCELLED" -> "Cancelled: " + state.title();
            case "POSTPONED" -> "Postponed: " + state.title();
            default -> state.title();
        };
    }

    private static String summary(DatedEvent event) {
        var state = event.state();
        var venue = state.venue();
        var when = WHEN.format(ZonedDateTime.ofInstant(event.startsAt(), ZoneId.of(state.timeZone())));
        var where = venue == null
                ? null
                : Stream.of(venue.room(), venue.name(), venue.address(), venue.postcode())
                        .filter(part -> part != null)
                        .collect(Collectors.joining(", "));
        return Stream.of(when, where, state.statusReason(), state.summary())
                .filter(part -> part != null)
                .collect(Collectors.joining(". "));
    }

    private static void link(XMLStreamWriter xml, String relation, String type, String address)
            throws XMLStreamException {
        xml.writeEmptyElement("link");
        xml.writeAttribute("rel", relation);
        xml.writeAttribute("type", type);
        xml.writeAttribute("href", address);
    }

    private static void text(XMLStreamWriter xml, String element, String text) throws XMLStreamException {
        xml.writeStartElement(element);
        xml.writeCharacters(text);
        xml.writeEndElement();
    }
}
