package org.commonground.gateway.web;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.commonground.gateway.web.form.Typed;

/** How one gets into a place and takes part there: the points that have a word of their own on the wire, and others. */
public final class Access {

    /** From the word on the wire to what people read, in the order in which a form asks for them. */
    public static final Map<String, String> KNOWN = known();

    private Access() {}

    private static Map<String, String> known() {
        var words = new LinkedHashMap<String, String>();
        words.put("step-free", "Step-free access");
        words.put("accessible-toilet", "Accessible toilet");
        words.put("hearing-loop", "Hearing loop");
        words.put("bsl", "British Sign Language interpreter");
        words.put("companion-places", "Places for companions");
        words.put("quiet-room", "Quiet room");
        words.put("parking", "Parking for Blue Badge holders");
        return Collections.unmodifiableMap(words);
    }

    /** In words; what we have no words for stands as the directory has it. */
    public static String words(String code) {
        var known = KNOWN.get(code);
        if (known != null) {
            return known;
        }
        var words = code.replace('-', ' ').strip();
        return words.isEmpty() ? words : Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }

    /** What a form says: boxes that are ticked, then what was written with commas between. */
    public static List<String> of(Typed form) {
        var other = List.of(form.text("accessOther").split(","));
        return Stream.concat(form.written("access").stream(), other.stream())
                .map(String::strip)
                .filter(point -> !point.isEmpty())
                .distinct()
                .toList();
    }

    /** Fills a form with what there is. */
    public static void fill(Map<String, List<String>> fields, List<String> access) {
        fields.put("access", access.stream().filter(KNOWN::containsKey).toList());
        fields.put(
                "accessOther",
                List.of(String.join(
                        ", ",
                        access.stream().filter(it -> !KNOWN.containsKey(it)).toList())));
    }
}
