package org.releasemanager.engine.access;

import static org.springframework.security.config.Customizer.withDefaults;

import jakarta.servlet.Filter;
import java.util.Map;
import org.camunda.bpm.engine.rest.security.auth.ProcessEngineAuthenticationFilter;
import org.springframework.boot.autoconfigure.security.SecurityProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * Three doors: the engine's REST for administrators, our REST for programs, our pages for people. The engine's own web
 * applications guard themselves.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(AccessProperties.class)
class HttpSecurityConfiguration {
    private static final String[] ACTING = {
        "camunda-admin", "manager", "developer", "tester", "operator", "product-owner", "security"
    };

    @Bean
    @Order(1)
    SecurityFilterChain engineRest(HttpSecurity http, RefusalAtTheDoor refusals) throws Exception {
        return http.securityMatcher(path("/engine-rest/**"))
                .authorizeHttpRequests(request -> request.anyRequest().hasRole(Roles.ADMIN))
                .httpBasic(basic -> basic.authenticationEntryPoint(refusals))
                .exceptionHandling(
                        handling -> handling.authenticationEntryPoint(refusals).accessDeniedHandler(refusals))
                .csrf(AbstractHttpConfigurer::disable)
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain api(HttpSecurity http, RefusalAtTheDoor refusals) throws Exception {
        return http.securityMatcher(
                        new OrRequestMatcher(path("/api/**"), path("/actuator/**"), path("/v3/api-docs/**")))
                .authorizeHttpRequests(request -> request.requestMatchers(
                                path("/actuator/health/**"), path("/actuator/prometheus"), path("/v3/api-docs/**"))
                        .permitAll()
                        .requestMatchers(path(HttpMethod.POST, "/api/webhooks/*")) // their signature is their login
                        .permitAll()
                        .requestMatchers(path("/api/inbox/**"), path("/api/outbox/**"))
                        .hasAnyRole(Roles.MANAGER, Roles.ADMIN)
                        .requestMatchers(path("/actuator/**"))
                        .hasRole(Roles.ADMIN)
                        .requestMatchers(
                                path(HttpMethod.PUT, "/api/products/**"),
                                path(HttpMethod.POST, "/api/releases"),
                                path(HttpMethod.POST, "/api/environments/**"),
                                path(HttpMethod.POST, "/api/migrations/**"))
                        .hasAnyRole(Roles.MANAGER, Roles.ADMIN)
                        .requestMatchers(
                                path(HttpMethod.POST, "/api/releases/{id}/cancel"),
                                path(HttpMethod.POST, "/api/releases/{id}/hold"),
                                path(HttpMethod.POST, "/api/releases/{id}/resume"),
                                path(HttpMethod.PUT, "/api/releases/{id}/target"),
                                path(HttpMethod.POST, "/api/releases/{id}/break-glass/**"),
                                path(HttpMethod.POST, "/api/releases/{id}/pass"),
                                path(HttpMethod.POST, "/api/releases/{id}/steps/**"),
                                path(HttpMethod.POST, "/api/stop-the-line"),
                                path(HttpMethod.DELETE, "/api/stop-the-line"))
                        .hasAnyRole(Roles.MANAGER, "operator", Roles.ADMIN)
                        .requestMatchers(
                                path(HttpMethod.DELETE, "/api/releases/{id}/dependencies/{number}"),
                                path(HttpMethod.POST, "/api/trains/**"))
                        .hasAnyRole(Roles.MANAGER, Roles.ADMIN)
                        .requestMatchers(path("/api/people/me/absence"))
                        .hasAnyRole(ACTING)
                        .requestMatchers(path("/api/people/*/absence"), path("/api/people/sweep"))
                        .hasRole(Roles.ADMIN)
                        .requestMatchers(
                                path(HttpMethod.PUT, "/api/calendars/**"),
                                path(HttpMethod.DELETE, "/api/calendars/**"),
                                path(HttpMethod.DELETE, "/api/bookings/**"),
                                path(HttpMethod.POST, "/api/releases/{id}/freeze-override"))
                        .hasAnyRole(Roles.MANAGER, Roles.ADMIN)
                        .requestMatchers(path(HttpMethod.POST, "/api/releases/{id}/freeze-override/confirm"))
                        .hasAnyRole(Roles.MANAGER, "product-owner", Roles.ADMIN)
                        .requestMatchers(path(HttpMethod.DELETE, "/api/**"))
                        .hasRole(Roles.ADMIN)
                        .requestMatchers(path(HttpMethod.GET, "/**"))
                        .authenticated()
                        .anyRequest()
                        .hasAnyRole(ACTING))
                .httpBasic(basic -> basic.authenticationEntryPoint(refusals))
                .exceptionHandling(
                        handling -> handling.authenticationEntryPoint(refusals).accessDeniedHandler(refusals))
                .csrf(AbstractHttpConfigurer::disable)
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .build();
    }

    /** The engine's web applications have a login, CSRF tokens and headers of their own. */
    @Bean
    @Order(3)
    SecurityFilterChain camundaWebApplications(HttpSecurity http) throws Exception {
        return http.securityMatcher(path("/camunda/**"))
                .authorizeHttpRequests(request -> request.requestMatchers(path("/camunda/api/admin/setup/**"))
                        .denyAll()
                        .anyRequest()
                        .permitAll())
                .csrf(AbstractHttpConfigurer::disable)
                .headers(AbstractHttpConfigurer::disable)
                .build();
    }

    /** In the demo, which listens on loopback only, the board and the release pages can be read without a login. */
    @Bean
    @Order(4)
    SecurityFilterChain pages(HttpSecurity http, AccessProperties properties) throws Exception {
        var readers = properties.demo()
                ? new String[] {"/", "/calendar", "/releases/**", "/demo/**"}
                : new String[] {"/error"};
        return http.authorizeHttpRequests(request -> request.requestMatchers(readers)
                        .permitAll()
                        .requestMatchers(
                                path("/assets/**"),
                                path("/swagger-ui/**"),
                                path("/swagger-ui.html"),
                                path("/favicon.ico"),
                                path("/error"),
                                path("/login"))
                        .permitAll()
                        .anyRequest()
                        .authenticated())
                .formLogin(withDefaults())
                .httpBasic(withDefaults())
                .headers(headers -> headers.contentSecurityPolicy(csp -> csp.policyDirectives(
                        "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:;"
                                + " frame-ancestors 'none'; base-uri 'none'; form-action 'self'")))
                .build();
    }

    /** Tells the engine who calls its REST, so that its own authorizations hold there, too. */
    @Bean
    FilterRegistrationBean<Filter> engineRestIdentity() {
        var registration = new FilterRegistrationBean<Filter>(new ProcessEngineAuthenticationFilter());
        registration.setInitParameters(Map.of(
                "authentication-provider",
                "org.camunda.bpm.engine.rest.security.auth.impl.HttpBasicAuthenticationProvider"));
        registration.addUrlPatterns("/engine-rest/*");
        registration.setOrder(SecurityProperties.DEFAULT_FILTER_ORDER + 1);
        return registration;
    }

    private static RequestMatcher path(String pattern) {
        return PathPatternRequestMatcher.withDefaults().matcher(pattern);
    }

    private static RequestMatcher path(HttpMethod method, String pattern) {
        return PathPatternRequestMatcher.withDefaults().matcher(method, pattern);
    }
}
