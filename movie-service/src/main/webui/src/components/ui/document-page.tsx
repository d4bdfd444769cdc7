import type { UseQueryResult } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { ApiError } from "@/lib/api/client";
import { useSharedText } from "@/lib/i18n/use-text";
import { Page } from "./page";
import { NotFound, Problem } from "./problem";

interface DocumentPageProps<D> {
  query: UseQueryResult<D>;
  title: (document: D) => string;
  description: (document: D) => string | null;
  skeleton: ReactNode;
  children: (document: D) => ReactNode;
}

/** A page about one document: its skeleton, the problem in its place, or the document. */
export function DocumentPage<D>({
  query: { data, error, refetch },
  title,
  description,
  skeleton,
  children,
}: DocumentPageProps<D>) {
  const t = useSharedText();
  if (data !== undefined) {
    return (
      <Page title={title(data)} description={description(data)}>
        {children(data)}
      </Page>
    );
  }
  if (error === null) {
    return <Page title={null}>{skeleton}</Page>;
  }
  const isMissing = error instanceof ApiError && error.status === 404;
  return (
    <Page title={t(isMissing ? "notFoundTitle" : "errorTitle")}>
      <Problem error={error} level={1} onRetry={() => void refetch()} />
    </Page>
  );
}

/** The page of an address that names nothing. */
export function MissingPage() {
  const t = useSharedText();
  return (
    <Page title={t("notFoundTitle")}>
      <NotFound />
    </Page>
  );
}
