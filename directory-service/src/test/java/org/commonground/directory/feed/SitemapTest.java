package org.commonground.directory.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.commonground.directory.search.ListedPages.ListedPage;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;

class SitemapTest {

    private static final Instant CHANGED = Instant.parse("2026-11-23T09:30:05Z");
    private static final List<ListedPage> PAGES = List.of(
            new ListedPage("https://site.example/events/good-relations", CHANGED),
            new ListedPage("https://site.example/organisations/example-host", CHANGED.plusMillis(250)),
            new ListedPage("https://site.example/speakers/%E6%9D%8E?a=1&b=<2>", CHANGED));

    @Test
    void aSitemapIsAlwaysWrittenTheSame() {
        var written = text(Sitemaps.write("urlset", "url", PAGES));
        assertThat(written).isEqualTo(AListing.golden("sitemap.xml", written));
    }

    @Test
    void aListOfListsIsAlwaysWrittenTheSame() {
        var lists = IntStream.rangeClosed(1, 2)
                .mapToObj(number -> new ListedPage("https://site.example/sitemaps/" + number + ".xml", CHANGED))
                .toList();
        var written = text(Sitemaps.write("sitemapindex", "sitemap", lists));
        assertThat(written).isEqualTo(AListing.golden("sitemap-index.xml", written));
    }

    @Test
    void anXmlParserReadsWhatTheProtocolAsksFor() throws Exception {
        var factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        var root = factory.newDocumentBuilder()
                .parse(new ByteArrayInputStream(Sitemaps.write("urlset", "url", PAGES)))
                .getDocumentElement();
        assertThat(root.getNamespaceURI()).isEqualTo("http://www.sitemaps.org/schemas/sitemap/0.9");
        assertThat(root.getLocalName()).isEqualTo("urlset");
        var urls = root.getElementsByTagNameNS(root.getNamespaceURI(), "url");
        assertThat(urls.getLength()).isEqualTo(PAGES.size());
        for (var i = 0; i < urls.getLength(); i++) {
            var url = (Element) urls.item(i);
            assertThat(said(url, "loc")).isEqualTo(PAGES.get(i).url());
            assertThat(said(url, "loc").length()).isLessThan(2_048);
            assertThat(Instant.parse(said(url, "lastmod")))
                    .isEqualTo(PAGES.get(i).changed());
        }
    }

    private static String said(Element url, String name) {
        return url.getElementsByTagNameNS(url.getNamespaceURI(), name).item(0).getTextContent();
    }

    private static String text(byte[] written) {
        return new String(written, StandardCharsets.UTF_8);
    }
}
