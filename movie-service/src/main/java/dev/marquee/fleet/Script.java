package dev.marquee.fleet;

import io.vertx.redis.client.Command;
import io.vertx.redis.client.Request;
import java.util.List;

/** A Lua script, which Valkey runs as one step. Short, so it is sent along each time. */
record Script(String text) {

  Request run(List<String> keys, Object... arguments) {
    Request request = Request.cmd(Command.EVAL).arg(text).arg(keys.size());
    keys.forEach(request::arg);
    for (Object argument : arguments) {
      request.arg(argument.toString());
    }
    return request;
  }
}
