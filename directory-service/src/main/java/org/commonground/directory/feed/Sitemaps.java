package org.commonground.directory.feed;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import org.commonground.directory.address.SiteProperties;
import org.commonground.directory.answer.Cacheable;
import org.commonground.directory.search.ListedPages;
import org.commonground.directory.search.ListedPages.ListedPage;
import org.commonground.platform.problem.Problem;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Every page for search engines (sitemaps.org, protocol 0.9): one list, or a list of lists where it would be too long. */
@RestController
class Sitemaps {

    static final int MOST = 50_000;

    private static final String NAMESPACE = "http://www.sitemaps.org/schemas/sitemap/0.9";
    private static final MediaType XML = new MediaType("application", "xml", StandardCharsets.UTF_8);
    private static final CacheControl KEEP =
            CacheControl.maxAge(Duration.ofHours(1)).cachePublic();

    private final ListedPages pages;
    private final SiteProperties site;

    Sitemaps(ListedPages pages, SiteProperties site) {
        this.pages = pages;
        this.site = site;
    }

    @GetMapping("/sitemap.xml")
    ResponseEntity<byte[]> first() {
        var lists = lists();
        return lists == 1
                ? answer(write("urlset", "url", pages.pages(0, MOST)))
                : answer(write(
                        "sitemapindex",
                        "sitemap",
                        IntStream.rangeClosed(1, lists)
                                .mapToObj(number -> site.url().resolve("/sitemaps/" + number + ".xml"))
                                .map(url -> new ListedPage(url.toString(), pages.changed()))
                                .toList()));
    }

    /** One of the lists, counted from 1. */
    @GetMapping("/sitemaps/{number:[0-9]{1,4}}.xml")
    ResponseEntity<byte[]> one(@PathVariable int number) {
        if (number < 1 || number > lists()) {
            throw Problem.notFound("sitemap");
        }
        return answer(write("urlset", "url", pages.pages((number - 1) * MOST, MOST)));
    }

    private int lists() {
        return Math.max(1, Math.ceilDiv(pages.count(), MOST));
    }

    private ResponseEntity<byte[]> answer(byte[] body) {
        return Cacheable.of(XML, body, pages.changed(), KEEP).body(body);
    }

    static byte[] write(String root, String element, List<ListedPage> listed) {
        var bytes = new ByteArrayOutputStream();
        try {
            var xml = XMLOutputFactory.newFactory().createXMLStreamWriter(bytes, StandardCharsets.UTF_8.name());
            xml.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
            xml.writeStartElement(root);
            xml.writeDefaultNamespace(NAMESPACE);
            for (var page : listed) {
                xml.writeStartElement(element);
                xml.writeStartElement("loc");
                xml.writeCharacters(page.url());
                xml.writeEndElement();
                xml.writeStartElement("lastmod");
                xml.writeCharacters(page.changed().toString());
                xml.writeEndElement();
                xml.writeEndElement();
            }
            xml.writeEndElement();
            xml.writeEndDocument();
            xml.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
        return bytes.toByteArray();
    }
}
