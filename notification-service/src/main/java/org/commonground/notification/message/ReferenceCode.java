package org.commonground.notification.message;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitArray;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import javax.imageio.ImageIO;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** A booking's reference as a picture that the door can scan (QR code, ISO/IEC 18004); it holds nothing else. */
public record ReferenceCode(String reference) {

    /** In pixels, a multiple of 8. */
    private static final int SIDE = 232;

    private static final int QUIET_MODULES = 4;
    private static final Map<EncodeHintType, Object> HINTS = Map.of(EncodeHintType.MARGIN, QUIET_MODULES);

    /** Its name within a message (RFC 2392). */
    public String contentId() {
        return "reference@common-ground";
    }

    /** Black on white with the quiet zone around it, so that it can be scanned from a dark page too. */
    public byte[] png() {
        try {
            var bits = new QRCodeWriter().encode(reference, BarcodeFormat.QR_CODE, SIDE, SIDE, HINTS);
            var bytes = new ByteArrayOutputStream();
            // an output of our own making: the usual one keeps a file for every picture
            try (var output = new MemoryCacheImageOutputStream(bytes)) {
                ImageIO.write(picture(bits), "png", output);
            }
            return bytes.toByteArray();
        } catch (WriterException e) {
            throw new IllegalStateException("a reference that fits no code", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Eight pixels at a time: one by one, the picture took a quarter of all that sending a mail takes. */
    private static BufferedImage picture(BitMatrix bits) {
        var image = new BufferedImage(SIDE, SIDE, BufferedImage.TYPE_BYTE_BINARY);
        var pixels = ((DataBufferByte) image.getRaster().getDataBuffer()).getData();
        var dark = new BitArray(SIDE);
        for (var y = 0; y < SIDE; y++) {
            dark = bits.getRow(y, dark);
            for (var octet = 0; octet < SIDE / Byte.SIZE; octet++) {
                var word = Integer.reverse(dark.getBitArray()[octet / Integer.BYTES]);
                // a bit that is set is white
                pixels[y * (SIDE / Byte.SIZE) + octet] =
                        (byte) ~(word >>> (Integer.SIZE - Byte.SIZE * (1 + octet % Integer.BYTES)));
            }
        }
        return image;
    }
}
