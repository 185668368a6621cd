package se.varn.foundation.api;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import java.util.Locale;
import org.springframework.stereotype.Component;
import se.varn.foundation.text.Language;
import tools.jackson.databind.json.JsonMapper;

/** Writes problem details in the caller's language. */
@Component
class Problems {
    static final String TYPE = "application/problem+json";
    private final JsonMapper json;

    Problems(JsonMapper json) {
        this.json = json;
    }

    void write(HttpServletRequest request, HttpServletResponse response, Refusal refusal)
            throws IOException {
        if (response.isCommitted()) {
            return;
        }
        response.resetBuffer();
        Language language = language(request);
        response.setStatus(refusal.kind().status().value());
        response.setContentType(TYPE);
        response.setCharacterEncoding("UTF-8");
        response.setHeader("Content-Language", language.tag());
        response.setHeader("Cache-Control", "no-store");
        response.addHeader("Vary", "Accept-Language");
        byte[] body = json.writeValueAsBytes(problem(refusal, language));
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }

    private static Problem problem(Refusal refusal, Language language) {
        return new Problem(
                refusal.kind().type(),
                refusal.kind().in(language),
                refusal.kind().status().value(),
                refusal.detail().in(language, refusal.arguments()),
                refusal.errors().stream()
                        .map(e -> new Problem.Wrong(e.field(), e.in(language)))
                        .toList());
    }

    /** The first language of Accept-Language that Värn speaks; else Swedish. No cookie counts. */
    static Language language(HttpServletRequest request) {
        if (request.getHeader("Accept-Language") != null) {
            for (Locale wanted : Collections.list(request.getLocales())) {
                if (wanted.getLanguage().equals("en")) {
                    return Language.EN;
                }
                if (wanted.getLanguage().equals("sv")) {
                    return Language.SV;
                }
            }
        }
        return Language.SV;
    }
}
