package org.commonground.notification.message;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.qrcode.QRCodeWriter;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import javax.imageio.ImageIO;

/** A booking's reference as a picture that the door can scan (QR code, ISO/IEC 18004); it holds nothing else. */
public record ReferenceCode(String reference) {

    private static final int SIDE = 232;
    private static final int QUIET_MODULES = 4;
    private static final int WHITE = 0xFFFFFF;
    private static final Map<EncodeHintType, Object> HINTS = Map.of(EncodeHintType.MARGIN, QUIET_MODULES);

    /** Its name within a message (RFC 2392). */
    public String contentId() {
        return "reference@common-ground";
    }

    /** Black on white with the quiet zone around it, so that it can be scanned from a dark page too. */
    public byte[] png() {
        try {
            var bits = new QRCodeWriter().encode(reference, BarcodeFormat.QR_CODE, SIDE, SIDE, HINTS);
            var image = new BufferedImage(SIDE, SIDE, BufferedImage.TYPE_BYTE_BINARY);
            for (var y = 0; y < SIDE; y++) {
                for (var x = 0; x < SIDE; x++) {
                    image.setRGB(x, y, bits.get(x, y) ? 0 : WHITE);
                }
            }
            var bytes = new ByteArrayOutputStream();
            ImageIO.write(image, "png", bytes);
            return bytes.toByteArray();
        } catch (WriterException e) {
            throw new IllegalStateException("a reference that fits no code", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
