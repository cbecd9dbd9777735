package io.probity.api.security;

import static java.util.function.Predicate.not;

import io.probity.core.party.Actor;
import io.probity.core.party.Capacity;
import io.probity.core.party.Office;
import io.probity.core.party.PersonId;
import java.net.URL;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/**
 * Makes the actor of a request: the person from the token, the capacity from a header or from the
 * one office held, or for whom and in which capacity from the delegation that a header names. Such
 * a claim is only taken down here; authority verifies it inside the unit of work.
 */
public final class ActorFromToken implements HandlerMethodArgumentResolver {
  public static final String HEADER = "Probity-Capacity";
  public static final String DELEGATION = "Probity-Delegation";

  private static final List<Capacity> CLAIMABLE =
      Arrays.stream(Capacity.values())
          .filter(not(Set.of(Capacity.REPORTER, Capacity.SYSTEM, Capacity.BOOTSTRAP)::contains))
          .toList();

  private final People people;

  public ActorFromToken(People people) {
    this.people = people;
  }

  @Override
  public boolean supportsParameter(MethodParameter parameter) {
    return parameter.getParameterType() == Actor.class;
  }

  @Override
  public Actor resolveArgument(
      MethodParameter parameter,
      @Nullable ModelAndViewContainer container,
      NativeWebRequest request,
      @Nullable WebDataBinderFactory binders) {
    Authentication caller = SecurityContextHolder.getContext().getAuthentication();
    if (caller == null || !(caller.getPrincipal() instanceof Jwt token)) {
      throw Refused.unknownPerson();
    }
    PersonId person = person(token);
    String delegation = request.getHeader(DELEGATION);
    return delegation == null
        ? Actor.staff(person, capacity(request.getHeader(HEADER), people.officesOf(person)))
        : delegate(person, delegation);
  }

  /** Under one that does not name them, they act for nobody: which authority refuses. */
  private Actor delegate(PersonId person, String delegation) {
    if (!delegation.matches("delegation-[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")) {
      throw Refused.noDelegation();
    }
    UUID id = UUID.fromString(delegation.substring("delegation-".length()));
    return people
        .delegateUnder(person, id)
        .orElseGet(() -> new Actor(person.toString(), Capacity.COVERED_PERSON, null, id));
  }

  private PersonId person(Jwt token) {
    URL issuer = token.getIssuer();
    String subject = token.getSubject();
    if (issuer == null || subject == null) {
      throw Refused.unknownPerson();
    }
    return people
        .withLogin(Objects.requireNonNull(token.getClaimAsString("iss")), subject)
        .orElseThrow(Refused::unknownPerson);
  }

  private static Capacity capacity(@Nullable String claimed, Set<Office> held) {
    if (claimed != null) {
      return CLAIMABLE.stream()
          .filter(capacity -> capacity.name().equals(claimed))
          .findFirst()
          .orElseThrow(() -> Refused.noSuchCapacity(names(CLAIMABLE)));
    }
    return switch (held.size()) {
      case 0 -> Capacity.COVERED_PERSON;
      case 1 -> choices(held).getFirst();
      default -> throw Refused.capacityNeeded(names(choices(held)));
    };
  }

  /** The capacities that come with these offices. */
  static List<Capacity> choices(Set<Office> held) {
    return CLAIMABLE.stream()
        .filter(capacity -> capacity.office().map(held::contains).orElse(false))
        .toList();
  }

  private static List<String> names(List<Capacity> capacities) {
    return capacities.stream().map(Capacity::name).toList();
  }
}
