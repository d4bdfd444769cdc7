import { useState } from "react";
import { Button } from "@/components/ui/button";
import type { PersonDetails } from "@/lib/api/types";
import { useText } from "@/lib/i18n/use-text";
import { text } from "./text";

/** Texts of more characters than this begin folded. */
const LONG = 600;

/** What was written about somebody, in the language that it is written in. */
export function PersonBiography({ person }: { person: PersonDetails }) {
  const t = useText(text);
  const { biography, biographyLanguage } = person;
  const [open, setOpen] = useState(false);
  if (biography === null) {
    return <p className="person-biography person-biography-none">{t("noBiography")}</p>;
  }
  const isLong = biography.length > LONG;
  return (
    <>
      <h2 className="visually-hidden">{t("biography")}</h2>
      <p
        className={`person-biography ${isLong && !open ? "person-biography-folded" : ""}`}
        dir="auto"
        {...(biographyLanguage === null ? {} : { lang: biographyLanguage })}
      >
        {biography}
      </p>
      {isLong && (
        <Button
          kind="quiet"
          className="person-more"
          aria-expanded={open}
          onClick={() => setOpen(!open)}
        >
          {t(open ? "readLess" : "readMore")}
        </Button>
      )}
    </>
  );
}
