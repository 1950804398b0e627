package org.commonground.directory.search;

import jakarta.validation.Valid;
import org.commonground.directory.page.PageQuery;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Finding events, and what to look for. */
@RestController
class SearchController {

    private final EventFinder finder;
    private final Suggestions suggestions;

    SearchController(EventFinder finder, Suggestions suggestions) {
        this.finder = finder;
        this.suggestions = suggestions;
    }

    @GetMapping("/api/events")
    SearchResultView search(@ModelAttribute EventSearchQuery query, @Valid @ModelAttribute PageQuery paging) {
        return finder.find(query, paging.wanted());
    }

    @GetMapping("/api/events/suggestions")
    Suggestions.Suggested suggest(@RequestParam(defaultValue = "") String q) {
        finder.refuseUntilCaughtUp();
        return suggestions.of(q);
    }
}
