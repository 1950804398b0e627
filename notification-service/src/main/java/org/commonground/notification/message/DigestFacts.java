package org.commonground.notification.message;

import java.util.ArrayList;
import java.util.List;

/** How events stand, a line for each. */
record DigestFacts(List<DigestEntry> entries, Phrases phrases, SiteProperties site) {

    List<Fact> table() {
        return entries.stream().map(this::fact).toList();
    }

    private Fact fact(DigestEntry entry) {
        var event = entry.event();
        return new Fact(
                "digest",
                new When(phrases).date(event.start()),
                Line.of(event.title()) + ": " + words(entry),
                site.address("/organise/events/" + event.id().value()).toString());
    }

    private String words(DigestEntry entry) {
        var words = new ArrayList<String>();
        words.add(phrases.say("digest.booked", entry.booked(), entry.capacity()));
        add(words, "digest.fresh", entry.fresh());
        add(words, "digest.cancelled", entry.cancelled());
        add(words, "digest.waiting", entry.waiting());
        add(words, "digest.undelivered", entry.undelivered());
        return String.join("; ", words);
    }

    private void add(List<String> words, String phrase, int number) {
        if (number > 0) {
            words.add(phrases.count(phrase, number, number));
        }
    }
}
