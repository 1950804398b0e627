package org.commonground.gateway.web.site;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Properties;
import org.commonground.gateway.web.NoSuchPage;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.EncodedResource;
import org.springframework.core.io.support.PropertiesLoaderUtils;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** What the {@code type} of a problem document leads to (RFC 9457, 3.1.1): what it means and what to do. */
@Controller
class ProblemsController {

    private final Properties words;

    ProblemsController() {
        try {
            words = PropertiesLoaderUtils.loadProperties(
                    new EncodedResource(new ClassPathResource("problems.properties"), "UTF-8"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @GetMapping("/problems/{type}")
    String problem(@PathVariable String type, Model model) {
        var title = words.getProperty(type + ".title");
        if (title == null) {
            throw new NoSuchPage("error/404");
        }
        model.addAttribute("type", type);
        model.addAttribute("title", title);
        model.addAttribute("text", words.getProperty(type + ".text"));
        return "problem";
    }
}
