package se.varn.foundation.api;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.ErrorResponse;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.View;
import se.varn.foundation.shell.FaultWriter;

/** Everything that goes wrong under {@code /api/v1}, as problem details. */
@Component
class ApiFaults implements HandlerExceptionResolver, FaultWriter {
    private final Problems problems;

    ApiFaults(Problems problems) {
        this.problems = problems;
    }

    @Override
    public @Nullable ModelAndView resolveException(
            HttpServletRequest request,
            HttpServletResponse response,
            @Nullable Object handler,
            Exception e) {
        if (!TokenFilter.concerns(request.getRequestURI())) {
            return null;
        }
        try {
            if (e instanceof HttpRequestMethodNotSupportedException method) {
                String[] allowed = method.getSupportedMethods();
                response.setHeader("Allow", allowed == null ? "" : String.join(", ", allowed));
            }
            problems.write(request, response, refusal(e));
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
        return new ModelAndView();
    }

    private static Refusal refusal(Exception e) {
        return switch (e) {
            case Refusal refusal -> refusal;
            case HttpRequestMethodNotSupportedException method ->
                    new Refusal(
                            ProblemKind.METHOD,
                            ApiText.METHOD,
                            method.getSupportedMethods() == null
                                    ? "–"
                                    : String.join(", ", method.getSupportedMethods()));
            case HttpMediaTypeNotSupportedException media ->
                    new Refusal(
                            ProblemKind.UNSUPPORTED,
                            ApiText.MEDIA_WANTED,
                            joined(media.getSupportedMediaTypes()));
            case HttpMediaTypeNotAcceptableException media ->
                    new Refusal(
                            ProblemKind.NOT_ACCEPTABLE,
                            ApiText.NOT_ACCEPTABLE,
                            joined(media.getSupportedMediaTypes()));
            case MissingServletRequestParameterException missing ->
                    Refusal.malformed(missing.getParameterName(), ApiText.PARAMETER_MISSING);
            case MethodArgumentTypeMismatchException wrong ->
                    wrong.getParameter().hasParameterAnnotation(PathVariable.class)
                            ? Refusal.notFound()
                            : Refusal.malformed(wrong.getName(), ApiText.PARAMETER_WRONG);
            case ErrorResponse other when other.getStatusCode().is4xxClientError() ->
                    of(HttpStatus.resolve(other.getStatusCode().value()));
            default -> TokenFilter.fault(e);
        };
    }

    private static String joined(Collection<?> types) {
        return types.isEmpty()
                ? "application/json"
                : types.stream().map(String::valueOf).collect(Collectors.joining(", "));
    }

    private static Refusal of(@Nullable HttpStatus status) {
        return switch (status) {
            case NOT_FOUND -> Refusal.notFound();
            case FORBIDDEN -> new Refusal(ProblemKind.FORBIDDEN, ApiText.ROLE_MISSING);
            case CONTENT_TOO_LARGE ->
                    new Refusal(ProblemKind.TOO_LARGE, ApiText.BODY_LONG, TokenFilter.MOST_BYTES);
            case null, default -> new Refusal(ProblemKind.MALFORMED, ApiText.REFUSED);
        };
    }

    @Override
    public @Nullable View view(HttpServletRequest request, String address, HttpStatus status) {
        return TokenFilter.concerns(address)
                ? (model, asked, response) ->
                        problems.write(
                                request,
                                response,
                                status.is5xxServerError()
                                        ? TokenFilter.fault(
                                                new IllegalStateException(address + ": " + status))
                                        : of(status))
                : null;
    }
}
