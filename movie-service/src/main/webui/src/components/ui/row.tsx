import { type KeyboardEvent, useId, useRef, useState } from "react";
import { Link } from "react-router";
import type { MovieCard } from "@/lib/api/types";
import { useLocality } from "@/lib/i18n/language";
import { useSharedText } from "@/lib/i18n/use-text";
import { arrowStep } from "@/lib/keyboard";
import { useVisible } from "@/lib/library";
import { Icon } from "./icon";
import { PosterCard } from "./poster-card";
import { useNear } from "./use-near";
import { useRowScroll } from "./use-row-scroll";
import "./row.css";

export interface RowProps {
  title: string;
  /** Where all of them are. */
  href?: string | null;
  movies: readonly MovieCard[];
  /** In view at the start: the first pictures load at once. */
  priority?: boolean;
}

/** How many pictures of a row in view are loaded at once; a wide screen shows more, a little later. */
const EAGER = 8;

/**
 * A line of films to move along: by touch or wheel, by its buttons, and by the arrow keys, Home and
 * End once the focus is in it. One card at a time is in the tab order. While the line is far from
 * the view it has that card only.
 */
export function Row({ title, href, movies: all, priority = false }: RowProps) {
  const movies = useVisible(all);
  const t = useSharedText();
  const { dir } = useLocality();
  const titleId = useId();
  const [active, setActive] = useState(0);
  const list = useRef<HTMLUListElement>(null);
  const stage = useRef<HTMLDivElement>(null);
  const { near, approach } = useNear(stage, priority);
  const { canGoBack, canGoOn, onScroll, page } = useRowScroll(list, title, near);

  function onKeyDown(event: KeyboardEvent) {
    const step = arrowStep(event.key, dir);
    const last = movies.length - 1;
    const target =
      event.key === "Home" ? 0 : event.key === "End" ? last : step === 0 ? null : active + step;
    if (target === null) {
      return;
    }
    event.preventDefault();
    const link = list.current?.children[Math.min(Math.max(target, 0), last)]?.querySelector("a");
    link?.focus();
  }

  return (
    <section className="row" aria-labelledby={titleId}>
      <header className="row-head">
        <h2 className="row-title" id={titleId} dir="auto">
          {title}
        </h2>
        {href && (
          <Link className="row-all" to={href} aria-label={`${t("seeAll")}: ${title}`}>
            {t("seeAll")}
            <Icon name="chevron" directional />
          </Link>
        )}
      </header>
      <div className="row-stage" ref={stage}>
        {/* Its cards take the keys; the list itself never has the focus. */}
        {/* eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions */}
        <ul className="row-list" ref={list} onScroll={onScroll} onKeyDown={onKeyDown}>
          {(near ? movies : movies.slice(0, 1)).map((movie, at) => (
            <li className="row-item" key={movie.id}>
              <PosterCard
                movie={movie}
                priority={priority && at < EAGER}
                tabIndex={at === active ? 0 : -1}
                onFocus={() => {
                  setActive(at);
                  // At once: the next key may be an arrow.
                  approach();
                }}
              />
            </li>
          ))}
        </ul>
        <button
          className="row-step row-step-back"
          type="button"
          tabIndex={-1}
          hidden={!canGoBack}
          aria-label={`${t("previous")}: ${title}`}
          onClick={() => page(-1)}
        >
          <Icon name="chevron" directional />
        </button>
        <button
          className="row-step row-step-on"
          type="button"
          tabIndex={-1}
          hidden={!canGoOn}
          aria-label={`${t("next")}: ${title}`}
          onClick={() => page(1)}
        >
          <Icon name="chevron" directional />
        </button>
      </div>
    </section>
  );
}
