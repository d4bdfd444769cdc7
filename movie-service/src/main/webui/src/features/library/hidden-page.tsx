import { LibraryView } from "./library-view";

/** The films that the visitor does not want to be shown. */
export function HiddenPage() {
  return <LibraryView name="hidden" />;
}
