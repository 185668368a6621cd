package se.varn.foundation.api;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.MethodParameter;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import se.varn.foundation.shell.ListQuery;

/** Puts the API's gate, its arguments and its faults in place. */
@Configuration
@ConditionalOnWebApplication
class ApiWeb implements WebMvcConfigurer {
    private final ScopeInterceptor scopes;
    private final ApiFaults faults;
    private final Bodies bodies;

    ApiWeb(ScopeInterceptor scopes, ApiFaults faults, Bodies bodies) {
        this.scopes = scopes;
        this.faults = faults;
        this.bodies = bodies;
    }

    /** No session, no form token: nothing that a browser sends by itself counts here. */
    @Bean
    @Order(0)
    SecurityFilterChain api(
            HttpSecurity http,
            Tokens tokens,
            Buckets buckets,
            Idempotency idempotency,
            Problems problems)
            throws Exception {
        http.securityMatcher(TokenFilter.HOME, TokenFilter.HOME + "/**")
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .csrf(csrf -> csrf.disable())
                .formLogin(form -> form.disable())
                .httpBasic(basic -> basic.disable())
                .logout(logout -> logout.disable())
                .requestCache(cache -> cache.disable())
                .sessionManagement(s -> s.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .headers(headers ->
                        headers.contentSecurityPolicy(csp ->
                                        csp.policyDirectives(
                                                "default-src 'none'; frame-ancestors 'none'"))
                                .frameOptions(frame -> frame.deny()))
                .addFilterBefore(
                        new TokenFilter(tokens, buckets, idempotency, problems),
                        AuthorizationFilter.class);
        return http.build();
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(scopes).addPathPatterns(TokenFilter.HOME, TokenFilter.HOME + "/**");
    }

    @Override
    public void extendHandlerExceptionResolvers(List<HandlerExceptionResolver> resolvers) {
        resolvers.addFirst(faults);
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new FromRequest());
    }

    private final class FromRequest implements HandlerMethodArgumentResolver {
        @Override
        public boolean supportsParameter(MethodParameter parameter) {
            return parameter.hasParameterAnnotation(Body.class)
                    || parameter.getParameterType() == Versioned.class
                    || parameter.getParameterType() == Caller.class
                    || (parameter.getParameterType() == ListQuery.class
                            && parameter.hasMethodAnnotation(Lists.class));
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
            Class<?> type = parameter.getParameterType();
            if (type == Versioned.class) {
                return Versioned.of(request);
            }
            if (type == Caller.class) {
                return Caller.of(request);
            }
            Lists lists = parameter.getMethodAnnotation(Lists.class);
            return lists != null && type == ListQuery.class
                    ? Queries.of(request, lists)
                    : bodies.read(request, type);
        }
    }
}
