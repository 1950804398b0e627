package org.commonground.notification.message;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;
import org.thymeleaf.templateresolver.ITemplateResolver;

/** The message files: {@code mail/<template>/} with {@code subject.txt}, {@code body.txt} and {@code body.html}. */
@Component
class MailTemplates {

    private final SpringTemplateEngine engine = new SpringTemplateEngine();

    MailTemplates() {
        engine.setTemplateResolvers(Set.of(files("*.txt", TemplateMode.TEXT), files("*.html", TemplateMode.HTML)));
    }

    String subject(Template template, Map<String, Object> facts) {
        return Line.of(write(template, "subject.txt", facts));
    }

    String text(Template template, Map<String, Object> facts) {
        return write(template, "body.txt", facts);
    }

    String html(Template template, Map<String, Object> facts) {
        return write(template, "body.html", facts);
    }

    private String write(Template template, String file, Map<String, Object> facts) {
        return engine.process(template.code() + "/" + file, new Context(Locale.UK, facts));
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
