package org.commonground.notification.organisation;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;
import org.jspecify.annotations.Nullable;

/** What we read of the directory's organisations topic. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type", defaultImpl = DirectoryOrganisation.Other.class)
sealed interface DirectoryOrganisation {

    /** An organisation as it now stands; the oldest records do not say what its letters carry. */
    @JsonTypeName("directory.organisation.changed")
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Changed(
            String id,
            String name,
            boolean verified,
            @Nullable String logo,
            @Nullable Mail mail) implements DirectoryOrganisation {

        Organisation toOrganisation(long sequence) {
            return new Organisation(
                    id,
                    sequence,
                    name,
                    verified,
                    logo,
                    mail == null ? null : mail.replyTo(),
                    mail == null ? null : mail.signature());
        }
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Mail(@Nullable String replyTo, @Nullable String signature) {}

    /** Something newer than this service: nothing to do. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Other() implements DirectoryOrganisation {}
}
