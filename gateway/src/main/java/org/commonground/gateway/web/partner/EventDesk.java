package org.commonground.gateway.web.partner;

import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.commonground.gateway.client.EditorClient;
import org.commonground.gateway.client.EventDraft;
import org.commonground.gateway.client.ImportClient;
import org.commonground.gateway.client.PartnerClient;
import org.commonground.gateway.client.RecordedVenue;
import org.commonground.gateway.client.RecordsClient;
import org.commonground.gateway.client.ServiceProblem;
import org.commonground.gateway.client.Versioned;
import org.commonground.gateway.web.Access;
import org.commonground.gateway.web.When;
import org.commonground.gateway.web.form.FormErrors;
import org.commonground.gateway.web.form.Typed;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** The form of an event, with all that one can choose from beside it. */
@Component
class EventDesk {

    private static final int TO_CHOOSE_FROM = 100;
    private static final int FEWEST_LINES = 3;
    private static final List<Map.Entry<String, String>> KINDS = List.of(
            Map.entry("TEXT", "A line of text"),
            Map.entry("YES_NO", "Yes or no"),
            Map.entry("CHOICE", "One of several answers"));

    private final EditorClient editor;
    private final RecordsClient records;
    private final PartnerClient partner;
    private final Names names;
    private final ImportClient imports;

    EventDesk(EditorClient editor, RecordsClient records, PartnerClient partner, Names names, ImportClient imports) {
        this.editor = editor;
        this.records = records;
        this.partner = partner;
        this.names = names;
        this.imports = imports;
    }

    /** A source that told of the event and does so no more. */
    record Gone(String source, String since) {}

    Versioned<EventDraft> event(String id) {
        return editor.event(id);
    }

    /** An event as the form has it; its venue by the name of the record. */
    Typed typed(EventDraft event) {
        var place = event.venue();
        return EventFields.of(
                event,
                place == null || place.id() == null
                        ? null
                        : records.venue(place.id()).value());
    }

    /** @param event the event as it is saved; absent where it is new */
    String show(Typed typed, FormErrors errors, @Nullable Versioned<EventDraft> event, Model model) {
        var form = QuestionFields.closedUp(typed);
        model.addAttribute("form", form);
        model.addAttribute("errors", errors);
        model.addAttribute("event", event == null ? null : event.value());
        model.addAttribute("version", event == null ? "" : event.tag());
        model.addAttribute(
                "gone", event == null ? List.of() : gone(event.value().id()));
        model.addAttribute("questions", QuestionFields.lines(form));
        model.addAttribute("kinds", KINDS);
        model.addAttribute("access", Access.KNOWN);
        model.addAttribute("rules", rules(form));
        model.addAttribute("hostLines", lines(form, "hosts"));
        model.addAttribute("partnerLines", lines(form, "partners"));
        model.addAttribute("speakerLines", lines(form, "speakers"));
        suggest(model);
        return "partner/event";
    }

    /** Only those who organise for a host are told. */
    private List<Gone> gone(String event) {
        try {
            return imports.sightings(event).stream()
                    .flatMap(it -> Stream.ofNullable(it.vanishedAt())
                            .map(at -> new Gone(it.source(), When.moment(at, ZoneId.of("Europe/London")))))
                    .toList();
        } catch (ServiceProblem problem) {
            if (problem.status() == 403 || problem.status() == 404) {
                return List.of();
            }
            throw problem;
        }
    }

    private void suggest(Model model) {
        var organisations = new TreeSet<String>();
        partner.own().forEach(own -> organisations.add(own.organisation().name()));
        records.organisations("", TO_CHOOSE_FROM).items().forEach(it -> organisations.add(it.name()));
        model.addAttribute("organisations", organisations);
        model.addAttribute("people", records.speakers("", TO_CHOOSE_FROM).items());
        model.addAttribute(
                "venues",
                records.venues("", TO_CHOOSE_FROM).items().stream()
                        .map(Names::inFull)
                        .toList());
        model.addAttribute(
                "zones",
                ZoneId.getAvailableZoneIds().stream()
                        .filter(zone -> zone.startsWith("Europe/"))
                        .sorted()
                        .toList());
    }

    /** What the venue wants to be told; nothing where none on record is chosen. */
    private List<RecordedVenue.Rule> rules(Typed form) {
        return names.venues(form.written("venue"))
                .first()
                .map(id -> records.venue(id).value().rules())
                .orElse(List.of());
    }

    /** Those that are filled in, and room for two more. */
    private static int lines(Typed form, String field) {
        return Math.max(FEWEST_LINES, form.written(field).size() + 2);
    }
}
