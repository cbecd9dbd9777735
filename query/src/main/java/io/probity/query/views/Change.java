package io.probity.query.views;

import io.probity.query.views.document.WriteModel;
import java.util.function.Consumer;

/**
 * What an event does to one document of a projection.
 *
 * @param collection one of the projection's {@link Projection#collections()}, by its name
 * @param edit applied to the document as all earlier events left it; pure, so that the same events
 *     always give the same bytes
 */
public record Change(String collection, String id, Consumer<WriteModel> edit) {}
