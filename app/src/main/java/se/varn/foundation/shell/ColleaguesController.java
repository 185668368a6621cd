package se.varn.foundation.shell;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import se.varn.foundation.access.Permission;
import se.varn.foundation.access.Requires;

/** Suggests colleagues while a name is typed; without scripts the whole name is typed instead. */
@Controller
class ColleaguesController {
    private final Colleagues colleagues;
    private final Pages pages;

    ColleaguesController(Colleagues colleagues, Pages pages) {
        this.colleagues = colleagues;
        this.pages = pages;
    }

    /**
     * @param field the field that is being typed in, whose value comes under its own name
     */
    @GetMapping("/colleagues")
    @Requires(Permission.ORGANISATION_READ)
    View suggested(HttpServletRequest request, @RequestParam(defaultValue = "") String field) {
        String typed = Objects.requireNonNullElse(request.getParameter(field), "");
        return pages.page("shell/suggested.jte", "", colleagues.suggested(typed));
    }
}
