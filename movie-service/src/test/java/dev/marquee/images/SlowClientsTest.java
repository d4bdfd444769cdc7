package dev.marquee.images;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import dev.marquee.testsupport.RawHttp;
import dev.marquee.testsupport.TmdbStub;
import dev.marquee.testsupport.TmdbStub.Upstream;
import io.netty.util.internal.PlatformDependent;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Clients that take a long picture slowly cost the service a file descriptor, and no memory. */
@QuarkusTest
@QuarkusTestResource(TmdbStub.class)
class SlowClientsTest {
  private static final int CLIENTS = 200;
  private static final int LENGTH = 8 << 20;

  /** Of the 1.6 GB that would be one picture a client. */
  private static final long MOST_BYTES = 64 << 20;

  @Upstream TmdbStub tmdb;

  @TestHTTPResource("/")
  URI service;

  @Test
  void twoHundredSlowClients_costNoMemory() throws IOException {
    String upstream = TmdbStub.PICTURES + "original/long.jpg";
    tmdb.server()
        .stubFor(
            get(urlPathEqualTo(upstream))
                .willReturn(
                    aResponse()
                        .withHeader("Content-Type", "image/jpeg")
                        .withBody(Samples.jpeg(LENGTH))));
    assertThat(begin().isClosed()).isFalse();
    long direct = PlatformDependent.usedDirectMemory();
    long heap = heap();
    List<Socket> clients = new ArrayList<>();
    try {
      for (int i = 0; i < CLIENTS; i++) {
        clients.add(begin());
      }
      assertThat(heap() - heap).as("heap").isLessThan(MOST_BYTES);
      assertThat(PlatformDependent.usedDirectMemory() - direct).as("direct").isLessThan(MOST_BYTES);
      try (RawHttp another = RawHttp.to(service)) {
        RawHttp.Answer whole = another.get("/images/original/long.jpg", "").answer();
        assertThat(whole.body()).as("for who takes it").hasSize(LENGTH);
      }
      assertThat(tmdb.server().findAll(getRequestedFor(urlPathEqualTo(upstream)))).hasSize(1);
    } finally {
      for (Socket client : clients) {
        client.close();
      }
    }
  }

  /** A client that has read the first bytes of the answer, and then no more. */
  private Socket begin() throws IOException {
    Socket socket = new Socket();
    socket.setReceiveBufferSize(4096);
    socket.setSoTimeout(10_000);
    socket.connect(new InetSocketAddress(service.getHost(), service.getPort()));
    String request = RawHttp.request("GET /images/original/long.jpg");
    socket.getOutputStream().write(request.getBytes(US_ASCII));
    String start = new String(socket.getInputStream().readNBytes(15), US_ASCII);
    assertThat(start).isEqualTo("HTTP/1.1 200 OK");
    return socket;
  }

  private static long heap() {
    System.gc();
    return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
  }
}
