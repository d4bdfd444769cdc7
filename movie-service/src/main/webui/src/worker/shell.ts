/** What the build knows about itself; it writes this in front of the worker. */
interface Shell {
  version: string;
  /** Paths of the page's scripts, styles and icons. */
  files: string[];
  /** The page without content, for addresses that have not been seen yet. */
  html: string;
}

declare const MARQUEE_SHELL: Shell;

export const shell: Shell = MARQUEE_SHELL;
