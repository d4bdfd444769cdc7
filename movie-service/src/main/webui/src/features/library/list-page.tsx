import { LibraryView } from "./library-view";

/** The films that the visitor wants to see. */
export function ListPage() {
  return <LibraryView name="list" />;
}
