package dev.marquee.images;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ByteRangeTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "bytes",
        "bytes=",
        "bytes=-",
        "bytes=5-4",
        "bytes=a-b",
        "bytes=1-2,4-5",
        "items=1-2",
        "bytes=99999999999999999999-"
      })
  void whatIsNoSingleRange_isIgnored(String header) {
    assertThat(ByteRange.parse(header, 100)).isEmpty();
  }

  @Test
  void missingHeader_isIgnored() {
    assertThat(ByteRange.parse(null, 100)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"bytes=100-", "bytes=100-200", "bytes=-0"})
  void rangeBehindTheEnd_isNotSatisfiable(String header) {
    assertThat(ByteRange.parse(header, 100)).get().returns(false, ByteRange::isSatisfiable);
  }

  @ParameterizedTest
  @CsvSource({
    "bytes=0-0, 0, 0",
    "bytes=0-99, 0, 99",
    "bytes=10-19, 10, 19",
    "bytes=90-, 90, 99",
    "bytes=90-1000, 90, 99",
    "bytes=-10, 90, 99",
    "bytes=-1000, 0, 99"
  })
  void singleRange_isCutToThePicture(String header, long first, long last) {
    assertThat(ByteRange.parse(header, 100)).contains(new ByteRange(first, last));
  }
}
