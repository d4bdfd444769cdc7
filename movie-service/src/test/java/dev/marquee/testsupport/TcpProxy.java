package dev.marquee.testsupport;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;

/** Stands between a client and a server, and is a bad network when told to. */
public final class TcpProxy implements AutoCloseable {
  private static final Duration LOOK_AGAIN = Duration.ofMillis(5);

  private final ServerSocket entrance;
  private final int target;
  private final Set<Socket> sockets = ConcurrentHashMap.newKeySet();
  private volatile Duration latency = Duration.ZERO;
  private volatile boolean blackHole;
  private volatile boolean refusing;

  public TcpProxy(int target) {
    this.target = target;
    try {
      entrance = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Thread.ofVirtual().start(this::accept);
  }

  public int port() {
    return entrance.getLocalPort();
  }

  /** Everything arrives later by this, in each direction. */
  public void slow(Duration by) {
    latency = by;
  }

  /** Nothing arrives any more, and nobody is told. */
  public void swallow() {
    blackHole = true;
  }

  /** All connections are reset, new ones too. */
  public void reset() {
    refusing = true;
    sockets.forEach(TcpProxy::abort);
  }

  /** A good network again. What was held back arrives. */
  public void heal() {
    latency = Duration.ZERO;
    blackHole = false;
    refusing = false;
  }

  private void accept() {
    while (!entrance.isClosed()) {
      try {
        Socket client = entrance.accept();
        if (refusing) {
          abort(client);
        } else {
          join(client, new Socket(InetAddress.getLoopbackAddress(), target));
        }
      } catch (IOException closedOrNobodyThere) {
        // The next one may have more luck.
      }
    }
  }

  private void join(Socket client, Socket server) {
    sockets.add(client);
    sockets.add(server);
    Thread.ofVirtual().start(() -> carry(client, server));
    Thread.ofVirtual().start(() -> carry(server, client));
  }

  private void carry(Socket from, Socket to) {
    byte[] buffer = new byte[16_384];
    try (InputStream in = from.getInputStream();
        OutputStream out = to.getOutputStream()) {
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        long arrived = System.nanoTime();
        while (blackHole || System.nanoTime() - arrived < latency.toNanos()) {
          LockSupport.parkNanos(LOOK_AGAIN.toNanos());
        }
        out.write(buffer, 0, read);
      }
    } catch (IOException broken) {
      abort(to);
    } finally {
      sockets.remove(from);
    }
  }

  private static void abort(Socket socket) {
    try {
      socket.setSoLinger(true, 0);
      socket.close();
    } catch (IOException closedAlready) {
      // That is what was wanted.
    }
  }

  @Override
  public void close() throws IOException {
    entrance.close();
    blackHole = false;
    sockets.forEach(TcpProxy::abort);
  }
}
