import { useEffect, useState } from "react";

/**
 * The value, once it has been the same for a while.
 *
 * @param millis how long
 */
export function useDebounced<T>(value: T, millis: number): T {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), millis);
    return () => clearTimeout(timer);
  }, [value, millis]);
  return settled;
}
