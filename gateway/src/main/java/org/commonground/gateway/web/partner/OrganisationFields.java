package org.commonground.gateway.web.partner;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.commonground.gateway.client.Organisation;
import org.commonground.gateway.client.Organisation.Identifier;
import org.commonground.gateway.client.OrganisationWish;
import org.commonground.gateway.web.form.Fields;
import org.commonground.gateway.web.form.FormErrors;
import org.commonground.gateway.web.form.Typed;
import org.jspecify.annotations.Nullable;

/** The fields of an organisation's form. */
final class OrganisationFields {

    static final Fields ALL = new Fields(labels(), path -> path.replaceFirst("\\[.*", ""));

    /** The list of a register, then the number in it: GB-CHC-1234567 (org-id.guide). */
    private static final Pattern IDENTIFIER = Pattern.compile("([A-Z]{2,3}-[A-Z0-9_]{1,20})-(\\S{1,50})");

    private OrganisationFields() {}

    private static Map<String, String> labels() {
        var labels = new LinkedHashMap<String, String>();
        labels.put("name", "Name");
        labels.put("summary", "What it does");
        labels.put("location", "Where");
        labels.put("website", "Website");
        labels.put("logo", "Logo");
        labels.put("identifiers", "Register numbers");
        return labels;
    }

    static Typed of(Organisation organisation) {
        var fields = new LinkedHashMap<String, List<String>>();
        EventFields.one(fields, "name", organisation.name());
        EventFields.one(fields, "summary", organisation.summary());
        EventFields.one(fields, "location", organisation.location());
        EventFields.one(fields, "website", organisation.website());
        EventFields.one(fields, "logo", organisation.logo());
        EventFields.one(
                fields,
                "identifiers",
                organisation.identifiers().stream().map(Identifier::text).collect(Collectors.joining(", ")));
        return new Typed(fields);
    }

    /** What cannot be sent as it was typed. */
    static Optional<FormErrors> trouble(Typed form) {
        return EventReading.listed(form.text("identifiers")).stream()
                .filter(typed -> !IDENTIFIER.matcher(typed).matches())
                .findFirst()
                .map(typed -> FormErrors.at(
                        "identifiers",
                        "Write the register before the number, like GB-CHC-1234567. This is not so: " + typed));
    }

    static OrganisationWish wish(Typed form) {
        var identifiers = new ArrayList<Identifier>();
        for (var typed : EventReading.listed(form.text("identifiers"))) {
            var parts = IDENTIFIER.matcher(typed);
            if (parts.matches()) {
                identifiers.add(new Identifier(parts.group(1), parts.group(2)));
            }
        }
        return new OrganisationWish(
                form.text("name"),
                form.textOrNone("summary"),
                address(form.textOrNone("website")),
                address(form.textOrNone("logo")),
                form.textOrNone("location"),
                identifiers);
    }

    /** People leave out what comes before the name of a site. */
    static @Nullable String address(@Nullable String typed) {
        return typed == null || typed.contains("://") ? typed : "https://" + typed;
    }
}
