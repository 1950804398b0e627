package org.commonground.notification.message;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.commonground.notification.contact.Language;
import org.springframework.stereotype.Component;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;
import org.thymeleaf.templateresolver.ITemplateResolver;

/** The message files: the words of each letter are {@code mail/<language>/<template>.txt}, the page is one for all. */
@Component
class MailTemplates {

    private final SpringTemplateEngine engine = new SpringTemplateEngine();

    MailTemplates() {
        engine.setTemplateResolvers(Set.of(files("*.txt", TemplateMode.TEXT), files("*.html", TemplateMode.HTML)));
    }

    /** A letter's words in a language, its gaps filled. */
    Sheet sheet(Language language, Template template, Map<String, Object> variables, Map<String, String> addresses) {
        var written = write(language.code() + "/" + template.code() + ".txt", language.locale(), variables);
        return Sheet.read(written, addresses);
    }

    String html(Draft draft, String site, String why) {
        var facts = new HashMap<String, Object>();
        facts.put("draft", draft);
        facts.put("siteUrl", site);
        facts.put("why", why);
        var code = draft.code();
        if (code != null) {
            facts.put("picture", "cid:" + code.contentId());
            facts.put("alternative", Phrases.in(draft.language()).say("code", code.reference()));
        }
        return write("letter.html", draft.language().locale(), facts);
    }

    private String write(String file, Locale locale, Map<String, Object> facts) {
        return engine.process(file, new Context(locale, facts));
    }

    private static ITemplateResolver files(String names, TemplateMode mode) {
        var resolver = new ClassLoaderTemplateResolver();
        resolver.setResolvablePatterns(Set.of(names));
        resolver.setPrefix("mail/");
        resolver.setTemplateMode(mode);
        resolver.setCharacterEncoding("UTF-8");
        return resolver;
    }
}
