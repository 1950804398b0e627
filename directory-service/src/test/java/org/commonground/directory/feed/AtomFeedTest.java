package org.commonground.directory.feed;

import static org.assertj.core.api.Assertions.assertThat;

import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SyndFeedInput;
import java.io.StringReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.commonground.directory.address.SiteProperties;
import org.junit.jupiter.api.Test;

class AtomFeedTest {

    private final AtomFeed feed =
            new AtomFeed(new SiteProperties(URI.create("https://site.example")), "/events.atom?q=good%20relations");
    private final String written = new String(
            feed.write("Events on Common Ground", Instant.parse("2026-11-23T09:30:05Z"), AListing.ofFour()),
            StandardCharsets.UTF_8);

    @Test
    void aFeedIsAlwaysWrittenTheSame() {
        assertThat(written).isEqualTo(AListing.golden("events.atom", written));
    }

    @Test
    void aFeedReaderReadsIt() throws FeedException {
        var read = new SyndFeedInput().build(new StringReader(written));
        assertThat(read.getFeedType()).isEqualTo("atom_1.0");
        assertThat(read.getUri()).isEqualTo("https://site.example/events.atom?q=good%20relations");
        assertThat(read.getEntries())
                .extracting(SyndEntry::getTitle)
                .containsExactly(
                        "Example: Good relations",
                        "Cancelled: Example: An evening in Pune",
                        "Postponed: Example: Tea",
                        "Example; with, \\ <b>&amp;</b> \"李小龙\" ]]>");
        var first = read.getEntries().getFirst();
        assertThat(first.getUri()).isEqualTo("https://site.example/events/ordinary");
        assertThat(first.getLink()).isEqualTo("https://site.example/events/example-ordinary");
        assertThat(first.getUpdatedDate().toInstant()).isEqualTo(Instant.parse("2026-11-23T09:30:03Z"));
        assertThat(first.getAuthors()).extracting("name").containsExactly("Example Host", "Example & Other");
        assertThat(read.getEntries().get(1).getDescription().getValue()).contains("The room is flooded.");
    }
}
