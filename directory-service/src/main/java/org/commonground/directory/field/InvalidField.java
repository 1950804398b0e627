package org.commonground.directory.field;

/** A value that a domain type refuses, told in words that say what would be right. */
public final class InvalidField extends IllegalArgumentException {

    private final String field;

    /**
     * Refuses a value.
     *
     * @param field its path on the wire, such as {@code booking.maxPartySize}
     */
    public InvalidField(String field, String message) {
        super(message);
        this.field = field;
    }

    /** The same refusal of a part, told by the path of the whole. */
    public InvalidField under(String path) {
        return new InvalidField(path + "." + field, told());
    }

    public String field() {
        return field;
    }

    public String told() {
        return String.valueOf(getMessage());
    }
}
