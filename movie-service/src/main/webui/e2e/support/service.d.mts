/** A packaged service that runs. */
export interface Service {
  /** Its origin. */
  url: string;
  /** Ends it at once, as a crash would. */
  kill: () => Promise<void>;
  /** Ends it as an operator would, with its database if it has one. */
  stop: () => Promise<void>;
}

/** Starts one with the sample catalog, or as the settings (its environment) say. */
export function startService(settings?: Record<string, string>): Promise<Service>;
