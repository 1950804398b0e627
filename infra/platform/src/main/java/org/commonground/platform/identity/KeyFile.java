package org.commonground.platform.identity;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.text.ParseException;

/** A service's private signing key in a file that only its owner can read. */
public final class KeyFile {

    private KeyFile() {}

    /**
     * Reads the key, and makes one first when there is none: instances that share the file end up with the same key.
     *
     * @throws UncheckedIOException when the file cannot be read or written
     * @throws IllegalStateException when the file does not hold a private P-256 key
     */
    public static ECKey readOrCreate(Path file) {
        try {
            if (!Files.exists(file)) {
                create(file);
            }
            var key = ECKey.parse(Files.readString(file));
            if (!key.isPrivate() || !Curve.P_256.equals(key.getCurve())) {
                throw new IllegalStateException(file + " does not hold a private P-256 key");
            }
            return key;
        } catch (ParseException e) {
            throw new IllegalStateException(file + " does not hold a JSON Web Key", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void create(Path file) throws IOException {
        var folder = Files.createDirectories(file.toAbsolutePath().getParent());
        var fresh = Files.createTempFile(folder, "key", ".jwk");
        if (Files.getFileStore(fresh).supportsFileAttributeView("posix")) {
            Files.setPosixFilePermissions(fresh, PosixFilePermissions.fromString("rw-------"));
        }
        try {
            var key = new ECKeyGenerator(Curve.P_256)
                    .keyUse(KeyUse.SIGNATURE)
                    .keyIDFromThumbprint(true)
                    .generate();
            Files.writeString(fresh, key.toJSONString());
            Files.createLink(file, fresh);
        } catch (FileAlreadyExistsException another) {
            // another instance was first: its key is everybody's key
            return;
        } catch (UnsupportedOperationException noHardLinks) {
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (JOSEException e) {
            throw new IllegalStateException("this JVM cannot make P-256 keys", e);
        } finally {
            Files.deleteIfExists(fresh);
        }
    }
}
