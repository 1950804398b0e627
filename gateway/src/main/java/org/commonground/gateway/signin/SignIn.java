package org.commonground.gateway.signin;

import jakarta.servlet.http.HttpServletRequest;
import org.commonground.gateway.token.Memberships;
import org.commonground.gateway.web.Site;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.web.servlet.ServletContextInitializer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.InternalAuthenticationServiceException;
import org.springframework.security.authentication.ott.GenerateOneTimeTokenRequest;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.ott.OneTimeTokenLoginConfigurer;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.AccessDeniedHandlerImpl;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;

/**
 * Security of the pages: forms carry a token (CSRF), organisers' pages need a session, links make one. Whoever has an
 * address may have a session: what it opens is the services' to say.
 */
@Configuration(proxyBeanMethods = false)
class SignIn {

    private final HttpSessionRequestCache wanted = new HttpSessionRequestCache();
    private final SignInProperties properties;
    private final boolean https;

    @SuppressWarnings("NullAway") // null is how one says that the address is not to be marked
    SignIn(SignInProperties properties, Site site) {
        this.properties = properties;
        this.https = "https".equals(site.address().getScheme());
        wanted.setMatchingRequestParameterName(null);
    }

    /** Whoever has used the link has the address. What they may do is asked with each request, not kept. */
    @Bean
    UserDetailsService people() {
        return email ->
                User.withUsername(email).password("").authorities("PERSON").build();
    }

    @Bean
    ServletContextInitializer sessionCookie() {
        return context -> context.getSessionCookieConfig().setSecure(https);
    }

    @Bean
    @Order(2)
    SecurityFilterChain siteChain(HttpSecurity http, SignInTokens tokens, SignInLinks links, Memberships memberships) {
        var administrators = new Administrators(memberships);
        return http.headers(headers -> headers.defaultsDisabled().cacheControl(_ -> {}))
                .csrf(csrf -> csrf.csrfTokenRepository(formTokens())
                        // mail programs post to it (RFC 8058): its link is all the proof there can be
                        .ignoringRequestMatchers("/unsubscribe/*"))
                .requestCache(cache -> cache.requestCache(wanted))
                .exceptionHandling(refusals -> refusals.authenticationEntryPoint(
                                Administrators.hidden(new LoginUrlAuthenticationEntryPoint("/sign-in")))
                        .accessDeniedHandler(Administrators.hidden(new AccessDeniedHandlerImpl())))
                .oneTimeTokenLogin(login -> configure(login, tokens, links, memberships))
                .logout(logout -> logout.logoutUrl("/sign-out").logoutSuccessUrl("/"))
                .authorizeHttpRequests(requests -> requests.requestMatchers("/organise/**")
                        .authenticated()
                        .requestMatchers(Administrators.PAGES)
                        .access(administrators.only())
                        .anyRequest()
                        .permitAll())
                .build();
    }

    private void configure(
            OneTimeTokenLoginConfigurer<HttpSecurity> login,
            SignInTokens tokens,
            SignInLinks links,
            Memberships memberships) {
        login.tokenService(tokens)
                .tokenGeneratingUrl("/sign-in")
                .generateRequestResolver(this::request)
                .tokenGenerationSuccessHandler((_, response, token) -> {
                    links.send(token);
                    response.sendRedirect("/sign-in/sent");
                })
                .showDefaultSubmitPage(false)
                .loginPage("/sign-in")
                .loginProcessingUrl("/sign-in/confirm")
                .successHandler(backToWhatWasWanted(memberships))
                .failureHandler(noSuchLink());
    }

    /** Nothing for what cannot be an address: the page then asks again. */
    private @Nullable GenerateOneTimeTokenRequest request(HttpServletRequest request) {
        return EmailAddress.read(request.getParameter("username"))
                .map(email -> new GenerateOneTimeTokenRequest(email.value(), properties.linkLifetime()))
                .orElse(null);
    }

    /** What somebody may do is found out anew when they come in. */
    private AuthenticationSuccessHandler backToWhatWasWanted(Memberships memberships) {
        var handler = new SavedRequestAwareAuthenticationSuccessHandler();
        handler.setDefaultTargetUrl("/organise");
        handler.setRequestCache(wanted);
        return (request, response, person) -> {
            memberships.forget(person.getName());
            handler.onAuthenticationSuccess(request, response, person);
        };
    }

    /** The page without a token says that the link no longer works. */
    private static AuthenticationFailureHandler noSuchLink() {
        return (_, response, failure) -> {
            if (failure instanceof InternalAuthenticationServiceException) {
                response.setHeader(HttpHeaders.RETRY_AFTER, "5");
                response.sendError(HttpStatus.SERVICE_UNAVAILABLE.value());
            } else {
                response.sendRedirect("/sign-in/confirm");
            }
        };
    }

    /** In a cookie of its own, so that the public can book without a session. */
    private CookieCsrfTokenRepository formTokens() {
        var repository = new CookieCsrfTokenRepository();
        repository.setCookieName("form");
        repository.setCookieCustomizer(cookie -> cookie.secure(https).sameSite("Lax"));
        return repository;
    }
}
