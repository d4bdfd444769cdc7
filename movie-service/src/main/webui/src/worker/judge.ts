const GATEWAY_FAILURES = new Set([502, 503, 504]);

/**
 * Whether something in front of the service answered in its place. The service's own failures
 * carry a request id, and say that it is there.
 */
export function isAway(response: Response): boolean {
  return GATEWAY_FAILURES.has(response.status) && !response.headers.has("x-request-id");
}

/** Whole good answers that their sender allows to keep. */
export function isWorthKeeping(response: Response): boolean {
  const control = response.headers.get("cache-control") ?? "";
  return response.status === 200 && !/no-store|private/.test(control);
}
