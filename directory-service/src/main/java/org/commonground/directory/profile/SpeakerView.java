package org.commonground.directory.profile;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import org.commonground.directory.event.EventView;
import org.commonground.directory.speaker.SpeakerState;
import org.jspecify.annotations.Nullable;

/** A speaker as the API shows them; their events where they are shown alone. */
record SpeakerView(
        @JsonUnwrapped SpeakerState speaker,
        String url,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable List<EventView> events) {}
