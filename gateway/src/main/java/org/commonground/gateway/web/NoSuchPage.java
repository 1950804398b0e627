package org.commonground.gateway.web;

/** Nothing is at this address; a view says so in words that fit the place. */
public final class NoSuchPage extends RuntimeException {

    private final String view;

    public NoSuchPage(String view) {
        super("nothing here: " + view, null, false, false);
        this.view = view;
    }

    String view() {
        return view;
    }
}
