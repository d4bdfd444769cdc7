import { type ReactNode, useEffect, useEffectEvent, useRef } from "react";
import { NavigationType, useLocation, useNavigationType } from "react-router";

export interface PageProps {
  /** What the tab says; the name of the site is added. Null while it is not known yet. */
  title: string | null;
  /** For search engines and chats, which read the server's; kept right for the history. */
  description?: string | null;
  className?: string;
  children: ReactNode;
}

/** Whether this is still the page that the server sent: its focus stays where the browser put it. */
let firstPage = true;

function describe(text: string) {
  document.querySelector('meta[name="description"]')?.setAttribute("content", text);
}

/**
 * The frame of a page: names the tab, and after a step within the site takes the focus, so that
 * screen readers announce the new page and the next Tab begins at its top.
 */
export function Page({ title, description, className = "", children }: PageProps) {
  const element = useRef<HTMLDivElement>(null);
  const { pathname } = useLocation();
  const kind = useNavigationType();

  useEffect(() => {
    if (title !== null) {
      document.title = title === "" ? "Marquee" : `${title} · Marquee`;
    }
    if (description) {
      describe(description);
    }
  }, [title, description]);

  const arrive = useEffectEvent(() => {
    if (!firstPage && kind !== NavigationType.Replace) {
      element.current?.focus({ preventScroll: true });
    }
    firstPage = false;
  });

  // Only another path is another page: a filter that goes to the address leaves the focus alone.
  useEffect(() => arrive(), [pathname]);

  return (
    <div className={`page ${className}`} ref={element} tabIndex={-1}>
      {children}
    </div>
  );
}
