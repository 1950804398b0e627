package org.commonground.notification.member;

import java.util.regex.Pattern;

/**
 * A member of an organisation, without an address.
 *
 * @param key from the address, by a secret of ours: nobody can find the address by it
 */
public record MemberId(String organisation, String key) {

    private static final Pattern KEY = Pattern.compile("[0-9a-f]{32}");

    public MemberId {
        if (organisation.isBlank() || !KEY.matcher(key).matches()) {
            throw new IllegalArgumentException("not a member");
        }
    }
}
