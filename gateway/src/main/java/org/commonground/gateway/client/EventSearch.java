package org.commonground.gateway.client;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.web.util.UriBuilder;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * What is looked for, as the directory's parameters; what was left empty is not among them.
 *
 * @param parameters by name
 */
public record EventSearch(Map<String, List<String>> parameters) {

    /** Every parameter there is; whatever else an address holds is not passed on. */
    public static final List<String> NAMES = List.of(
            "q",
            "from",
            "to",
            "topic",
            "organisation",
            "speaker",
            "series",
            "lat",
            "lon",
            "within",
            "online",
            "access",
            "sort");

    private static final int LONGEST = 200;
    private static final int MOST = 10;

    public EventSearch {
        var known = new LinkedHashMap<String, List<String>>();
        for (var name : NAMES) {
            var given = parameters.getOrDefault(name, List.of()).stream()
                    .map(String::strip)
                    .filter(value -> !value.isEmpty())
                    .map(value -> value.substring(0, Math.min(value.length(), LONGEST)))
                    .distinct()
                    .limit(MOST)
                    .toList();
            if (!given.isEmpty()) {
                known.put(name, name.equals("access") ? given : List.of(given.getFirst()));
            }
        }
        parameters = Map.copyOf(known);
    }

    /** For whatever is coming up. */
    public static EventSearch forAnything() {
        return new EventSearch(Map.of());
    }

    public boolean isForAnything() {
        return parameters.isEmpty();
    }

    /** The parameter's value; empty where it is not given. */
    public String text(String name) {
        return parameters.containsKey(name) ? parameters.get(name).getFirst() : "";
    }

    public List<String> all(String name) {
        return parameters.getOrDefault(name, List.of());
    }

    /** The same but with this value. */
    public EventSearch with(String name, String value) {
        var changed = new LinkedHashMap<>(parameters);
        var values = new ArrayList<String>(name.equals("access") ? all(name) : List.of());
        values.add(value);
        changed.put(name, values);
        return new EventSearch(changed);
    }

    /** The same without any of these. */
    public EventSearch without(String... names) {
        var changed = new LinkedHashMap<>(parameters);
        List.of(names).forEach(changed::remove);
        return new EventSearch(changed);
    }

    /** The same without this one value. */
    public EventSearch withoutValue(String name, String value) {
        var changed = new LinkedHashMap<>(parameters);
        changed.put(name, all(name).stream().filter(it -> !it.equals(value)).toList());
        return new EventSearch(changed);
    }

    /** A path with this search; every value is encoded. */
    public String at(String path) {
        var uri = UriComponentsBuilder.fromPath(path);
        var values = addTo(uri);
        return uri.encode().buildAndExpand(values.toArray()).toUriString();
    }

    /** Adds the parameters as variables, and gives the variables' values in their order. */
    List<String> addTo(UriBuilder uri) {
        var values = new ArrayList<String>();
        for (var name : NAMES) {
            for (var value : all(name)) {
                uri.queryParam(name, "{" + name + values.size() + "}");
                values.add(value);
            }
        }
        return values;
    }
}
