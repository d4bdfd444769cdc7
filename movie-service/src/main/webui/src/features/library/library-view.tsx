import { useId, useRef } from "react";
import { useSearchParams } from "react-router";
import { HideButton } from "@/components/library/hide-button";
import { SaveButton } from "@/components/library/save-button";
import { ButtonLink } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { Account } from "@/components/account/account";
import { Page } from "@/components/ui/page";
import { PosterCard } from "@/components/ui/poster-card";
import { useLocality } from "@/lib/i18n/language";
import { useSharedText, useText } from "@/lib/i18n/use-text";
import { type ListName, useLibrary } from "@/lib/library";
import { useIsShared } from "@/lib/outbox";
import { usePrefetchMovie } from "@/lib/prefetch";
import { inOrder, orderOf, orders } from "./order";
import { text } from "./text";
import { useKeptFocus } from "./use-kept-focus";
import "./library.css";

/** Cards that may be in view at the start. */
const EAGER = 6;

/** One of the visitor's lists. */
export function LibraryView({ name }: { name: ListName }) {
  const t = useText(text);
  const shared = useSharedText();
  const { tag } = useLocality();
  const [parameters, setParameters] = useSearchParams();
  const prefetch = usePrefetchMovie();
  const isShared = useIsShared();
  const order = orderOf(parameters.get("sort"));
  const films = inOrder(useLibrary().items(name), order, tag);
  const heading = useRef<HTMLHeadingElement>(null);
  const list = useRef<HTMLUListElement>(null);
  const sortId = useId();
  const Action = name === "list" ? SaveButton : HideButton;
  useKeptFocus(list, heading, films.length);

  return (
    <Page title={shared(name)} className="library wrap">
      <header className="library-head">
        <h1 className="library-title" ref={heading} tabIndex={-1}>
          {shared(name)}
        </h1>
        <p className="library-lead">{t(name === "list" ? "listLead" : "hiddenLead")}</p>
        {name === "list" && <Account />}
      </header>
      {films.length > 0 && (
        <div className="library-bar">
          <p className="library-count">
            {t("count", { count: films.length })}{" "}
            <span>{t(isShared ? "placeShared" : "place")}</span>
          </p>
          <label className="library-sort" htmlFor={sortId}>
            <span>{t("sort")}</span>
            <select
              id={sortId}
              value={order}
              onChange={({ target }) =>
                setParameters(target.value === "added" ? {} : { sort: target.value }, {
                  replace: true,
                  preventScrollReset: true,
                })
              }
            >
              {orders.map((one) => (
                <option key={one} value={one}>
                  {t(one)}
                </option>
              ))}
            </select>
          </label>
        </div>
      )}
      <ul className="poster-grid" ref={list} aria-label={shared(name)} hidden={films.length === 0}>
        {films.map(({ movie }, at) => (
          <li key={movie.id}>
            <PosterCard
              movie={movie}
              priority={at < EAGER}
              onIntent={prefetch}
              actions={<Action movie={movie} compact />}
            />
          </li>
        ))}
      </ul>
      {films.length === 0 && <Empty name={name} />}
      <p className="library-other">
        <ButtonLink kind="quiet" to={name === "list" ? "/hidden" : "/list"}>
          {t(name === "list" ? "toHidden" : "toList")}
        </ButtonLink>
      </p>
    </Page>
  );
}

function Empty({ name }: { name: ListName }) {
  const t = useText(text);
  const [title, words] =
    name === "list"
      ? (["emptyList", "emptyListText"] as const)
      : (["emptyHidden", "emptyHiddenText"] as const);
  return (
    <Notice icon={name === "list" ? "plus" : "eyeOff"} title={t(title)} text={t(words)}>
      <ButtonLink kind="primary" to="/browse">
        {t("toBrowse")}
      </ButtonLink>
    </Notice>
  );
}
