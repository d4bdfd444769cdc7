import type { paths } from "@/lib/api/schema";
import { locality } from "@/lib/i18n/language";

type Get<P extends keyof paths> = paths[P] extends { get: infer Operation } ? Operation : never;

/** Every path whose answer is JSON. */
export type JsonPath = {
  [P in keyof paths]: Get<P> extends {
    responses: { 200: { content: { "application/json": unknown } } };
  }
    ? P
    : never;
}[keyof paths];

export type Answer<P extends JsonPath> =
  Get<P> extends { responses: { 200: { content: { "application/json": infer Body } } } }
    ? Body
    : never;

type Query<P extends JsonPath> = Get<P> extends { parameters: { query?: infer Q } } ? Q : never;

export interface Request<P extends JsonPath> {
  /** What stands for `{id}` and the like in the path. */
  path?: Record<string, string | number>;
  /** The visitor's language is added. */
  query?: Omit<NonNullable<Query<P>>, "language">;
  signal?: AbortSignal;
}

/** `offline`: no answer came at all. */
export type Reason = "not-found" | "invalid" | "busy" | "unavailable" | "offline";

/** An answer that is no success. */
export class ApiError extends Error {
  override readonly name = "ApiError";

  /**
   * @param status 0 where no answer came
   * @param detail in English, for the console; null where the service said nothing
   */
  constructor(
    readonly reason: Reason,
    readonly status: number,
    readonly detail: string | null,
  ) {
    super(`${reason} (${status.toString()}): ${detail ?? "no detail"}`);
  }
}

function reasonOf(status: number): Reason {
  if (status === 404) return "not-found";
  if (status === 429) return "busy";
  return status >= 400 && status < 500 ? "invalid" : "unavailable";
}

/** The address of a request, its parameters in a fixed order so that caches know it again. */
export function addressOf(
  path: string,
  values: Record<string, string | number>,
  query: Record<string, string | number | null | undefined>,
): string {
  const filled = path.replace(/\{(\w+)\}/g, (_, name: string) =>
    encodeURIComponent(String(values[name] ?? "")),
  );
  const parameters = new URLSearchParams();
  for (const [name, value] of Object.entries(query).sort(([a], [b]) => (a < b ? -1 : 1))) {
    if (value !== undefined && value !== null && value !== "") {
      parameters.set(name, String(value));
    }
  }
  const text = parameters.toString();
  return text ? `${filled}?${text}` : filled;
}

async function detailOf(response: Response): Promise<string | null> {
  try {
    const body: unknown = await response.json();
    return typeof body === "object" && body !== null && "detail" in body
      ? String(body.detail)
      : null;
  } catch {
    return null;
  }
}

/**
 * Asks the service in the visitor's language.
 *
 * @throws ApiError for every answer that is no success, and for none
 */
export async function getJson<P extends JsonPath>(
  path: P,
  { path: values = {}, query, signal }: Request<P> = {},
): Promise<Answer<P>> {
  const { tag } = locality();
  const isLocal = path.startsWith("/api/catalog/") || path.startsWith("/api/library/");
  const parameters = isLocal ? { ...query, language: tag } : {};
  const response = await fetched(addressOf(path, values, parameters), {
    headers: { Accept: "application/json" },
    ...(signal ? { signal } : {}),
  });
  return (await response.json()) as Answer<P>;
}

/**
 * Changes something of the visitor's own.
 *
 * @throws ApiError for every answer that is no success, and for none
 */
export async function send(
  method: "PUT" | "POST" | "DELETE",
  path: string,
  body?: unknown,
): Promise<Response> {
  return await fetched(path, {
    method,
    ...(body === undefined
      ? {}
      : { headers: { "Content-Type": "application/json" }, body: JSON.stringify(body) }),
  });
}

async function fetched(address: string, init: RequestInit): Promise<Response> {
  let response: Response;
  try {
    response = await fetch(address, init);
  } catch (failure) {
    if (init.signal?.aborted) throw failure;
    throw new ApiError("offline", 0, failure instanceof Error ? failure.message : null);
  }
  if (!response.ok) {
    throw new ApiError(reasonOf(response.status), response.status, await detailOf(response));
  }
  return response;
}

/** A query's key: what is asked, and in which language. */
export function keyOf(request: string, args: unknown) {
  return [request, args, locality().tag] as const;
}
