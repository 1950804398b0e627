package org.commonground.gateway.web.partner;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.commonground.gateway.client.Speaker.Work;
import org.commonground.gateway.client.SpeakerRecord;
import org.commonground.gateway.web.form.Fields;
import org.commonground.gateway.web.form.Typed;
import org.jspecify.annotations.Nullable;

/** The fields of a speaker's form. */
final class SpeakerFields {

    static final Fields ALL = new Fields(labels(), SpeakerFields::named);

    private SpeakerFields() {}

    private static Map<String, String> labels() {
        var labels = new LinkedHashMap<String, String>();
        labels.put("kind", "Person or organisation");
        labels.put("name", "Name");
        labels.put("role", "Role");
        labels.put("affiliation", "Affiliation");
        labels.put("organisation", "Organisation here");
        labels.put("biography", "Biography");
        labels.put("workTitle", "Works");
        labels.put("workUrl", "Links of works");
        labels.put("steward", "Kept by");
        return labels;
    }

    private static String named(String path) {
        return path.startsWith("works") ? path.endsWith("url") ? "workUrl" : "workTitle" : path;
    }

    static Typed of(SpeakerRecord speaker) {
        var fields = new LinkedHashMap<String, List<String>>();
        EventFields.one(fields, "kind", speaker.kind());
        EventFields.one(fields, "name", speaker.name());
        EventFields.one(fields, "role", speaker.role());
        EventFields.one(fields, "affiliation", speaker.affiliation());
        if (speaker.organisation() != null) {
            EventFields.one(fields, "organisation", speaker.organisation().name());
        }
        EventFields.one(fields, "biography", speaker.biography());
        fields.put("workTitle", speaker.works().stream().map(Work::title).toList());
        fields.put(
                "workUrl",
                speaker.works().stream()
                        .map(work -> work.url() == null ? "" : work.url())
                        .toList());
        return new Typed(fields);
    }

    static SpeakerRecord.Wish wish(Typed form, @Nullable String organisation, @Nullable String steward) {
        return new SpeakerRecord.Wish(
                form.text("kind").equals("ORGANISATION") ? "ORGANISATION" : "PERSON",
                form.text("name"),
                organisation,
                form.textOrNone("affiliation"),
                form.textOrNone("role"),
                form.textOrNone("biography"),
                works(form),
                steward);
    }

    private static List<Work> works(Typed form) {
        var works = new ArrayList<Work>();
        for (var at = 0; at < form.texts("workTitle").size(); at++) {
            var title = form.text("workTitle", at);
            var url = form.text("workUrl", at);
            if (!title.isEmpty() || !url.isEmpty()) {
                works.add(new Work(title, url.isEmpty() ? null : OrganisationFields.address(url)));
            }
        }
        return works;
    }
}
