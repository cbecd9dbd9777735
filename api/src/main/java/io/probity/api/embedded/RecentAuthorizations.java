package io.probity.api.embedded;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.server.authorization.OAuth2Authorization;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationService;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;

/**
 * The authorizations that may still be exchanged: in memory, the latest thousand. Tokens given out
 * do not depend on it.
 */
public final class RecentAuthorizations implements OAuth2AuthorizationService {
  private static final int LIMIT = 1000;

  private final Map<String, OAuth2Authorization> byId =
      new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, OAuth2Authorization> eldest) {
          return size() > LIMIT;
        }
      };

  @Override
  public synchronized void save(OAuth2Authorization authorization) {
    byId.put(authorization.getId(), authorization);
  }

  @Override
  public synchronized void remove(OAuth2Authorization authorization) {
    byId.remove(authorization.getId());
  }

  @Override
  public synchronized @Nullable OAuth2Authorization findById(String id) {
    return byId.get(id);
  }

  @Override
  public synchronized @Nullable OAuth2Authorization findByToken(
      String token, @Nullable OAuth2TokenType type) {
    return byId.values().stream()
        .filter(authorization -> holds(authorization, token, type))
        .findFirst()
        .orElse(null);
  }

  private static boolean holds(
      OAuth2Authorization authorization, String token, @Nullable OAuth2TokenType type) {
    if (type != null && "state".equals(type.getValue())) {
      return token.equals(authorization.getAttribute("state"));
    }
    return authorization.getToken(token) != null;
  }
}
