package org.commonground.directory.membership;

import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.commonground.directory.field.EmailAddress;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Who moderates the directory.
 *
 * @param administrators their e-mail addresses
 */
@Validated
@ConfigurationProperties("commonground.directory")
record AdministratorProperties(@DefaultValue List<@NotNull String> administrators) {

    boolean include(EmailAddress address) {
        return administrators.stream().map(EmailAddress::new).anyMatch(address::equals);
    }
}
