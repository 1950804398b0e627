package org.commonground.directory.imports;

import org.commonground.directory.event.Event;
import org.commonground.directory.organisation.Organisation;
import org.commonground.directory.organisation.OrganisationId;
import org.commonground.directory.organisation.Organisations;
import org.commonground.platform.identity.Caller;
import org.commonground.platform.identity.Role;
import org.commonground.platform.problem.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Who may see and change what an organisation imports: its organisers. */
@Component
class Rights {

    private final Organisations organisations;

    Rights(Organisations organisations) {
        this.organisations = organisations;
    }

    /** The organisation, if the caller organises for it. */
    OrganisationId organiser(@Nullable Caller caller, String idOrSlug) {
        var somebody = signedIn(caller);
        var organisation = organisations.find(idOrSlug).map(Organisation::id);
        if (organisation.isPresent()
                && somebody.may(Role.ORGANISER, organisation.get().value())) {
            return organisation.get();
        }
        throw organisation.isPresent() || !somebody.admin() ? notYours() : Problem.notFound("organisation");
    }

    /** Refuses whoever does not organise for a host of the event; what is not listed is not even there for them. */
    static void host(@Nullable Caller caller, Event event) {
        var somebody = signedIn(caller);
        var isHost =
                event.listing().billing().hosts().stream().anyMatch(host -> somebody.may(Role.ORGANISER, host.value()));
        if (!isHost) {
            throw event.isListed() ? notYours() : Problem.notFound("event");
        }
    }

    private static Caller signedIn(@Nullable Caller caller) {
        if (caller == null) {
            throw Problem.of(
                    HttpStatus.UNAUTHORIZED,
                    "not-signed-in",
                    "Sign in first",
                    "Feeds and imports are for API tokens and for those who have signed in.");
        }
        return caller;
    }

    private static Problem notYours() {
        return Problem.of(
                HttpStatus.FORBIDDEN,
                "not-your-organisation",
                "Not yours to do",
                "This needs the role of organiser or owner at the organisation.");
    }
}
