package io.probity.core.code;

import io.probity.core.message.Command;
import io.probity.core.message.ServerMade;
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
}
