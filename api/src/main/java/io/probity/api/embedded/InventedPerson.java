package io.probity.api.embedded;

import io.probity.core.party.Office;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Somebody at Meridian Aurora, a company that does not exist.
 *
 * @param login user name, client id, and subject of the tokens
 * @param office the office held from the first day; null for an employee without one
 */
public record InventedPerson(String login, String name, @Nullable Office office) {

  public static final String COMPANY = "Meridian Aurora";

  /** One for each office, a second investigator, and two employees. */
  public static final List<InventedPerson> EVERYBODY =
      List.of(
          new InventedPerson("ines", "Ines Okafor", Office.CCEO),
          new InventedPerson("tomas", "Tomas Lindqvist", Office.GENERAL_AUDITOR),
          new InventedPerson("miriam", "Miriam Castellan", Office.AUDIT_COMMITTEE_CHAIR),
          new InventedPerson("aiko", "Aiko Brandt", Office.AUDIT_COMMITTEE_SECRETARY),
          new InventedPerson("jonas", "Jonas Petrovic", Office.AUDIT_COMMITTEE_MEMBER),
          new InventedPerson("dana", "Dana Whitlock", Office.EXECUTIVE_OFFICER),
          new InventedPerson("rafael", "Rafael Nyström", Office.DIRECTOR),
          new InventedPerson("leila", "Leila Haddad", Office.COMPLIANCE_OFFICER),
          new InventedPerson("owen", "Owen Marchetti", Office.LEGAL),
          new InventedPerson("priya", "Priya Sandoval", Office.HELP_LINE),
          new InventedPerson("noor", "Noor Vasquez", Office.INVESTIGATOR),
          new InventedPerson("emil", "Emil Tanaka", Office.INVESTIGATOR),
          new InventedPerson("greta", "Greta Falk", Office.AUDITOR),
          new InventedPerson("samuel", "Samuel Adeyemi", Office.PRIVACY_STEWARD),
          new InventedPerson("clara", "Clara Dubois", Office.HR),
          new InventedPerson("viktor", "Viktor Hale", Office.ADMINISTRATOR),
          new InventedPerson("maya", "Maya Ortiz", null),
          new InventedPerson("felix", "Felix Grant", null));

  public Optional<Office> heldOffice() {
    return Optional.ofNullable(office);
  }
}
