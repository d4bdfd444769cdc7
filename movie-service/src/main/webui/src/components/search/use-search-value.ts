import { useEffect, useEffectEvent, useState } from "react";
import { useLocation, useNavigate } from "react-router";
import { searchAddress, searchWords } from "./search-words";

/** How long after the last key the search page follows. */
const PAUSE_MILLIS = 250;

export interface SearchValue {
  value: string;
  setValue: (value: string) => void;
  /** Whether the search page shows the results while somebody is typing. */
  isLive: boolean;
  /** Opens the search page with these words, or has it show them at once. */
  searchFor: (words: string) => void;
}

/** What stands in the search box: on the search page the same as in the address, and the reverse. */
export function useSearchValue(): SearchValue {
  const { pathname, search } = useLocation();
  const navigate = useNavigate();
  const isLive = pathname === "/search";
  const params = new URLSearchParams(isLive ? search : "");
  const asked = params.get("q") ?? "";
  const [value, setValue] = useState(asked);
  const [known, setKnown] = useState({ pathname, asked });
  // What this box itself has put into the address; it must not undo what was typed since.
  const [sent, setSent] = useState<string | null>(null);
  if (known.pathname !== pathname || known.asked !== asked) {
    setKnown({ pathname, asked });
    if (asked !== sent || !isLive) {
      setValue(asked);
      setSent(null);
    }
  }

  const searchFor = (words: string) => {
    setSent(words);
    const type = words === "" ? null : params.get("type");
    const address = searchAddress(words) + (type ? `&type=${encodeURIComponent(type)}` : "");
    void navigate(address, isLive ? { replace: true, preventScrollReset: true } : {});
  };
  const follow = useEffectEvent(() => {
    const words = searchWords(value);
    if (isLive && words !== searchWords(asked)) {
      searchFor(words);
    }
  });
  useEffect(() => {
    const timer = setTimeout(follow, PAUSE_MILLIS);
    return () => clearTimeout(timer);
  }, [value]);

  return { value, setValue, isLive, searchFor };
}
