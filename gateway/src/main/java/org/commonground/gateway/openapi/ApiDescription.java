package org.commonground.gateway.openapi;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import org.commonground.gateway.web.Site;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerResponse;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import tools.jackson.databind.json.JsonMapper;

/** Serves the hand-written OpenAPI document, with this site's own address in it. */
@Configuration(proxyBeanMethods = false)
class ApiDescription {

    private static final CacheControl AN_HOUR =
            CacheControl.maxAge(Duration.ofHours(1)).cachePublic();
    private static final MediaType YAML = MediaType.parseMediaType("application/yaml");

    private static final String WRITTEN_FOR = "http://127.0.0.1:8080";

    @Bean
    RouterFunction<ServerResponse> description(JsonMapper json, Site site) {
        var written = written().replace(WRITTEN_FOR, site.address().toString());
        Map<String, Object> document = new Yaml(new SafeConstructor(new LoaderOptions())).load(written);
        var asJson = json.writeValueAsBytes(document);
        var asYaml = written.getBytes(StandardCharsets.UTF_8);
        return RouterFunctions.route()
                .GET("/api/openapi.json", _ -> answer(MediaType.APPLICATION_JSON, asJson))
                .GET("/api/openapi.yaml", _ -> answer(YAML, asYaml))
                .build();
    }

    private static ServerResponse answer(MediaType type, byte[] document) {
        return ServerResponse.ok().contentType(type).cacheControl(AN_HOUR).build((_, response) -> {
            response.setContentLength(document.length);
            response.getOutputStream().write(document);
            return null;
        });
    }

    private static String written() {
        try {
            return new ClassPathResource("openapi/openapi.yaml").getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
