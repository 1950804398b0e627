package org.commonground.directory.imports.reading;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads the schema.org/Event data (JSON-LD) of a web page, or of a document that is nothing else. */
final class PageReader {

    private static final int DEEPEST = 100;
    private static final Pattern COMMENT = Pattern.compile("^\\s*(?://)?\\s*<!\\[CDATA\\[|(?://)?\\s*]]>\\s*$");
    private static final JsonMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(DEEPEST)
                            .build())
                    .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
                    .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
                    .build())
            .build();

    private final Scope scope;
    private final Reading reading;

    PageReader(Scope scope, Reading reading) {
        this.scope = scope;
        this.reading = reading;
    }

    void read(String text) {
        var isJson = text.stripLeading().startsWith("{") || text.stripLeading().startsWith("[");
        var blocks = isJson ? Map.of(1, text) : blocks(text);
        var events = new ArrayList<EventData>();
        blocks.forEach((number, block) -> {
            try {
                collect(JSON.readTree(block), number, events);
            } catch (JacksonException e) {
                var line = isJson && e.getLocation() != null ? e.getLocation().getLineNr() : null;
                reading.partial();
                reading.trouble("block " + number, line, "This block of data is not JSON, so it is left out.");
            }
        });
        if (events.isEmpty()) {
            var message = "There is no event on the page (schema.org/Event as JSON-LD).";
            if (blocks.isEmpty() || !reading.troubles().isEmpty()) {
                reading.unreadable(message);
            } else {
                reading.trouble(null, null, message);
            }
        }
        var completion = new Completion(reading);
        events.forEach(event -> completion.add(event.rough(scope, reading)));
    }

    private static Map<Integer, String> blocks(String html) {
        var blocks = new java.util.LinkedHashMap<Integer, String>();
        for (var script : Jsoup.parse(html).getElementsByTag("script")) {
            if (script.attr("type").toLowerCase(java.util.Locale.ROOT).startsWith("application/ld+json")) {
                blocks.put(blocks.size() + 1, COMMENT.matcher(script.data()).replaceAll(""));
            }
        }
        return blocks;
    }

    /** Events wherever they are: in arrays, graphs and lists, and within others. */
    private void collect(JsonNode data, int block, List<EventData> events) {
        var waiting = new ArrayDeque<JsonNode>(List.of(data));
        while (!waiting.isEmpty()) {
            var node = waiting.pop();
            if (node.isObject() && EventData.isEvent(node)) {
                events.add(new EventData(node, "block " + block + ", event " + (events.size() + 1)));
                inner(node, List.of("subEvent", "subEvents"), waiting);
            } else if (node.isObject()) {
                inner(node, List.of("@graph", "mainEntity", "itemListElement", "item", "event", "events"), waiting);
            } else if (node.isArray()) {
                var parts = new ArrayList<JsonNode>();
                node.forEach(parts::add);
                parts.reversed().forEach(waiting::push);
            }
        }
    }

    private static void inner(JsonNode node, List<String> members, ArrayDeque<JsonNode> waiting) {
        for (var member : members) {
            if (node.has(member)) {
                waiting.push(node.get(member));
            }
        }
    }
}
