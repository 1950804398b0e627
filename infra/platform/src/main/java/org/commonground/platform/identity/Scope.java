package org.commonground.platform.identity;

/** What an API token may be used for; people are not bound by it. */
public enum Scope {
    /** Listing and changing events, speakers and venues. */
    EVENTS,
    /** Guest lists, kept places, dashboards and access needs. */
    GUESTS
}
