package org.commonground.directory.feed;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.net.URI;
import java.util.List;
import org.commonground.directory.address.SiteProperties;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

class OpenEventTest {

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
    private static final SiteProperties SITE = new SiteProperties(URI.create("https://site.example"));

    private final String written = JSON.writeValueAsString(new OpenDataFeed.FeedPage(
            "https://site.example/api/feeds/events?afterTimestamp=1&afterId=x",
            AListing.ofFour().stream()
                    .map(it ->
                            new OpenDataFeed.Item("updated", "Event", it.state().id(), 1, OpenEvent.of(it, SITE)))
                    .toList(),
            "https://creativecommons.org/licenses/by/4.0/"));

    @Test
    void anItemIsAlwaysWrittenTheSame() {
        assertThat(written + "\n").isEqualTo(AListing.golden("open-data.json", written + "\n"));
    }

    @Test
    void aPageIsAsTheExchangeFormatSays() {
        assertThat(mistakes(written)).isEmpty();
        assertThat(mistakes(written.replace("\"updated\"", "\"gone\""))).isNotEmpty();
        assertThat(mistakes(written.replace("T19:00:00Z", "T19:00:00"))).isNotEmpty();
    }

    static List<String> mistakes(String page) {
        var schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(OpenEventTest.class.getResourceAsStream("/feeds/open-data.schema.json"));
        return schema.validate(page, InputFormat.JSON).stream()
                .map(Object::toString)
                .toList();
    }
}
