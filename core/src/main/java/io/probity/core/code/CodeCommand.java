package io.probity.core.code;

import io.probity.core.message.Command;
import io.probity.core.message.ServerMade;
import io.probity.core.sealing.Confidential;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** What can be asked of the code of ethics. */
public sealed interface CodeCommand extends Command {

  /** Makes a version of the code known, which is in force from a day on until the next one is. */
  record PublishCodeVersion(
      @ServerMade @TargetAggregateIdentifier CodeVersionId codeVersionId,
      CodeLabel label,
      LocalDate effectiveFrom,
      List<Provision> provisions,
      DocumentDigest document,
      Instant time)
      implements CodeCommand {

    public PublishCodeVersion {
      provisions = List.copyOf(provisions);
      if (provisions.stream().map(Provision::id).distinct().count() < provisions.size()) {
        throw new IllegalArgumentException("Two provisions have the same name");
      }
    }
  }

  /**
   * Makes a new version of the code known and says what it changes.
   *
   * @param amends the version that it changes
   * @param reworded the provisions that say something else than before under the same name
   */
  record AmendCode(
      @ServerMade @TargetAggregateIdentifier CodeVersionId codeVersionId,
      CodeVersionId amends,
      CodeLabel label,
      LocalDate effectiveFrom,
      List<Provision> provisions,
      List<ProvisionId> reworded,
      DocumentDigest document,
      Confidential reasons,
      Instant time)
      implements CodeCommand {

    public AmendCode {
      provisions = List.copyOf(provisions);
      reworded = List.copyOf(reworded);
      if (provisions.stream().map(Provision::id).distinct().count() < provisions.size()) {
        throw new IllegalArgumentException("Two provisions have the same name");
      }
    }
  }

  /**
   * Records that people were told of a version of the code.
   *
   * @param notice as it was given
   */
  record NotifyCodeChange(
      @TargetAggregateIdentifier CodeVersionId codeVersionId,
      LocalDate givenOn,
      Confidential notice,
      Instant time)
      implements CodeCommand {}
}
