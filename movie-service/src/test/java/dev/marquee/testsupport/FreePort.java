package dev.marquee.testsupport;

import java.io.IOException;
import java.net.ServerSocket;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Finds ports for servers that must be told theirs, or must find it again after a pause. They lie
 * below those that systems give to outgoing connections (Linux from 32768, others from 49152),
 * since one of these could take the port before the server does.
 */
public final class FreePort {
  private FreePort() {}

  /** A port that nobody listens on now. */
  public static int find() {
    while (true) {
      int port = ThreadLocalRandom.current().nextInt(15_000, 32_000);
      try (ServerSocket socket = new ServerSocket(port)) {
        return socket.getLocalPort();
      } catch (IOException taken) {
        // Another one, then.
      }
    }
  }
}
