package se.varn.foundation.shell;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.unit.DataSize;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.servlet.View;
import se.varn.foundation.access.Open;
import se.varn.foundation.text.Language;

/** Every refusal and fault as a page in words. */
@Controller
@Open(because = "a refusal tells nothing about what it refuses")
class FaultController implements ErrorController {
    private static final Logger LOG = LoggerFactory.getLogger(FaultController.class);
    private final Pages pages;
    private final List<FaultWriter> writers;
    private final DataSize largest;

    FaultController(
            Pages pages,
            List<FaultWriter> writers,
            @Value("${spring.servlet.multipart.max-file-size:1MB}") DataSize largest) {
        this.pages = pages;
        this.writers = writers;
        this.largest = largest;
    }

    @RequestMapping("/error/expired")
    View expired(Language language) {
        return fault(HttpStatus.FORBIDDEN, language, ShellText.EXPIRED, ShellText.EXPIRED_HELP);
    }

    @RequestMapping("/error")
    View error(HttpServletRequest request, Language language) {
        Object code = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        HttpStatus status = code instanceof Integer n ? HttpStatus.resolve(n) : null;
        if (status == null) {
            status = HttpStatus.NOT_FOUND;
        }
        String address = String.valueOf(request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI));
        for (FaultWriter writer : writers) {
            View view = writer.view(request, address, status);
            if (view != null) {
                return view;
            }
        }
        Object thrown = request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
        if (thrown instanceof MaxUploadSizeExceededException
                || status == HttpStatus.CONTENT_TOO_LARGE) {
            return fault(
                    HttpStatus.CONTENT_TOO_LARGE,
                    language,
                    ShellText.TOO_LARGE,
                    ShellText.TOO_LARGE_HELP,
                    largest.toMegabytes());
        }
        return switch (status) {
            case FORBIDDEN ->
                    fault(status, language, ShellText.FORBIDDEN, ShellText.FORBIDDEN_HELP);
            case UNAUTHORIZED ->
                    fault(status, language, ShellText.SIGN_IN, ShellText.SIGN_IN_AGAIN);
            case NOT_FOUND, METHOD_NOT_ALLOWED, BAD_REQUEST ->
                    fault(status, language, ShellText.NOT_FOUND, ShellText.NOT_FOUND_HELP);
            default -> {
                String faultCode = UUID.randomUUID().toString().substring(0, 8);
                LOG.error(
                        "fault {} at {}",
                        faultCode,
                        request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI));
                yield fault(status, language, ShellText.FAULT, ShellText.FAULT_HELP, faultCode);
            }
        };
    }

    private View fault(
            HttpStatus status,
            Language language,
            ShellText title,
            ShellText help,
            Object... arguments) {
        return pages.page(
                status,
                "shell/fault.jte",
                title,
                new ShellPages.FaultPage(title.in(language), help.in(language, arguments)));
    }
}
