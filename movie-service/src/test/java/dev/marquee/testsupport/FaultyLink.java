package dev.marquee.testsupport;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Stands between the service and a server, and plays a network that fails. */
public final class FaultyLink implements AutoCloseable {
  private final ServerSocket listening;
  private final int target;
  private final Set<Socket> open = ConcurrentHashMap.newKeySet();
  private volatile Mode mode = Mode.FORWARD;

  /** What becomes of bytes. */
  private enum Mode {
    FORWARD,
    SWALLOW,
    RESET
  }

  /** A proxy to a port of the loopback address. */
  public FaultyLink(int target) throws IOException {
    this.listening = new ServerSocket(FreePort.find(), 50, InetAddress.getLoopbackAddress());
    this.target = target;
    Thread.ofVirtual().start(this::accept);
  }

  public int port() {
    return listening.getLocalPort();
  }

  /** All is well again, for new connections. */
  public void restore() {
    if (mode != Mode.FORWARD) {
      mode = Mode.FORWARD;
      dropConnections();
    }
  }

  /** Every connection breaks, also new ones. */
  public void cut() {
    mode = Mode.RESET;
    dropConnections();
  }

  /** Nothing arrives any more, and nobody is told: as if a cable was pulled. */
  public void swallow() {
    mode = Mode.SWALLOW;
  }

  private void dropConnections() {
    open.forEach(FaultyLink::close);
    open.clear();
  }

  private void accept() {
    while (!listening.isClosed()) {
      try {
        Socket client = listening.accept();
        if (mode == Mode.RESET) {
          client.close();
          continue;
        }
        Socket server = new Socket(InetAddress.getLoopbackAddress(), target);
        open.add(client);
        open.add(server);
        Thread.ofVirtual().start(() -> pump(client, server));
        Thread.ofVirtual().start(() -> pump(server, client));
      } catch (IOException closedOrAway) {
        // The client sees that its connection ends.
      }
    }
  }

  private void pump(Socket from, Socket to) {
    try (from;
        to) {
      InputStream in = from.getInputStream();
      OutputStream out = to.getOutputStream();
      byte[] buffer = new byte[8192];
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        if (mode == Mode.FORWARD) {
          out.write(buffer, 0, read);
        }
      }
    } catch (IOException ended) {
      // Both ends are closed on the way out.
    }
  }

  private static void close(Socket socket) {
    try {
      socket.close();
    } catch (IOException closedAlready) {
      // That is what was wanted.
    }
  }

  @Override
  public void close() throws IOException {
    listening.close();
    dropConnections();
  }
}
