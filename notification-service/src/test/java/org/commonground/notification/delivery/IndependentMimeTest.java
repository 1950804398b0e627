package org.commonground.notification.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import javax.imageio.ImageIO;
import org.apache.james.mime4j.dom.Entity;
import org.apache.james.mime4j.dom.Multipart;
import org.apache.james.mime4j.dom.SingleBody;
import org.apache.james.mime4j.message.DefaultMessageBuilder;
import org.commonground.notification.message.CalendarMessage;
import org.commonground.notification.message.Mail;
import org.commonground.notification.message.MailProperties;
import org.commonground.notification.message.ReferenceCode;
import org.junit.jupiter.api.Test;

/** What goes out, as somebody else's MIME parser reads it. */
class IndependentMimeTest {

    private static final ReferenceCode CODE = new ReferenceCode("C4BA-B8T0");
    private static final Mail MAIL = new Mail(
            "Mae eich 2 le wedi'u cadw: Größe – 陳",
            "Helo Siân ŵy",
            "<img src=\"cid:" + CODE.contentId() + "\">",
            new CalendarMessage(CalendarMessage.Method.REQUEST, "BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n"),
            null,
            CODE,
            Mail.Sender.US);

    @Test
    void everyPartIsFoundWhereMailProgramsLookForIt() throws Exception {
        var message = new DefaultMessageBuilder().parseMessage(sent());
        var parts = new ArrayList<Entity>();
        collect(message, parts);

        assertThat(message.getSubject()).isEqualTo(MAIL.subject());
        assertThat(parts)
                .extracting(Entity::getMimeType)
                .containsExactly("text/plain", "text/html", "image/png", "text/calendar", "application/ics");
        assertThat(parts.getFirst().getParent().getMimeType()).isEqualTo("multipart/alternative");
        assertThat(parts.get(1).getParent().getMimeType()).isEqualTo("multipart/related");
        assertThat(text(parts.get(0))).isEqualTo(MAIL.text());
        assertThat(text(parts.get(1))).isEqualTo(MAIL.html());
        assertThat(parts.get(2).getHeader().getField("Content-ID").getBody()).isEqualTo("<" + CODE.contentId() + ">");
        assertThat(parts.get(2).getDispositionType()).isEqualTo("inline");
    }

    @Test
    void theCodeCanBeScanned() throws Exception {
        var parts = new ArrayList<Entity>();
        collect(new DefaultMessageBuilder().parseMessage(sent()), parts);
        var image = Objects.requireNonNull(ImageIO.read(body(parts.get(2))));
        var pixels = image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
        var source = new RGBLuminanceSource(image.getWidth(), image.getHeight(), pixels);

        var read = new QRCodeReader().decode(new BinaryBitmap(new HybridBinarizer(source)));

        assertThat(read.getText()).isEqualTo("C4BA-B8T0");
    }

    private static InputStream sent() throws Exception {
        var bytes = new ByteArrayOutputStream();
        var message = new MimeLetter(new MailProperties("Common Ground <bookings@example.org>", null))
                .fill(
                        new MimeMessage(Session.getInstance(new Properties())),
                        new JobId("booking:1:booking-confirmed"),
                        Recipient.of("amina@example.org", "Siân Example"),
                        MAIL,
                        Instant.parse("2026-11-24T16:00:00Z"));
        message.saveChanges();
        message.writeTo(bytes);
        return new ByteArrayInputStream(bytes.toByteArray());
    }

    private static void collect(Entity entity, List<Entity> parts) {
        if (entity.getBody() instanceof Multipart several) {
            several.getBodyParts().forEach(part -> collect(part, parts));
        } else {
            parts.add(entity);
        }
    }

    private static String text(Entity part) throws Exception {
        return new String(body(part).readAllBytes(), StandardCharsets.UTF_8);
    }

    private static InputStream body(Entity part) throws Exception {
        return ((SingleBody) part.getBody()).getInputStream();
    }
}
