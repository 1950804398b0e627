package org.commonground.notification.message;

import java.util.List;
import org.commonground.notification.member.Invited;
import org.commonground.notification.member.Team;
import org.springframework.stereotype.Component;

/** Writes messages to those who organise, in the language of their organisation. */
@Component
public class MemberMail {

    private final MailTemplates templates;
    private final MailWriter writer;
    private final SiteProperties site;

    MemberMail(MailTemplates templates, MailWriter writer, SiteProperties site) {
        this.templates = templates;
        this.writer = writer;
        this.site = site;
    }

    /**
     * About an invitation: to those who were asked, or to those who asked.
     *
     * @param asked the id of the organisation that was asked
     */
    public Mail invitation(Template template, Team readers, Invited invited, String asked) {
        if (!template.isToMember()) {
            throw new IllegalArgumentException(template + " is not about an invitation");
        }
        var language = readers.language();
        var facts = new InvitationFacts(invited, asked, Phrases.in(language), site);
        var sheet = templates.sheet(language, template, facts.variables(), facts.addresses());
        var draft = writer.draft(language, sheet, facts.table(), List.of(), null);
        var why = Phrases.in(language).say("why.member", Line.of(readers.name()));
        return writer.write(draft, sheet.heading() + ": " + invited.event().title(), why, null);
    }
}
