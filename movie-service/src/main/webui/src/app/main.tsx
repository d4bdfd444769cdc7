import { QueryClientProvider } from "@tanstack/react-query";
import { startTransition } from "react";
import { createRoot } from "react-dom/client";
import { applyToDocument, locality } from "@/lib/i18n/language";
import { local } from "@/lib/library";
import { plantSeed } from "@/lib/seed";
import { startSync } from "@/lib/sync/start-sync";
import { applyTheme } from "@/lib/theme";
import { startOffline } from "./offline";
import { loadPage } from "./pages";
import { makeQueryClient } from "./query-client";
import { Router } from "./router";
import { loadWords } from "./words/load";
import "./tokens.css";
import "./base.css";
import "./first-view.css";

async function start(root: HTMLElement) {
  applyTheme();
  applyToDocument();
  const client = makeQueryClient();
  plantSeed(client);
  startOffline(client);
  // The server's markup stays until the page's own code is here: nothing flashes.
  await Promise.all([loadPage(location.pathname), loadWords(locality().code)]);
  startSync(local);
  // In slices, between which the browser answers; the server's markup is there meanwhile.
  startTransition(() =>
    createRoot(root).render(
      <QueryClientProvider client={client}>
        <Router />
      </QueryClientProvider>,
    ),
  );
}

const root = document.getElementById("root");
if (root) {
  void start(root);
}
