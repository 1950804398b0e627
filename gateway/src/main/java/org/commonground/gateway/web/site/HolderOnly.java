package org.commonground.gateway.web.site;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Whoever has the link has the booking, so the link must not travel on, nor the page stay behind. */
@ControllerAdvice(
        assignableTypes = {
            ManageController.class,
            PlacesController.class,
            DetailsController.class,
            ComingController.class
        })
class HolderOnly {

    @ModelAttribute
    void keepToOurselves(HttpServletResponse response) {
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("Referrer-Policy", "no-referrer");
        response.setHeader("X-Robots-Tag", "noindex, nofollow");
    }
}
