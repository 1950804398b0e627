package org.commonground.gateway.web.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.when;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.zip.GZIPOutputStream;
import org.commonground.gateway.client.BookingClient;
import org.commonground.gateway.client.DirectoryClient;
import org.commonground.gateway.web.Demo;
import org.commonground.gateway.web.DemoBookings;
import org.commonground.gateway.web.Markup;
import org.commonground.gateway.web.OpenDoors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.WebMvcTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** What the heaviest public page costs on the line: markup, style, script and the two faces it is set in. */
@WebMvcTest(EventController.class)
@Import({OpenDoors.class, EventSight.class, StructuredData.class})
class PageWeightTest {

    private static final int BUDGET = 100_000;

    @Autowired
    private MockMvcTester mvc;

    @MockitoBean
    private DirectoryClient directory;

    @MockitoBean
    private BookingClient bookings;

    @Test
    void theEventPageStaysUnderAHundredKilobytes() throws IOException {
        when(directory.event(any())).thenReturn(Demo.rehearsal());
        when(bookings.availability(any())).thenReturn(DemoBookings.left(18));
        var result = mvc.get().uri("/events/good-relations-rehearsal").exchange();
        var weight = zipped(result.getResponse().getContentAsByteArray());
        var assets = Markup.of(result).select("link[rel=stylesheet], link[rel=preload], link[rel=icon], script[src]");
        assertThat(assets.select("link[rel=preload]")).hasSize(2);
        for (var asset : assets) {
            weight += weigh(asset.hasAttr("src") ? asset.attr("src") : asset.attr("href"));
        }
        assertThat(weight).isLessThan(BUDGET);
    }

    private int weigh(String address) throws IOException {
        var result = mvc.get().uri(address).exchange();
        assertThat(result.getResponse().getStatus()).as(address).isEqualTo(200);
        var bytes = result.getResponse().getContentAsByteArray();
        assertThat(bytes).as(address).isNotEmpty();
        // a font is compressed already; all else goes over the line as the server's compression makes it
        return address.endsWith(".woff2") ? bytes.length : zipped(bytes);
    }

    private static int zipped(byte[] bytes) throws IOException {
        var line = new ByteArrayOutputStream();
        try (var zip = new GZIPOutputStream(line)) {
            zip.write(bytes);
        }
        return line.size();
    }
}
