package org.commonground.notification.message;

/**
 * What an event's organisers write to its guests, as they wrote it; it goes out as it is, in whatever language the letter
 * around it is.
 *
 * @param subject one line
 * @param text plain, in paragraphs
 * @param necessary whether guests need to know it to take part; whoever unsubscribed gets it too
 */
public record OrganisersWords(String subject, String text, boolean necessary) {

    /** Under which letter it goes out. */
    public Template template() {
        return necessary ? Template.ORGANISERS_NOTICE : Template.ORGANISERS_MESSAGE;
    }
}
