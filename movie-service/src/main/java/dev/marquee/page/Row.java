package dev.marquee.page;

import java.util.List;

/** Cards under a title. */
public record Row(String title, List<Card> cards) {}
