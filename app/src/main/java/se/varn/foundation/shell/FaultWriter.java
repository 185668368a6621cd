package se.varn.foundation.shell;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.View;

/** Says no in another form than a page, at the addresses that it concerns. */
public interface FaultWriter {
    /** The answer; null when the address is not its own. */
    @Nullable View view(HttpServletRequest request, String address, HttpStatus status);
}
