package io.probity.api.wiring;

import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import io.probity.api.Settings;
import io.probity.api.embedded.Accounts;
import io.probity.api.embedded.Accounts.Account;
import io.probity.api.embedded.EmbeddedIssuer;
import io.probity.api.embedded.InventedPerson;
import io.probity.api.embedded.RecentAuthorizations;
import io.swagger.v3.oas.models.security.OAuthFlow;
import io.swagger.v3.oas.models.security.OAuthFlows;
import io.swagger.v3.oas.models.security.Scopes;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.server.authorization.client.InMemoryRegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.oauth2.server.authorization.settings.ClientSettings;
import org.springframework.security.oauth2.server.authorization.settings.TokenSettings;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;
import org.springframework.security.web.SecurityFilterChain;

/** The identity provider of the evaluation set-up; absent where a real one is configured. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnExpression("'${probity.oidc-issuer:}'.isBlank()")
class IssuerWiring {

  /** The client by which people log in from a page of this server: no secret, but PKCE. */
  static final String PAGE = "probity-page";

  private static final Duration TOKEN_LIFETIME = Duration.ofMinutes(30);

  @Bean
  EmbeddedIssuer issuer(Settings settings) {
    return new EmbeddedIssuer(settings.data().resolve("issuer"));
  }

  @Bean
  JWKSource<SecurityContext> keys(EmbeddedIssuer issuer) {
    return new ImmutableJWKSet<>(issuer.keys());
  }

  @Bean
  PasswordEncoder passwordEncoder() {
    return Accounts.HASHES;
  }

  @Bean
  UserDetailsService people(EmbeddedIssuer issuer) {
    return login ->
        issuer
            .accounts()
            .of(login)
            .map(account -> User.withUsername(login).password(account.passwordHash()).build())
            .orElseThrow(() -> new UsernameNotFoundException("No such user"));
  }

  /** One client for each person, named like the person, so that its tokens name that person. */
  @Bean
  RegisteredClientRepository clients(EmbeddedIssuer issuer, Settings settings) {
    List<RegisteredClient> clients = new ArrayList<>();
    for (InventedPerson person : InventedPerson.EVERYBODY) {
      issuer.accounts().of(person.login()).map(IssuerWiring::client).ifPresent(clients::add);
    }
    clients.add(page(settings));
    return new InMemoryRegisteredClientRepository(clients);
  }

  @Bean
  AuthorizationServerSettings issuerSettings() {
    return AuthorizationServerSettings.builder().issuer(EmbeddedIssuer.NAME).build();
  }

  @Bean
  OAuth2TokenCustomizer<JwtEncodingContext> audience(Settings settings) {
    return context -> context.getClaims().audience(List.of(settings.oidcAudience()));
  }

  /** Its sessions serve the log-in form alone. */
  @Bean
  @Order(1)
  SecurityFilterChain issuerChain(HttpSecurity http) throws Exception {
    return http.securityMatcher("/oauth2/**", "/login", "/default-ui.css")
        .oauth2AuthorizationServer(
            server -> server.authorizationService(new RecentAuthorizations()))
        .authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
        .formLogin(Customizer.withDefaults())
        .build();
  }

  /** So that the reference can be tried out as one of the people. */
  @Bean
  GlobalOpenApiCustomizer logIn() {
    Scopes none = new Scopes();
    OAuthFlow code =
        new OAuthFlow()
            .authorizationUrl("/oauth2/authorize")
            .tokenUrl("/oauth2/token")
            .scopes(none);
    OAuthFlow secret = new OAuthFlow().tokenUrl("/oauth2/token").scopes(none);
    SecurityScheme scheme =
        new SecurityScheme()
            .type(SecurityScheme.Type.OAUTH2)
            .flows(new OAuthFlows().authorizationCode(code).clientCredentials(secret));
    return document -> {
      document.schemaRequirement("people", scheme);
      document.addSecurityItem(new SecurityRequirement().addList("people"));
    };
  }

  private static RegisteredClient client(Account account) {
    return RegisteredClient.withId(account.login())
        .clientId(account.login())
        .clientSecret(account.clientSecretHash())
        .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
        .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_POST)
        .authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS)
        .tokenSettings(lifetime())
        .build();
  }

  private static RegisteredClient page(Settings settings) {
    return RegisteredClient.withId(PAGE)
        .clientId(PAGE)
        .clientAuthenticationMethod(ClientAuthenticationMethod.NONE)
        .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
        .redirectUri("http://127.0.0.1:" + settings.port() + "/swagger-ui/oauth2-redirect.html")
        .redirectUri("http://localhost:" + settings.port() + "/swagger-ui/oauth2-redirect.html")
        .clientSettings(
            ClientSettings.builder()
                .requireProofKey(true)
                .requireAuthorizationConsent(false)
                .build())
        .tokenSettings(lifetime())
        .build();
  }

  private static TokenSettings lifetime() {
    return TokenSettings.builder().accessTokenTimeToLive(TOKEN_LIFETIME).build();
  }
}
