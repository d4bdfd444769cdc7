package dev.marquee.testsupport;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.util.Map;
import java.util.TreeMap;

/** One connection on which a test says exactly what it wants, byte for byte. */
public final class RawHttp implements AutoCloseable {
  private final Socket socket;
  private final InputStream in;

  private RawHttp(Socket socket) throws IOException {
    this.socket = socket;
    this.in = new BufferedInputStream(socket.getInputStream());
  }

  /** Connects to a service; nothing is waited for longer than five seconds. */
  public static RawHttp to(URI service) throws IOException {
    Socket socket = new Socket(service.getHost(), service.getPort());
    socket.setSoTimeout(5000);
    socket.setTcpNoDelay(true);
    return new RawHttp(socket);
  }

  /** Sends text as it is, one byte a character. */
  public RawHttp send(String text) throws IOException {
    socket.getOutputStream().write(text.getBytes(ISO_8859_1));
    return this;
  }

  /** Sends a GET with some more headers, each ended by CRLF. */
  public RawHttp get(String target, String headers) throws IOException {
    return send(get(target) + headers + "\r\n");
  }

  /** The beginning of a GET, to which headers may be added. */
  public static String get(String target) {
    return "GET " + target + " HTTP/1.1\r\nHost: localhost\r\n";
  }

  /** A request's head: method, target, Host and more headers. */
  public static String request(String methodAndTarget, String... headers) {
    return methodAndTarget
        + " HTTP/1.1\r\nHost: localhost\r\n"
        + String.join("", java.util.Arrays.stream(headers).map(h -> h + "\r\n").toList())
        + "\r\n";
  }

  /** The next answer, with its body as Content-Length says. */
  public Answer answer() throws IOException {
    return answer(true);
  }

  /** The next answer, of which only the head comes: to HEAD. */
  public Answer head() throws IOException {
    return answer(false);
  }

  private Answer answer(boolean withBody) throws IOException {
    String statusLine = line();
    Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    for (String line = line(); !line.isEmpty(); line = line()) {
      int colon = line.indexOf(':');
      headers.put(line.substring(0, colon), line.substring(colon + 1).strip());
    }
    int length = withBody ? Integer.parseInt(headers.getOrDefault("Content-Length", "0")) : 0;
    byte[] body = in.readNBytes(length);
    if (body.length < length) {
      throw new EOFException("cut off in the body");
    }
    int status = Integer.parseInt(statusLine.substring(9, 12));
    return new Answer(status, headers, new String(body, ISO_8859_1));
  }

  private String line() throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    for (int c = in.read(); c != '\n'; c = in.read()) {
      if (c < 0) {
        throw new EOFException("closed after: " + line.toString(ISO_8859_1));
      }
      line.write(c);
    }
    return line.toString(ISO_8859_1).stripTrailing();
  }

  /** Whether the service closes the connection without another byte. */
  public boolean isAtEnd() {
    try {
      return in.read() < 0;
    } catch (IOException resetOrSilent) {
      return !(resetOrSilent instanceof java.net.SocketTimeoutException);
    }
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }

  /**
   * An answer as it came.
   *
   * @param headers by their names in any case
   * @param body one character a byte
   */
  public record Answer(int status, Map<String, String> headers, String body) {
    /** A header's value; empty where it was not sent. */
    public String header(String name) {
      return headers.getOrDefault(name, "");
    }
  }
}
