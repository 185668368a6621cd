package se.varn.browser;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import java.net.URI;
import java.util.Objects;

/** One person's steps through the pages, without a word that depends on the language. */
final class Walk {
    private final Page page;
    private final String home;

    Walk(Page page, String home) {
        this.page = page;
        this.home = home;
    }

    Page page() {
        return page;
    }

    /** Opens an address. */
    Response to(String path) {
        return Objects.requireNonNull(
                page.navigate(URI.create(home).resolve(path).toString()), path);
    }

    /** Opens a page and then what its first such link leads to, and so on. */
    Response along(String path, String... links) {
        Response answer = to(path);
        for (String link : links) {
            String next = page.locator(link).first().getAttribute("href");
            answer = to(URI.create(page.url()).resolve(next).toString());
        }
        return answer;
    }

    /** Sends a form of this page with nothing filled in, as a browser without its own checks. */
    Response sendEmpty(String form) {
        return send(
                form,
                """
                f => {
                  f.noValidate = true;
                  for (const e of f.elements) {
                    if (e.type === 'radio' || e.type === 'checkbox') e.checked = false;
                    else if (e.matches('input:not([type=hidden]), textarea')) e.value = '';
                    else if (e.matches('select') && e.querySelector('option[value=""]')) e.value = '';
                  }
                  setTimeout(() => f.requestSubmit(f.querySelector('button:not([type=button])')), 50);
                }
                """);
    }

    /** Sends a form with one field that cannot be understood. */
    Response sendWrong(String form, String field) {
        return send(
                form,
                """
                f => {
                  f.noValidate = true;
                  f.elements['%s'].value = '?';
                  setTimeout(() => f.requestSubmit(f.querySelector('button:not([type=button])')), 50);
                }
                """
                        .formatted(field));
    }

    /** Sends a form that says it was made from a version that is long gone. */
    Response sendStale(String form) {
        return send(
                form,
                """
                f => {
                  f.noValidate = true;
                  f.querySelector('[name=version]').value = '-1';
                  setTimeout(() => f.requestSubmit(f.querySelector('button:not([type=button])')), 50);
                }
                """);
    }

    /** Presses a form's button and waits for the answer. */
    Response press(String form) {
        return send(
                form,
                "f => { setTimeout(() => f.requestSubmit(f.querySelector('button:not([type=button])')), 50) }");
    }

    private Response send(String form, String how) {
        var there = page.locator(form).first();
        Response answer =
                page.waitForResponse(
                        r ->
                                r.request().isNavigationRequest()
                                        && r.request().method().equals("POST"),
                        () -> {
                            page.evaluate("() => { window.before = true }");
                            there.evaluate(how);
                        });
        // The answer is there before the page that it brings.
        page.waitForFunction("() => !window.before && document.readyState === 'complete'");
        return answer;
    }
}
