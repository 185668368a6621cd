package se.varn.foundation.shell;

import gg.jte.Content;
import gg.jte.TemplateEngine;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.support.RequestContextUtils;
import org.springframework.web.servlet.view.RedirectView;
import se.varn.foundation.text.Language;
import se.varn.foundation.text.Message;

/**
 * Turns a template and its page record into a view. A template takes {@code frame} (a {@link
 * Frame}) and {@code page}; a panel's template takes {@code language} and {@code page}.
 */
@Component
public class Pages {
    private final TemplateEngine engine;
    private final Frames frames;
    private final OnceOnly once;

    Pages(TemplateEngine engine, Frames frames, OnceOnly once) {
        this.engine = engine;
        this.frames = frames;
        this.once = once;
    }

    public View page(String template, Object title, Object page) {
        return page(HttpStatus.OK, template, title, page);
    }

    /**
     * A page with a status of its own; a form with errors answers 422.
     *
     * @param title a {@link Message}, or text that is data such as a record's number
     */
    public View page(HttpStatus status, String template, Object title, Object page) {
        return (model, request, response) -> {
            response.setStatus(status.value());
            response.setContentType("text/html;charset=UTF-8");
            response.setHeader("Cache-Control", "no-store");
            Frame frame = frames.of(request, title);
            var out = new gg.jte.output.StringOutput(16 * 1024);
            engine.render(template, Map.of("frame", frame, "page", page), out);
            response.getWriter().write(out.toString());
        };
    }

    /** See other: after a command that was done, with a line that says so. */
    public View redirect(String address, @Nullable Message notice, Object... arguments) {
        return new RedirectView(address, false, false, false) {
            @Override
            protected void renderMergedOutputModel(
                    Map<String, Object> model,
                    jakarta.servlet.http.HttpServletRequest request,
                    jakarta.servlet.http.HttpServletResponse response)
                    throws java.io.IOException {
                if (notice != null) {
                    RequestContextUtils.getOutputFlashMap(request)
                            .put("notice", notice.in(frames.language(request), arguments));
                    RequestContextUtils.saveOutputFlashMap(address, request, response);
                }
                response.setStatus(HttpStatus.SEE_OTHER.value());
                response.setHeader("Location", response.encodeRedirectURL(address));
            }
        };
    }

    /**
     * The refusal page: the record is not there, or not for this person; the two are not told
     * apart.
     */
    public View refusal() {
        return page(
                HttpStatus.NOT_FOUND,
                "shell/refusal.jte",
                ShellText.NOT_FOUND,
                ShellText.NOT_FOUND_HELP);
    }

    /**
     * Somebody else changed the record since the form was opened: a page with what was typed, so
     * that it can be used again. A form that the reader has sent twice is no conflict.
     */
    public View conflict(String address) {
        return (model, request, response) -> {
            var done = once.overtaken(request);
            if (done.isPresent()) {
                OnceOnly.lead(response, done.get());
                return;
            }
            var page = new ShellPages.ConflictPage(address, Form.of(request).texts());
            page(HttpStatus.CONFLICT, "shell/conflict.jte", ShellText.CONFLICT, page)
                    .render(model, request, response);
        };
    }

    /** The same, with the record's page again as it is now and what was typed in its form. */
    public View conflict(View again) {
        return (model, request, response) -> {
            var done = once.overtaken(request);
            if (done.isPresent()) {
                OnceOnly.lead(response, done.get());
            } else {
                again.render(model, request, response);
            }
        };
    }

    /** A panel's body. */
    public Content content(String template, Language language, Object page) {
        return out -> engine.render(template, Map.of("language", language, "page", page), out);
    }
}
