package org.commonground.notification.message;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** How events stand: each by its day, and below that in numbers. */
record DigestFacts(List<DigestEntry> entries, Phrases phrases, SiteProperties site) {

    List<Fact> table() {
        return entries.stream().flatMap(this::facts).toList();
    }

    private Stream<Fact> facts(DigestEntry entry) {
        var event = entry.event();
        return Stream.of(
                new Fact(
                        "digest",
                        new When(phrases).date(event.start()),
                        Line.of(event.title()),
                        site.address("/organise/events/" + event.id().value()).toString()),
                new Fact("numbers", phrases.say("label.CONFIRMED"), words(entry), null));
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
