/** Texts that a catalog may hold and that must be shown as they are. */

export const markup = `<img src=x onerror="hacked=1"><script>hacked=1</script> "'&amp;{{7*7}}\${7*7}`;
export const closing = "</script></title><script>hacked=1</script><!--";
/** Overrides, marks and isolates of direction that nobody closes, around Arabic and Hebrew. */
export const sideways = "\u202Eesrever\u2067 فيلم \u05D0\u05D1\u2066 (1999)";
export const long = "Donaudampfschiff".repeat(25);
export const emoji = "👩‍👩‍👧‍👦🏳️‍🌈🇯🇵 Z̷̢a̸l̶g̵o̴ 🎬";

/** What is left of a text for the eye: marks of direction may be dropped or closed by the service. */
export function visible(text: string): string {
  return text
    .replace(/[\u200E\u200F\u061C\u202A-\u202E\u2066-\u2069]/g, "")
    .replace(/\s+/g, " ")
    .trim();
}
