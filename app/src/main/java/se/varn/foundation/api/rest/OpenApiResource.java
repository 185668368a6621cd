package se.varn.foundation.api.rest;

import java.util.Map;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import se.varn.foundation.access.Open;
import se.varn.foundation.api.Documented;
import se.varn.foundation.api.OpenApi;

@RestController
class OpenApiResource {
    private final OpenApi openApi;

    OpenApiResource(OpenApi openApi) {
        this.openApi = openApi;
    }

    @GetMapping("/api/v1/openapi.json")
    @Open(because = "it is the same for everybody, and its source is public")
    @Documented("Gives this document.")
    Map<String, Object> read() {
        return openApi.document();
    }
}
