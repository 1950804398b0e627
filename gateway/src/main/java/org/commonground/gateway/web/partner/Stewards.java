package org.commonground.gateway.web.partner;

import java.util.LinkedHashMap;
import java.util.TreeSet;
import org.commonground.gateway.client.OwnOrganisation;
import org.commonground.gateway.client.PartnerClient;
import org.commonground.gateway.client.RecordsClient;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Who can keep a record: an organisation for which the caller organises. */
@Component
class Stewards {

    private static final int TO_CHOOSE_FROM = 100;

    private final PartnerClient partner;
    private final RecordsClient records;

    Stewards(PartnerClient partner, RecordsClient records) {
        this.partner = partner;
        this.records = records;
    }

    /** What a record's form can choose from: those who can keep it, and the organisations that can be named. */
    void offer(Model model) {
        var own = partner.own();
        var stewards = new LinkedHashMap<String, String>();
        own.stream()
                .filter(OwnOrganisation::organiser)
                .map(OwnOrganisation::organisation)
                .forEach(it -> stewards.put(it.id(), it.name()));
        var names = new TreeSet<String>();
        own.forEach(it -> names.add(it.organisation().name()));
        records.organisations("", TO_CHOOSE_FROM).items().forEach(it -> names.add(it.name()));
        model.addAttribute("stewards", stewards);
        model.addAttribute("organisations", names);
    }
}
