package org.commonground.platform.identity;

/** What a person or token may do for one organisation, the most powerful first. */
public enum Role {
    OWNER,
    ORGANISER,
    DOOR;

    /** Whether somebody with this role may do what asks for {@code wanted}. */
    public boolean covers(Role wanted) {
        return ordinal() <= wanted.ordinal();
    }
}
