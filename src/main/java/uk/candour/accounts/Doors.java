package uk.candour.accounts;

import jakarta.servlet.DispatcherType;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/**
 * Which doors the house has and who may come through. What a person may see behind a door
 * is checked again by the domain.
 */
@Configuration(proxyBeanMethods = false)
class Doors {

	/** No inline script or style anywhere: an injected one would not run. */
	static final String CONTENT_POLICY = "default-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'; object-src 'none'";

	private static final String[] STAFF = { "OFFICER", "OWNER", "MANAGER", "ADMINISTRATOR" };

	private static final String[] OFFICE = { "OFFICER", "MANAGER", "ADMINISTRATOR" };

	@Bean
	PasswordEncoder passwordEncoder() {
		return PasswordEncoderFactories.createDelegatingPasswordEncoder();
	}

	/** Other systems: no session, no cookie, so no cross-site request can borrow one. */
	@Bean
	@Order(1)
	SecurityFilterChain systems(HttpSecurity http, Environment environment) throws Exception {
		http.securityMatcher("/api/**", "/v3/api-docs/**")
			.authorizeHttpRequests(
					(requests) -> requests.requestMatchers("/v3/api-docs/**").permitAll().anyRequest().authenticated())
			.csrf((csrf) -> csrf.disable())
			.sessionManagement((session) -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS));
		if (environment.acceptsProfiles(Profiles.of("demo"))) {
			http.httpBasic(Customizer.withDefaults());
		}
		if (environment.containsProperty("spring.security.oauth2.resourceserver.jwt.issuer-uri")) {
			http.oauth2ResourceServer((server) -> server.jwt(Customizer.withDefaults()));
		}
		headers(http);
		return http.build();
	}

	/** People: staff sign in; requesters come in through the portal. */
	@Bean
	@Order(2)
	SecurityFilterChain people(HttpSecurity http) throws Exception {
		http.authorizeHttpRequests((requests) -> requests
			.dispatcherTypeMatchers(DispatcherType.FORWARD, DispatcherType.ERROR)
			.permitAll()
			.requestMatchers("/assets/**", "/favicon.ico", "/actuator/health/**")
			.permitAll()
			.requestMatchers("/work", "/work/**")
			.hasAnyRole(STAFF)
			.requestMatchers("/catalogue/*/connector", "/catalogue/*/connector/**")
			.hasRole("ADMINISTRATOR")
			.requestMatchers("/cases", "/cases/**", "/catalogue", "/catalogue/**", "/exemptions", "/cost-estimate")
			.hasAnyRole(OFFICE)
			.requestMatchers("/board", "/board/**")
			.hasAnyRole("MANAGER", "ADMINISTRATOR", "OFFICER")
			.requestMatchers("/letters", "/letters/**")
			.hasAnyRole("MANAGER", "ADMINISTRATOR")
			.requestMatchers(HttpMethod.GET, "/bank-holidays", "/bank-holidays/*")
			.hasAnyRole(OFFICE)
			.requestMatchers("/bank-holidays", "/bank-holidays/*")
			.hasRole("ADMINISTRATOR")
			.requestMatchers("/", "/sign-in", "/deadline", "/request/**", "/collect/**", "/my-request/**", "/owner/**",
					"/accessibility", "/privacy", "/cookies", "/demo/**", "/error")
			.permitAll()
			.anyRequest()
			.denyAll())
			.formLogin((login) -> login.loginPage("/sign-in")
				.defaultSuccessUrl("/work")
				.failureUrl("/sign-in?wrong")
				.permitAll())
			.requestCache((cache) -> cache.requestCache(staffPages()))
			.logout((logout) -> logout.logoutUrl("/sign-out").logoutSuccessUrl("/sign-in?out"));
		headers(http);
		return http.build();
	}

	/** After sign-in people go back to the staff page they came for, and nowhere else. */
	private static RequestCache staffPages() {
		HttpSessionRequestCache cache = new HttpSessionRequestCache();
		cache.setRequestMatcher((request) -> "GET".equals(request.getMethod()) && request.getRequestURI()
			.matches("/(work|cases|board|catalogue|exemptions|cost-estimate|letters|bank-holidays)(/.*)?"));
		return cache;
	}

	private static void headers(HttpSecurity http) throws Exception {
		http.headers((headers) -> headers.contentSecurityPolicy((policy) -> policy.policyDirectives(CONTENT_POLICY))
			.referrerPolicy((referrer) -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
			.permissionsPolicyHeader((policy) -> policy.policy("camera=(), microphone=(), geolocation=()"))
			.frameOptions((frame) -> frame.deny()));
	}

}
