package io.probity.api.wiring;

import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import io.probity.api.Settings;
import io.probity.api.embedded.EmbeddedIssuer;
import io.probity.api.security.ActorFromToken;
import io.probity.api.security.People;
import io.probity.api.security.Unauthenticated;
import jakarta.servlet.DispatcherType;
import java.util.List;
import java.util.Objects;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.oauth2.jwt.JwtAudienceValidator;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.JwtValidators;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.jwt.SupplierJwtDecoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Who gets in: bearer tokens of one issuer, made out to this product; all else is denied. */
@Configuration(proxyBeanMethods = false)
class SecurityWiring {

  /** Open to everybody; who reports a violation or checks a receipt needs no token. */
  private static final String[] OPEN = {
    "/actuator/health/**", "/intake/**", "/v3/api-docs/**", "/swagger-ui/**", "/swagger-ui.html"
  };

  private static final String[] OPEN_TO_READ = {
    "/ledger/checkpoint", "/ledger/entries/*/proof", "/", "/favicon.ico"
  };

  @Bean
  @Order(2)
  SecurityFilterChain resourceChain(HttpSecurity http, JwtDecoder decoder) throws Exception {
    Unauthenticated refusal = new Unauthenticated();
    return http.authorizeHttpRequests(
            requests ->
                requests
                    .dispatcherTypeMatchers(DispatcherType.ERROR)
                    .permitAll()
                    .requestMatchers(OPEN)
                    .permitAll()
                    .requestMatchers(HttpMethod.GET, OPEN_TO_READ)
                    .permitAll()
                    .requestMatchers("/api/**", "/ledger/**", "/actuator/**")
                    .authenticated()
                    .anyRequest()
                    .denyAll())
        .oauth2ResourceServer(
            server ->
                server
                    .jwt(jwt -> jwt.decoder(decoder))
                    .authenticationEntryPoint(refusal)
                    .accessDeniedHandler(refusal))
        .exceptionHandling(
            handling -> handling.authenticationEntryPoint(refusal).accessDeniedHandler(refusal))
        .sessionManagement(
            sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
        // Nothing is authorised by a cookie here.
        .csrf(AbstractHttpConfigurer::disable)
        .requestCache(AbstractHttpConfigurer::disable)
        .logout(AbstractHttpConfigurer::disable)
        .build();
  }

  /** Asks a real issuer when the first token comes, so that we start while it is down. */
  @Bean
  JwtDecoder decoder(Settings settings, ObjectProvider<JWKSource<SecurityContext>> own) {
    return settings.embedsIssuer()
        ? checked(
            NimbusJwtDecoder.withJwkSource(own.getObject()).build(), EmbeddedIssuer.NAME, settings)
        : new SupplierJwtDecoder(() -> real(settings));
  }

  @Bean
  WebMvcConfigurer actors(People people) {
    return new WebMvcConfigurer() {
      @Override
      public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new ActorFromToken(people));
      }
    };
  }

  private static JwtDecoder real(Settings settings) {
    String issuer = Objects.requireNonNull(settings.oidcIssuer());
    NimbusJwtDecoder decoder =
        settings.oidcJwks() == null
            ? NimbusJwtDecoder.withIssuerLocation(issuer).build()
            : NimbusJwtDecoder.withJwkSetUri(settings.oidcJwks()).build();
    return checked(decoder, issuer, settings);
  }

  private static JwtDecoder checked(NimbusJwtDecoder decoder, String issuer, Settings settings) {
    decoder.setJwtValidator(
        JwtValidators.createDefaultWithValidators(
            List.of(
                new JwtIssuerValidator(issuer),
                new JwtAudienceValidator(settings.oidcAudience()))));
    return decoder;
  }
}
