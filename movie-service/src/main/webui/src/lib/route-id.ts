/**
 * The id in an address, of `603` or `603-the-matrix`.
 *
 * @returns null where there is none that the catalog could have
 */
export function idOf(parameter: string | undefined): number | null {
  const id = Number(/^([1-9]\d{0,9})(?:-.*)?$/.exec(parameter ?? "")?.[1]);
  return id <= 2147483647 ? id : null;
}
