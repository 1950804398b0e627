package org.commonground.gateway.web.site;

import static org.commonground.gateway.web.site.SearchForm.PATH;

import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.commonground.gateway.client.EventSearch;
import org.commonground.gateway.client.FoundEvents;
import org.commonground.gateway.web.site.SearchForm.Choice;

/** Ways to narrow a search down, by one kind of thing. */
record Narrowing(String heading, List<Choice> choices) {

    private static final int MOST = 8;
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM uuuu", Locale.UK);

    static List<Narrowing> of(EventSearch search, FoundEvents.Facets facets) {
        return Stream.of(
                        new Narrowing("Topic", search.text("topic").isEmpty() ? topics(search, facets) : List.of()),
                        new Narrowing(
                                "Host or partner",
                                search.text("organisation").isEmpty() ? organisations(search, facets) : List.of()),
                        new Narrowing("Month", search.text("from").isEmpty() ? months(search, facets) : List.of()))
                .filter(it -> it.choices().size() > 1)
                .toList();
    }

    private static List<Choice> topics(EventSearch search, FoundEvents.Facets facets) {
        return facets.topics().stream()
                .limit(MOST)
                .map(it ->
                        new Choice(it.value(), search.with("topic", it.value()).at(PATH), it.count()))
                .toList();
    }

    private static List<Choice> organisations(EventSearch search, FoundEvents.Facets facets) {
        return facets.organisations().stream()
                .limit(MOST)
                .map(it -> new Choice(
                        it.name(), search.with("organisation", it.id()).at(PATH), it.count()))
                .toList();
    }

    private static List<Choice> months(EventSearch search, FoundEvents.Facets facets) {
        return facets.months().stream()
                .limit(MOST)
                .map(it -> {
                    var month = YearMonth.parse(it.value());
                    var narrowed = search.with("from", month.atDay(1).toString())
                            .with("to", month.atEndOfMonth().toString());
                    return new Choice(MONTH.format(month), narrowed.at(PATH), it.count());
                })
                .toList();
    }
}
