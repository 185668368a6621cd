package se.varn.foundation.shell;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.MethodParameter;
import org.springframework.http.CacheControl;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import se.varn.foundation.access.Actor;
import se.varn.foundation.text.Language;

/**
 * Gives endpoints their {@link Actor}, {@link Language} and {@link Form}, and serves the bundled
 * assets.
 */
@Configuration
class WebConfiguration implements WebMvcConfigurer {
    private final PermissionInterceptor permissions;
    private final ProofInterceptor proof;
    private final OnceOnly once;
    private final Frames frames;
    private final Colleagues colleagues;

    WebConfiguration(
            PermissionInterceptor permissions,
            ProofInterceptor proof,
            OnceOnly once,
            Frames frames,
            Colleagues colleagues) {
        this.permissions = permissions;
        this.proof = proof;
        this.once = once;
        this.frames = frames;
        this.colleagues = colleagues;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        // There, keys and not sessions say who asks: see the room api.
        String[] programs = {"/api/v1", "/api/v1/**"};
        registry.addInterceptor(permissions).excludePathPatterns(programs);
        registry.addInterceptor(proof).excludePathPatterns(programs);
        registry.addInterceptor(once).excludePathPatterns(programs);
    }

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        registry.addResourceHandler("/assets/**")
                .addResourceLocations("classpath:/assets/")
                .setCacheControl(CacheControl.maxAge(Duration.ofHours(1)).cachePublic());
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new FromRequest());
    }

    private final class FromRequest implements HandlerMethodArgumentResolver {
        @Override
        public boolean supportsParameter(MethodParameter parameter) {
            Class<?> type = parameter.getParameterType();
            return type == Actor.class || type == Language.class || type == Form.class;
        }

        @Override
        public @Nullable Object resolveArgument(
                MethodParameter parameter,
                @Nullable ModelAndViewContainer container,
                NativeWebRequest web,
                @Nullable WebDataBinderFactory binder) {
            HttpServletRequest request = web.getNativeRequest(HttpServletRequest.class);
            if (request == null) {
                throw new IllegalStateException("no servlet request");
            }
            if (parameter.getParameterType() == Language.class) {
                return frames.language(request);
            }
            return parameter.getParameterType() == Form.class
                    ? colleagues.read(request)
                    : request.getAttribute(Frames.ACTOR);
        }
    }
}
