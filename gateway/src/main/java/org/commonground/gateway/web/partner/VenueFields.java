package org.commonground.gateway.web.partner;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.commonground.gateway.client.RecordedVenue;
import org.commonground.gateway.client.RecordedVenue.Rule;
import org.commonground.gateway.web.Access;
import org.commonground.gateway.web.form.Fields;
import org.commonground.gateway.web.form.FormErrors;
import org.commonground.gateway.web.form.Typed;
import org.jspecify.annotations.Nullable;

/** The fields of a venue's form. */
final class VenueFields {

    static final Fields ALL = new Fields(labels(), VenueFields::named);

    private VenueFields() {}

    private static Map<String, String> labels() {
        var labels = new LinkedHashMap<String, String>();
        labels.put("name", "Name");
        labels.put("room", "Room");
        labels.put("address", "Street and town");
        labels.put("postcode", "Postcode");
        labels.put("position", "Position");
        labels.put("capacity", "Capacity");
        labels.put("access", "Access");
        labels.put("accessOther", "Other access");
        labels.put("arrival", "Arrival");
        labels.put("ruleLabel", "What hosts must answer");
        labels.put("ruleHelp", "Help with it");
        labels.put("steward", "Kept by");
        return labels;
    }

    private static String named(String path) {
        if (path.startsWith("rules")) {
            return path.endsWith("help") ? "ruleHelp" : "ruleLabel";
        }
        return path.equals("lat") || path.equals("lon") ? "position" : path.replaceFirst("\\[.*", "");
    }

    static Typed of(RecordedVenue venue) {
        var fields = new LinkedHashMap<String, List<String>>();
        EventFields.one(fields, "name", venue.name());
        EventFields.one(fields, "room", venue.room());
        EventFields.one(fields, "address", venue.address());
        EventFields.one(fields, "postcode", venue.postcode());
        if (venue.lat() != null && venue.lon() != null) {
            EventFields.one(fields, "position", venue.lat() + ", " + venue.lon());
        }
        EventFields.one(
                fields,
                "capacity",
                venue.capacity() == null ? null : venue.capacity().toString());
        Access.fill(fields, venue.access());
        EventFields.one(fields, "arrival", venue.arrival());
        fields.put("ruleId", venue.rules().stream().map(Rule::id).toList());
        fields.put("ruleLabel", venue.rules().stream().map(Rule::label).toList());
        fields.put(
                "ruleHelp",
                venue.rules().stream()
                        .map(rule -> rule.help() == null ? "" : rule.help())
                        .toList());
        EventFields.one(fields, "steward", venue.steward());
        return new Typed(fields);
    }

    /** What cannot be sent as it was typed. */
    static Optional<FormErrors> trouble(Typed form) {
        return form.text("position").isEmpty() || position(form, 1) != null
                ? Optional.empty()
                : Optional.of(FormErrors.at(
                        "position", "Write latitude and longitude with a comma between, like 51.4998, -0.1247."));
    }

    static RecordedVenue.Wish wish(Typed form) {
        return new RecordedVenue.Wish(
                form.text("name"),
                form.textOrNone("room"),
                form.textOrNone("address"),
                form.textOrNone("postcode"),
                position(form, 0),
                position(form, 1),
                form.numberOrNone("capacity"),
                Access.of(form),
                form.textOrNone("arrival"),
                rules(form),
                form.textOrNone("steward"));
    }

    private static @Nullable Double position(Typed form, int part) {
        var parts = form.text("position").split("\\s*,\\s*");
        return parts.length == 2 && parts[0].matches("-?\\d{1,2}(\\.\\d+)?") && parts[1].matches("-?\\d{1,3}(\\.\\d+)?")
                ? Double.valueOf(parts[part])
                : null;
    }

    private static List<Rule> rules(Typed form) {
        var rules = new ArrayList<Rule>();
        for (var at = 0; at < form.texts("ruleLabel").size(); at++) {
            var label = form.text("ruleLabel", at);
            var help = form.text("ruleHelp", at);
            var known = form.text("ruleId", at);
            if (!label.isEmpty()) {
                rules.add(new Rule(
                        known.isEmpty() ? QuestionFields.idFor(label) : known, label, help.isEmpty() ? null : help));
            }
        }
        return rules;
    }
}
