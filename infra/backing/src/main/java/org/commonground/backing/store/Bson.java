package org.commonground.backing.store;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.wire.bson.BsonDecoder;
import de.bwaldvogel.mongo.wire.bson.BsonEncoder;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import java.util.Arrays;

/** Documents as the bytes that are stored, the same that go over the wire. */
final class Bson {

    private static final int USUAL_BYTES = 1024;

    private Bson() {}

    static byte[] write(Document document) {
        ByteBuf buffer = Unpooled.buffer(USUAL_BYTES);
        BsonEncoder.encodeDocument(document, buffer);
        return Arrays.copyOf(buffer.array(), buffer.writerIndex());
    }

    /** Every reading is a document of its own, which the reader may change. */
    static Document read(byte[] bson) {
        return BsonDecoder.decodeBson(Unpooled.wrappedBuffer(bson));
    }
}
