package org.commonground.directory.profile;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import org.commonground.directory.event.EventView;
import org.commonground.directory.organisation.OrganisationState;
import org.commonground.directory.speaker.SpeakerState;
import org.jspecify.annotations.Nullable;

/** An organisation as the API shows it; its events and people where it is shown alone. */
record OrganisationView(
        @JsonUnwrapped OrganisationState organisation,
        String url,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable List<EventView> events,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable List<SpeakerState> speakers) {}
