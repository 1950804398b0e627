package org.commonground.directory.organisation;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.commonground.directory.field.InvalidField;
import org.commonground.directory.rights.Rights;
import org.commonground.platform.identity.Caller;
import org.commonground.platform.identity.Role;
import org.commonground.platform.problem.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Who keeps a shared record: one organisation, for which its organisers change it. Everybody may refer to it. */
@Component
public class Stewardship {

    private final Organisations organisations;

    Stewardship(Organisations organisations) {
        this.organisations = organisations;
    }

    /**
     * Who keeps a new record: the organisation that is named, or the only one for which the caller organises; null
     * where an administrator names none.
     *
     * @throws Problem 401, 403, or 409 while that organisation is not verified: what it writes is public at once
     */
    public @Nullable OrganisationId ofNew(@Nullable Caller caller, @Nullable OrganisationId named) {
        var somebody = Rights.signedIn(caller);
        var steward = named == null ? only(somebody) : named;
        if (steward != null) {
            Rights.holding(somebody, Role.ORGANISER, steward.value());
            refuseUnverified(steward);
        }
        return steward;
    }

    /**
     * Who keeps the record from now on: as before, or another of the caller's organisations.
     *
     * @throws Problem 401, or 403 where the caller does not organise for the steward
     */
    public @Nullable OrganisationId ofChanged(
            @Nullable Caller caller, @Nullable OrganisationId before, @Nullable OrganisationId named) {
        var somebody = Rights.signedIn(caller);
        if (!somebody.admin() && (before == null || !somebody.may(Role.ORGANISER, before.value()))) {
            throw Rights.notYours(Role.ORGANISER);
        }
        if (named == null || named.equals(before)) {
            return before;
        }
        Rights.holding(somebody, Role.ORGANISER, named.value());
        refuseUnverified(named);
        return named;
    }

    /**
     * Whose records the caller is not shown: what an organisation keeps leaves the public lists with it. Who publishes for
     * any organisation goes on seeing it, since their events may name it.
     */
    public Collection<String> hiddenFrom(@Nullable Caller caller) {
        return publishes(caller)
                ? List.of()
                : organisations.ids(Organisation.Status.SUSPENDED, Organisation.Status.REFUSED);
    }

    /** Whether the caller is shown what this organisation keeps, even where no listed event shows it. */
    public boolean shows(@Nullable OrganisationId steward, @Nullable Caller caller) {
        return steward == null
                || publishes(caller)
                || Optional.ofNullable(organisations.byIds(List.of(steward)).get(steward))
                        .filter(keeper -> !keeper.isVerified())
                        .isEmpty();
    }

    private static boolean publishes(@Nullable Caller caller) {
        return caller != null && (caller.admin() || !caller.organisations().isEmpty());
    }

    private void refuseUnverified(OrganisationId steward) {
        var found = organisations.byIds(List.of(steward)).get(steward);
        if (found == null) {
            throw new InvalidField("steward", "There is no organisation with the id " + steward.value() + ".");
        }
        if (!found.isVerified()) {
            throw notVerified();
        }
    }

    /** 409: what others see has to wait until an administrator has looked at the organisation. */
    public static Problem notVerified() {
        return Problem.of(
                HttpStatus.CONFLICT,
                "organisation-not-verified",
                "Your organisation is not verified yet",
                "An administrator has to look at it first. Until then it can prepare events of its own.");
    }

    private static @Nullable OrganisationId only(Caller caller) {
        var own = caller.organisationsAs(Role.ORGANISER);
        if (own.size() == 1) {
            return new OrganisationId(own.iterator().next());
        }
        if (caller.admin()) {
            return null;
        }
        if (own.isEmpty()) {
            throw Rights.notYours(Role.ORGANISER);
        }
        throw new InvalidField("steward", "Say which of your organisations keeps the record.");
    }
}
