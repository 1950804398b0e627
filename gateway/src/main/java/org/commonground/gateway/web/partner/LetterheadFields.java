package org.commonground.gateway.web.partner;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.commonground.gateway.client.Letterhead;
import org.commonground.gateway.web.form.Fields;
import org.commonground.gateway.web.form.Typed;

/** The fields of what an organisation's letters carry. */
final class LetterheadFields {

    static final Fields ALL = new Fields(labels(), path -> path);

    static final List<Map.Entry<String, String>> LANGUAGES =
            List.of(Map.entry("EN", "English"), Map.entry("CY", "Cymraeg (Welsh)"));

    private LetterheadFields() {}

    private static Map<String, String> labels() {
        var labels = new LinkedHashMap<String, String>();
        labels.put("replyTo", "Address for answers");
        labels.put("signature", "Signature");
        labels.put("language", "Language");
        return labels;
    }

    static Typed of(Letterhead letterhead) {
        var fields = new LinkedHashMap<String, List<String>>();
        EventFields.one(fields, "replyTo", letterhead.replyTo());
        EventFields.one(fields, "signature", letterhead.signature());
        EventFields.one(fields, "language", Objects.requireNonNullElse(letterhead.language(), "EN"));
        return new Typed(fields);
    }

    static Letterhead wish(Typed form) {
        return new Letterhead(
                form.textOrNone("replyTo"),
                form.textOrNone("signature"),
                "CY".equals(form.text("language")) ? "CY" : "EN");
    }
}
