package org.commonground.gateway.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.commonground.gateway.client.Page;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PagingTest {

    @Test
    void countsFromOneAsPeopleDo() {
        assertThat(Paging.of(new Page<>(List.of("x"), 1, 20, 45))).isEqualTo(new Paging(2, 3, 1, 3));
    }

    @Test
    void theLastPageOfExactlyFullPagesIsNotAnEmptyOne() {
        assertThat(new Page<>(List.of(), 0, 20, 40).last()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0", "-3", "two", "1e9", "999999999999"})
    void aPageThatMakesNoSenseIsTheFirst(String number) {
        assertThat(Paging.asked(number)).isZero();
    }
}
