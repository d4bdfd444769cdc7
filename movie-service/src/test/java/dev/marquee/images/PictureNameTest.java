package dev.marquee.images;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PictureNameTest {

  @ParameterizedTest
  @CsvSource({
    "w341, one.jpg",
    "W342, one.jpg",
    "'', one.jpg",
    ", one.jpg",
    "w342, ",
    "w342, ''",
    "w342, .jpg",
    "w342, one",
    "w342, one.jpeg",
    "w342, one.gif",
    "w342, one.JPG",
    "w342, one.jpg.html",
    "w342, ../one.jpg",
    "w342, '..\\one.jpg'",
    "w342, /one.jpg",
    "w342, //evil.example/one.jpg",
    "w342, '@evil.example/one.jpg'",
    "w342, one.jpg?x=1",
    "w342, one.jpg#x",
    "w342, one%2f.jpg",
    "w342, 'one\0.jpg'",
    "w342, 'one.jpg\n'",
    "w342, 'öne.jpg'",
    "../w342, one.jpg",
  })
  void anythingElse_isNoName(String size, String file) {
    assertThat(PictureName.of(size, file)).isEmpty();
  }

  @Test
  void tooLongAName_isNone() {
    assertThat(PictureName.of("w342", "a".repeat(81) + ".jpg")).isEmpty();
    assertThat(PictureName.of("w342", "a".repeat(80) + ".jpg")).isPresent();
  }

  @ParameterizedTest
  @CsvSource({
    "w45, kqjL17yufvn9OVLyXYpvtyrFfak.jpg",
    "original, a-b_C.png",
    "h632, one.webp",
    "w500, logo.svg"
  })
  void nameOfTheList_isOne(String size, String file) {
    assertThat(PictureName.of(size, file)).get().returns(size + '/' + file, PictureName::path);
  }
}
