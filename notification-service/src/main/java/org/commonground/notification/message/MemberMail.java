package org.commonground.notification.message;

import java.net.URI;
import java.util.List;
import java.util.Map;
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
     * What is new at an organisation's events.
     *
     * @param stop where the reader says that they want no more
     */
    public Mail digest(Team readers, List<DigestEntry> entries, URI stop) {
        var language = readers.language();
        var phrases = Phrases.in(language);
        var organisation = Line.of(readers.name());
        var sheet = templates.sheet(
                language,
                Template.DIGEST,
                Map.of("organisation", organisation),
                Map.of("organise", site.address("/organise").toString(), "stop", stop.toString()));
        var facts = new DigestFacts(entries, phrases, site).table();
        var draft = writer.draft(language, sheet, facts, List.of(), null);
        return writer.write(draft, sheet.heading() + ": " + organisation, phrases.say("why.digest", organisation), null)
                .unsubscribableAt(stop);
    }

    /**
     * About an invitation: to those who were asked, or to those who asked.
     *
     * @param asked the id of the organisation that was asked
     */
    public Mail invitation(Template template, Team readers, Invited invited, String asked) {
        if (!template.isToMember() || template == Template.DIGEST) {
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
