package org.commonground.gateway.web.partner;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.commonground.gateway.client.EventDraft;
import org.commonground.gateway.client.EventMessages;
import org.commonground.gateway.web.form.Fields;
import org.commonground.gateway.web.form.Typed;

/** The form of what an event's guests are sent over time. */
final class MessageSettings {

    static final Fields ALL = new Fields(labels(), MessageSettings::named);

    private MessageSettings() {}

    private static Map<String, String> labels() {
        var labels = new LinkedHashMap<String, String>();
        labels.put("reminders", "Reminders");
        labels.put("stillComing", "The question whether they still come");
        labels.put("thanksText", "Thanks, in your words");
        labels.put("thanksUrl", "Link in the thanks");
        return labels;
    }

    /** Where on the form it is what the directory names by its path on the wire. */
    private static String named(String path) {
        return switch (path.replaceFirst("^messages\\.", "")) {
            case "thanks.text" -> "thanksText";
            case "thanks.url" -> "thanksUrl";
            case "thanks" -> "thanksText";
            default -> path.replaceFirst("^messages\\.", "");
        };
    }

    /** As they are saved. */
    static Typed of(EventDraft event) {
        var messages = event.messages();
        var fields = new LinkedHashMap<String, List<String>>();
        EventFields.one(fields, "reminders", messages.reminders() ? "yes" : null);
        EventFields.one(fields, "stillComing", messages.stillComing() ? "yes" : null);
        var thanks = messages.thanks();
        if (thanks != null) {
            EventFields.one(fields, "thanksText", thanks.text());
            EventFields.one(fields, "thanksUrl", thanks.url());
        }
        return new Typed(fields);
    }

    static EventMessages read(Typed form) {
        var text = form.textOrNone("thanksText");
        var url = form.textOrNone("thanksUrl");
        return new EventMessages(
                form.ticked("reminders"),
                form.ticked("stillComing"),
                text == null && url == null ? null : new EventMessages.Thanks(text, url));
    }
}
