import type { QueryClient } from "@tanstack/react-query";

/** The document that the server inlined, so that the first view asks for nothing. */
interface Seed {
  request: string;
  args: unknown;
  language: string;
  document: unknown;
}

function isSeed(value: unknown): value is Seed {
  return (
    typeof value === "object" &&
    value !== null &&
    "request" in value &&
    "args" in value &&
    "language" in value &&
    "document" in value
  );
}

function readSeed(): Seed | null {
  try {
    const text = document.getElementById("marquee-seed")?.textContent;
    const seed: unknown = JSON.parse(text ?? "null");
    return isSeed(seed) ? seed : null;
  } catch {
    // Not what the server meant to send: the page asks for itself.
    return null;
  }
}

function keyOfSeed({ request, args, language }: Seed) {
  return [request, args, language] as const;
}

/** The key of the query that the inlined document answers; null where there is none. */
export function seedKey() {
  const seed = readSeed();
  return seed && keyOfSeed(seed);
}

/** Whether the server has said that there is nothing at this address: nobody need ask again. */
export const startsMissing = document.querySelector("[data-missing]") !== null;

/** Puts the inlined document, if there is one, where the page's query looks first. */
export function plantSeed(client: QueryClient) {
  const seed = readSeed();
  if (seed) {
    client.setQueryData(keyOfSeed(seed), seed.document);
  }
}
