package org.commonground.gateway.web.partner;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.commonground.gateway.client.Contributor;
import org.commonground.gateway.client.Page;
import org.commonground.gateway.client.PartnerClient;
import org.commonground.gateway.client.RecordedVenue;
import org.commonground.gateway.client.RecordsClient;
import org.springframework.stereotype.Component;

/** Who and what is meant by a name that somebody typed. */
@Component
class Names {

    private static final int MOST = 20;

    private final RecordsClient records;
    private final PartnerClient partner;

    Names(RecordsClient records, PartnerClient partner) {
        this.records = records;
        this.partner = partner;
    }

    /** What was found, in the order of the names, and what is to be said of those that were not. */
    record Found(List<String> ids, Optional<String> trouble) {

        Optional<String> first() {
            return ids.stream().findFirst();
        }
    }

    private record Known(String id, String key, String name) {}

    /** Also those of the caller's own that are not public yet. */
    Found organisations(List<String> typed) {
        var own = partner.own().stream()
                .map(it -> it.organisation())
                .map(it -> new Known(it.id(), it.slug(), it.name()))
                .toList();
        return find(
                typed,
                name -> Stream.concat(own.stream(), contributors(records.organisations(words(name), MOST)))
                        .distinct(),
                "No organisation here is called “%s”. Choose one from the list, or ask them to sign up.");
    }

    Found speakers(List<String> typed) {
        return find(
                typed,
                name -> contributors(records.speakers(words(name), MOST)),
                "Nobody here is called “%s”. Choose somebody from the list, or add them as a speaker first.");
    }

    Found venues(List<String> typed) {
        return find(
                typed,
                name -> records.venues(words(name), MOST).items().stream()
                        .map(venue -> new Known(venue.id(), venue.slug(), inFull(venue))),
                "No venue on record is called “%s”. Choose one from the list, or leave this empty and write it below.");
    }

    /** What a venue is called where its room matters. */
    static String inFull(RecordedVenue venue) {
        return venue.room() == null ? venue.name() : venue.room() + ", " + venue.name();
    }

    private static Stream<Known> contributors(Page<Contributor> page) {
        return page.items().stream().map(who -> new Known(who.id(), who.key(), who.name()));
    }

    private static Found find(List<String> typed, Function<String, Stream<Known>> search, String unknown) {
        var ids = new ArrayList<String>();
        for (var name : typed) {
            var same = search.apply(name)
                    .filter(known -> isMeant(name, known))
                    .distinct()
                    .toList();
            if (same.isEmpty()) {
                return new Found(List.of(), Optional.of(unknown.formatted(name)));
            }
            if (same.size() > 1) {
                return new Found(List.of(), Optional.of(several(name, same)));
            }
            ids.add(same.getFirst().id());
        }
        return new Found(ids, Optional.empty());
    }

    private static String several(String name, List<Known> same) {
        return "Several here are called “" + name + "”. Write one of: "
                + String.join("; ", same.stream().map(Names::unmistakable).toList()) + ".";
    }

    private static String unmistakable(Known known) {
        return known.name() + " (" + known.key() + ")";
    }

    private static boolean isMeant(String typed, Known known) {
        return plain(typed).equals(plain(known.name())) || plain(typed).equals(plain(unmistakable(known)));
    }

    private static String plain(String name) {
        return name.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
    }

    /** What to search for: the name without what only tells it from others. */
    private static String words(String name) {
        return name.replaceAll("\\([a-z0-9-]+\\)$", "").replace(',', ' ').strip();
    }
}
