package org.commonground.directory.address;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.commonground.directory.field.InvalidField;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SlugTest {

    @ParameterizedTest
    @CsvSource({
        "Good relations – community responses, good-relations-community-responses",
        "‘Too many migrants’, too-many-migrants",
        "People's Café in Łódź, peoples-cafe-in-lodz",
        "Straße & Ærø, strasse-aero",
        "  --Herne Bay-- , herne-bay",
        "Ｆｕｌｌ width, full-width"
    })
    void aTitleBecomesItsLettersAndDigits(String title, String slug) {
        assertThat(Slug.from(title, "event")).isEqualTo(new Slug(slug));
    }

    @Test
    void aTitleInAnotherScriptGetsTheGeneralName() {
        assertThat(Slug.from("良好关系", "event")).isEqualTo(new Slug("event"));
    }

    @Test
    void aLongTitleEndsAtAWord() {
        assertThat(Slug.from("relations ".repeat(20), "event").value())
                .hasSizeLessThanOrEqualTo(60)
                .endsWith("-relations");
        assertThat(Slug.from("a".repeat(300), "event").value()).hasSize(60);
    }

    @Test
    void whatIsNotFitForAnAddressIsRefused() {
        assertThatThrownBy(() -> new Slug("../internal")).isInstanceOf(InvalidField.class);
    }
}
