package se.varn.foundation.shell;

import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.header.writers.CrossOriginResourcePolicyHeaderWriter.CrossOriginResourcePolicy;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/**
 * Form tokens and headers. Who may call what is decided by {@link PermissionInterceptor}, endpoint
 * by endpoint.
 */
@Configuration
@ConditionalOnWebApplication
class SecurityConfiguration {
    private static final String CONTENT_POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self'; font-src 'self'; img-src 'self' data:; "
                    + "connect-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'";

    @Bean
    SecurityFilterChain security(HttpSecurity http) throws Exception {
        http.authorizeHttpRequests(requests ->
                        requests.requestMatchers(HttpMethod.TRACE)
                                .denyAll()
                                .anyRequest()
                                .permitAll())
                .formLogin(form -> form.disable())
                .httpBasic(basic -> basic.disable())
                .logout(logout -> logout.disable())
                .csrf(csrf -> csrf.ignoringRequestMatchers(AgencyController.ENDED))
                .requestCache(cache -> cache.disable())
                .exceptionHandling(e -> e.accessDeniedPage("/error/expired"))
                .headers(headers ->
                        headers.contentSecurityPolicy(csp -> csp.policyDirectives(CONTENT_POLICY))
                                .referrerPolicy(
                                        referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
                                .frameOptions(frame -> frame.deny())
                                .cacheControl(cache -> cache.disable())
                                .crossOriginOpenerPolicy(
                                        o -> o.policy(CrossOriginOpenerPolicy.SAME_ORIGIN))
                                .crossOriginResourcePolicy(
                                        r -> r.policy(CrossOriginResourcePolicy.SAME_ORIGIN))
                                .permissionsPolicyHeader(
                                        p -> p.policy("camera=(), microphone=(), geolocation=()")));
        return http.build();
    }

    /**
     * People sign in through {@link SignInController}; this keeps the framework from inventing a
     * user of its own.
     */
    @Bean
    UserDetailsService nobody() {
        return username -> {
            throw new UsernameNotFoundException(username);
        };
    }
}
