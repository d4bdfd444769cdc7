import { Suspense, useLayoutEffect, useState } from "react";
import { Outlet, useLocation } from "react-router";
import { useLocality } from "@/lib/i18n/language";
import { useText } from "@/lib/i18n/use-text";
import { startsMissing } from "@/lib/seed";
import { ErrorBoundary } from "./error-boundary";
import { Footer } from "./footer";
import { Header } from "./header";
import { NotFoundPage } from "./not-found-page";
import { Notices } from "./notices/notices";
import { text } from "./text";
import { useScrollMemory } from "./use-scroll-memory";
import "./shell.css";

/** What is around every page. */
export function Shell() {
  const t = useText(text);
  const { tag } = useLocality();
  const { key } = useLocation();
  const [firstKey] = useState(key);
  useScrollMemory();
  // The server's words are gone now: see public/theme.js.
  useLayoutEffect(() => {
    delete document.documentElement.dataset["otherLanguage"];
  }, []);
  return (
    <>
      <a className="skip" href="#content">
        {t("skip")}
      </a>
      <Header />
      <div className="progress" aria-hidden="true" />
      <main id="content" tabIndex={-1}>
        <ErrorBoundary place={key}>
          <Suspense>
            {/* Another language is another catalog: the page starts afresh. */}
            {startsMissing && key === firstKey ? <NotFoundPage /> : <Outlet key={tag} />}
          </Suspense>
        </ErrorBoundary>
      </main>
      <Footer />
      <Notices />
    </>
  );
}
