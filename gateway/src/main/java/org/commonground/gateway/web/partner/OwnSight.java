package org.commonground.gateway.web.partner;

import org.commonground.gateway.client.OwnOrganisation;
import org.commonground.gateway.client.PartnerClient;
import org.commonground.gateway.web.NoSuchPage;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** One of the caller's own organisations, for a page about it. */
@Component
class OwnSight {

    private final PartnerClient partner;

    OwnSight(PartnerClient partner) {
        this.partner = partner;
    }

    /** @throws NoSuchPage where the caller does not belong to it */
    OwnOrganisation see(String id) {
        return partner.own().stream()
                .filter(it -> it.organisation().id().equals(id)
                        || it.organisation().slug().equals(id))
                .findFirst()
                .orElseThrow(() -> new NoSuchPage("error/404"));
    }

    OwnOrganisation show(String id, Model model) {
        var own = see(id);
        model.addAttribute("own", own);
        return own;
    }
}
