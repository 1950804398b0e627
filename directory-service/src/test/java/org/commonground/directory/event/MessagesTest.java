package org.commonground.directory.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.commonground.directory.field.InvalidField;
import org.junit.jupiter.api.Test;

class MessagesTest {

    @Test
    void whatIsNotSaidIsAsUsual() {
        assertThat(new MessagesRequest(null, null, null).messages()).isEqualTo(Messages.USUAL);
        assertThat(Messages.USUAL).isEqualTo(new Messages(true, false, null));
    }

    @Test
    void thanksWithNothingInThemAreNone() {
        var blank = new MessagesRequest(false, true, new MessagesRequest.ThanksRequest(" ", ""));

        assertThat(blank.messages()).isEqualTo(new Messages(false, true, null));
    }

    @Test
    void thanksLeadToTheWebOrNowhere() {
        var request =
                new MessagesRequest(null, null, new MessagesRequest.ThanksRequest("Thanks.", "javascript:alert(1)"));

        assertThatThrownBy(request::messages).isInstanceOf(InvalidField.class);
    }

    @Test
    void theyAreStoredAndToldAsTheyWereSaid() {
        var said = new MessagesRequest(
                        true, true, new MessagesRequest.ThanksRequest("Thank you.", "https://www.example.org/report"))
                .messages();

        assertThat(MessagesState.from(said).messages()).isEqualTo(said);
    }

    @Test
    void anEventThatWasStoredBeforeTheyCouldBeSaidHasTheUsualOnes() {
        var stored = EventDocument.of(AnEvent.anEvent().event());
        var older = new EventDocument(
                stored.id(),
                stored.slug(),
                stored.version(),
                stored.changedAt(),
                stored.unpublished(),
                stored.status(),
                stored.statusReason(),
                stored.words(),
                stored.times(),
                stored.place(),
                stored.people(),
                stored.booking(),
                stored.standing(),
                null);

        assertThat(older.event().listing().messages()).isEqualTo(Messages.USUAL);
    }
}
