package io.probity.query.feed;

import com.mongodb.MongoConnectionPoolClearedException;
import com.mongodb.MongoException;
import com.mongodb.MongoInterruptedException;
import com.mongodb.MongoNodeIsRecoveringException;
import com.mongodb.MongoNotPrimaryException;
import com.mongodb.MongoServerUnavailableException;
import com.mongodb.MongoSocketException;
import com.mongodb.MongoTimeoutException;
import io.probity.query.views.writing.LostClaim;
import org.axonframework.eventhandling.tokenstore.UnableToClaimTokenException;

/** Tells trouble that passes, such as a store out of reach, from a failure that would repeat. */
final class Passing {
  private Passing() {}

  static boolean isPassing(Throwable failure) {
    return switch (failure) {
      case MongoSocketException _,
          MongoTimeoutException _,
          MongoNotPrimaryException _,
          MongoNodeIsRecoveringException _,
          MongoConnectionPoolClearedException _,
          MongoServerUnavailableException _,
          MongoInterruptedException _ ->
          true;
      case MongoException other -> other.hasErrorLabel("RetryableWriteError");
      case LostClaim _, UnableToClaimTokenException _ -> true;
      default -> false;
    };
  }
}
