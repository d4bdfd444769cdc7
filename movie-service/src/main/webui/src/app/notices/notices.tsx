import { LibraryNotice } from "./library-notice";
import { OfflineNotice } from "./offline-notice";
import "./notices.css";

/** What the page has to say, at its lower edge, where it covers no heading and shifts nothing. */
export function Notices() {
  return (
    <div className="toasts">
      <LibraryNotice />
      <OfflineNotice />
    </div>
  );
}
