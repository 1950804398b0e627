package org.commonground.gateway.web.partner;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.commonground.gateway.client.ImportClient;
import org.commonground.gateway.client.Upload;
import org.commonground.gateway.web.form.Attempt;
import org.commonground.gateway.web.form.FormErrors;
import org.commonground.gateway.web.form.Typed;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** A file with events: first what would happen, then, with the very same bytes, what happens. Nothing is kept between. */
@Controller
@RequestMapping("/organise/organisations/{id}/upload")
class UploadController {

    private static final int LARGEST = 1_000_000;
    private static final int LONGEST_NAME = 100;

    private final OwnSight sight;
    private final ImportClient imports;

    UploadController(OwnSight sight, ImportClient imports) {
        this.sight = sight;
        this.imports = imports;
    }

    @GetMapping
    String form(@PathVariable String id, Model model) {
        return show(id, Typed.of(Map.of("publish", "DRAFT", "capacity", "50")), FormErrors.none(), model);
    }

    @PostMapping
    String preview(
            @PathVariable String id,
            @RequestParam MultiValueMap<String, String> fields,
            @RequestParam(required = false) @Nullable MultipartFile file,
            Model model,
            HttpServletResponse response)
            throws IOException {
        var form = new Typed(fields);
        if (file == null || file.isEmpty() || file.getSize() > LARGEST) {
            response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
            var words = file == null || file.isEmpty()
                    ? "Choose a file with events in it."
                    : "Choose a file of at most 1 MB. Larger ones can be sent through the API.";
            return show(id, form, FormErrors.at("file", words), model);
        }
        var name = String.valueOf(file.getOriginalFilename());
        return send(id, form, named(name, file.getBytes()), true, model, response);
    }

    @PostMapping("/confirm")
    String confirm(
            @PathVariable String id,
            @RequestParam MultiValueMap<String, String> fields,
            Model model,
            HttpServletResponse response) {
        var form = new Typed(fields);
        try {
            var content = Base64.getDecoder().decode(form.text("content"));
            return send(id, form, named(form.text("name"), content), false, model, response);
        } catch (IllegalArgumentException _) {
            response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
            return show(id, form, FormErrors.at("file", "Choose the file again."), model);
        }
    }

    private String send(
            String id, Typed form, Upload.File file, boolean preview, Model model, HttpServletResponse response) {
        var terms = new Upload.Terms(id, form.text("publish"), form.number("capacity"));
        return switch (Attempt.at(
                () -> imports.upload(terms, file, preview),
                problem -> FormErrors.of(problem, path -> path, List.of("capacity", "publish")),
                Attempt.UNDECIDED,
                response)) {
            case Attempt.Done(var upload) -> {
                model.addAttribute("upload", upload);
                model.addAttribute(
                        "lines", upload.items().stream().map(UploadLine::of).toList());
                model.addAttribute("preview", preview);
                model.addAttribute("name", file.name());
                model.addAttribute("content", preview ? Base64.getEncoder().encodeToString(file.content()) : "");
                sight.show(id, model);
                model.addAttribute("form", form);
                yield "partner/upload-report";
            }
            case Attempt.Refused(var errors) -> show(id, form, errors, model);
            case Attempt.Overtaken<?> _ -> show(id, form, FormErrors.general(Attempt.UNDECIDED), model);
        };
    }

    private static Upload.File named(String name, byte[] content) {
        var kept = name.length() > LONGEST_NAME ? name.substring(name.length() - LONGEST_NAME) : name;
        var start = new String(content, 0, Math.min(content.length, 200), StandardCharsets.ISO_8859_1);
        var calendar = name.toLowerCase(Locale.ROOT).endsWith(".ics") || start.contains("BEGIN:VCALENDAR");
        return new Upload.File(kept, calendar ? "text/calendar" : "text/csv", content);
    }

    private String show(String id, Typed form, FormErrors errors, Model model) {
        sight.show(id, model);
        model.addAttribute("choices", FeedLine.CHOICES);
        model.addAttribute("form", form);
        model.addAttribute("errors", errors);
        return "partner/upload";
    }
}
