package dev.marquee.infra.constructs;

import java.util.Objects;
import software.constructs.IConstruct;

/** The CloudFormation resource below a construct, for what the construct has no word for. */
final class Underlying {

  private Underlying() {}

  static <T> T resource(IConstruct construct, Class<T> type) {
    return type.cast(Objects.requireNonNull(construct.getNode().getDefaultChild()));
  }
}
