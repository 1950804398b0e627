package org.commonground.gateway.web.admin;

import java.time.ZoneId;
import org.commonground.gateway.client.Report;
import org.commonground.gateway.web.When;

/** A report in words. */
record ReportLine(Report report, String title, String at, String reason) {

    static ReportLine of(Report report) {
        return new ReportLine(
                report,
                report.eventTitle() == null ? report.eventId() : report.eventTitle(),
                When.moment(report.at(), ZoneId.of("Europe/London")),
                switch (report.reason()) {
                    case "SPAM" -> "It is advertising or spam";
                    case "WRONG" -> "Something in it is wrong";
                    case "HARMFUL" -> "It is harmful or hateful";
                    default -> "Something else";
                });
    }

    public boolean hidden() {
        return report.decision() != null && report.decision().action().equals("HIDE");
    }
}
