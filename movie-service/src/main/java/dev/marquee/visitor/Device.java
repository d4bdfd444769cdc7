package dev.marquee.visitor;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a visitor knows a browser by, and nothing that would tell it from others of its kind. */
final class Device {
  /** A word of User-Agent, and what it stands for; the first that is there counts. */
  private record Word(String word, String name) {}

  private static final List<Word> BROWSERS =
      List.of(
          new Word("Edg", "Edge"),
          new Word("OPR/", "Opera"),
          new Word("Firefox/", "Firefox"),
          new Word("FxiOS/", "Firefox"),
          new Word("Chrome/", "Chrome"),
          new Word("CriOS/", "Chrome"),
          new Word("Safari/", "Safari"));

  private static final List<Word> SYSTEMS =
      List.of(
          new Word("iPhone", "iPhone"),
          new Word("iPad", "iPad"),
          new Word("Android", "Android"),
          new Word("Windows", "Windows"),
          new Word("Mac OS X", "macOS"),
          new Word("CrOS", "ChromeOS"),
          new Word("Linux", "Linux"));

  private Device() {}

  /** Browser and system, such as {@code Firefox, Linux}; empty where neither is known. */
  static String of(@Nullable String userAgent) {
    String text = userAgent == null ? "" : userAgent;
    return String.join(", ", Stream.concat(name(BROWSERS, text), name(SYSTEMS, text)).toList());
  }

  private static Stream<String> name(List<Word> words, String text) {
    return words.stream().filter(it -> text.contains(it.word())).map(Word::name).limit(1);
  }
}
