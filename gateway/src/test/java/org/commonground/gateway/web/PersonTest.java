package org.commonground.gateway.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PersonTest {

    @ParameterizedTest
    @CsvSource({
        "Jo Broadwood, JB",
        "Professor Miles Hewstone, MH",
        "Dr. Ann Lee, AL",
        "Aik Saath, AS",
        "Łukasz Wiśniewski, ŁW",
        "王小明, 王",
        "The Choir, C",
        "gruffudd ap rhys, GR",
        "'  ', ·",
    })
    void initialsAreTakenFromFirstAndLastName(String name, String initials) {
        assertThat(Person.initials(name)).isEqualTo(initials);
    }

    @Test
    void aNameAlwaysHasTheSameColour() {
        assertThat(Person.tone("Jo Broadwood"))
                .isEqualTo(Person.tone("Jo Broadwood"))
                .isBetween(0, 7);
    }

    @Test
    void anOrganisationThatSpeaksForItselfIsNamedOnce() {
        assertThat(Person.speaker(Demo.who("aik-saath", "Aik Saath", "Aik Saath"))
                        .affiliation())
                .isNull();
    }

    @Test
    void anAffiliationLeadsToTheHostOfThatName() {
        var host = Demo.who("talk-for-a-change", "Talk for a Change", null);
        var jo = Demo.who("jo-broadwood", "Jo Broadwood", "Talk for a Change");
        assertThat(Person.speaker(jo, List.of(host)).elsewhere()).isEqualTo("/organisations/talk-for-a-change");
        assertThat(Person.speaker(jo).elsewhere()).isNull();
    }
}
