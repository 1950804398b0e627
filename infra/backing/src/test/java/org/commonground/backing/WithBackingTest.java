package org.commonground.backing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

@SpringBootTest(classes = WithBackingTest.Empty.class)
@WithBacking
class WithBackingTest {

    @Test
    void aSpringTestGetsTheAddresses(@Autowired Environment environment) {
        assertThat(environment.getProperty("spring.kafka.bootstrap-servers"))
                .isEqualTo(Backing.kafka().bootstrapServers());
        assertThat(environment.getProperty("spring.mongodb.uri"))
                .isEqualTo(Backing.mongoUri("backing"))
                .contains("/backing");
        assertThat(environment.getProperty("spring.mail.port"))
                .isEqualTo(Integer.toString(Backing.mail().smtpPort()));
    }

    @Configuration
    static class Empty {}
}
