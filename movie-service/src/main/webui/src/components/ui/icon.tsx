import "./icon.css";

/** Drawn on a grid of 24 with a line of 2. */
const paths = {
  arrow: "M5 12h14M13 6l6 6-6 6",
  bookmark: "M6 4h12v16l-6-4.5L6 20z",
  check: "M5 12.5l4.5 4.5L19 7.5",
  chevron: "M9 5l7 7-7 7",
  close: "M6 6l12 12M18 6L6 18",
  eyeOff:
    "M3 3l18 18M10 5.3A10 10 0 0 1 21 12a13 13 0 0 1-2.6 3.5M6.2 7.2A13 13 0 0 0 3 12a10 10 0 0 0 13 5.6",
  filter: "M4 6h16M7 12h10M10 18h4",
  globe: "M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18zM3 12h18M12 3c5 5 5 13 0 18M12 3c-5 5-5 13 0 18",
  home: "M4 11l8-7 8 7v9h-5v-6H9v6H4z",
  keyboard: "M3 7h18v11H3zM7 11h.01M11 11h.01M15 11h.01M8 15h8",
  menu: "M4 7h16M4 12h16M4 17h16",
  moon: "M20 14.5A8 8 0 1 1 9.5 4a6.5 6.5 0 0 0 10.5 10.500z",
  play: "M8 5l11 7-11 7z",
  plus: "M12 5v14M5 12h14",
  search: "M11 4a7 7 0 1 0 0 14 7 7 0 0 0 0-14zM20 20l-4-4",
  sun: "M12 8a4 4 0 1 0 0 8 4 4 0 0 0 0-8zM12 2v2M12 20v2M2 12h2M20 12h2M5 5l1.5 1.500M17.5 17.500L19 19M5 19l1.5-1.500M17.5 6.500L19 5",
  system: "M4 5h16v11H4zM9 20h6M12 16v4",
  warning: "M12 4l9 16H3zM12 10v4M12 17h.01",
} as const;

export type IconName = keyof typeof paths;

/** @param directional whether it points along the text and turns with it */
export function Icon({ name, directional = false }: { name: IconName; directional?: boolean }) {
  return (
    <svg
      className={directional ? "icon icon-directional" : "icon"}
      viewBox="0 0 24 24"
      aria-hidden="true"
    >
      <path d={paths[name]} />
    </svg>
  );
}
