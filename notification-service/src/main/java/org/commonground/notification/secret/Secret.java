package org.commonground.notification.secret;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Updates.setOnInsert;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.ReturnDocument;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Objects;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.bson.types.Binary;

/** A key that proves what we wrote ourselves. What it proves does so as long as the database is there. */
public final class Secret {

    /** How long a proof is. */
    public static final int PROOF_BYTES = 16;

    private static final int KEY_BYTES = 32;

    private final byte[] key;

    public Secret(byte[] key) {
        this.key = key.clone();
    }

    /** The one of that name, made now if there is none. */
    public static Secret kept(MongoDatabase database, String name) {
        var fresh = new byte[KEY_BYTES];
        new SecureRandom().nextBytes(fresh);
        var kept = database.getCollection("secrets")
                .findOneAndUpdate(
                        eq("_id", name),
                        setOnInsert("key", new Binary(fresh)),
                        new FindOneAndUpdateOptions().upsert(true).returnDocument(ReturnDocument.AFTER));
        return new Secret(
                Objects.requireNonNull(kept, name).get("key", Binary.class).getData());
    }

    /** Half of the HMAC-SHA256: whoever does not have the key can neither make nor undo it. */
    public byte[] proof(byte[] text) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, mac.getAlgorithm()));
            return Arrays.copyOf(mac.doFinal(text), PROOF_BYTES);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JVM has HmacSHA256", e);
        }
    }
}
