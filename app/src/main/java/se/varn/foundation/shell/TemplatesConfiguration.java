package se.varn.foundation.shell;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.resolve.DirectoryCodeResolver;
import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Templates are compiled by the build; in development they are read from {@code varn.templates} at
 * each request.
 */
@Configuration
class TemplatesConfiguration {
    @Bean
    TemplateEngine templateEngine(@Value("${varn.templates:}") String directory) {
        if (directory.isEmpty()) {
            return TemplateEngine.createPrecompiled(ContentType.Html);
        }
        TemplateEngine engine =
                TemplateEngine.create(
                        new DirectoryCodeResolver(Path.of(directory)), ContentType.Html);
        engine.setTrimControlStructures(true);
        return engine;
    }
}
