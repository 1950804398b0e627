package org.commonground.notification.circular;

import java.util.UUID;

/** The id of what organisers wrote; the same for every guest. */
public record CircularId(String value) {

    static CircularId fresh() {
        return new CircularId(UUID.randomUUID().toString());
    }
}
