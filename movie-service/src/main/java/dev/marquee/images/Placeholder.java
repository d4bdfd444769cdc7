package dev.marquee.images;

/**
 * What is shown where a picture cannot be had: a frame of film in a colour of the picture's own.
 */
final class Placeholder {
  private static final String[] TINTS = {
    "#33415c", "#4a3f5f", "#3d4f4a", "#5a4436", "#2f4858", "#54404a", "#46503a", "#3f3f52"
  };

  private Placeholder() {}

  /** An SVG document that fills whatever shape it is shown in; the same for the same address. */
  static String svg(String address) {
    String tint = TINTS[Math.floorMod(address.hashCode(), TINTS.length)];
    return """
        <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 200 300" \
        preserveAspectRatio="xMidYMid slice"><path fill="%s" d="M-400-300h1000v900h-1000z"/>\
        <g fill="none" stroke="#fff" stroke-opacity=".35" stroke-width="5">\
        <rect x="62" y="118" width="76" height="64" rx="6"/>\
        <path d="M78 118v64m44-64v64M62 139h16m-16 22h16m44-22h16m-16 22h16"/></g></svg>\
        """
        .formatted(tint);
  }
}
