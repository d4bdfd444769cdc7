import { useRef } from "react";
import { Link } from "react-router";
import { Picture } from "@/components/ui/picture";
import { useRowScroll } from "@/components/ui/use-row-scroll";
import type { Image } from "@/lib/api/types";
import { useRoving } from "./use-roving";
import "@/components/ui/row.css";
import "./people.css";

/** Somebody and what they did. */
export interface PersonTile {
  id: number;
  slug: string;
  name: string;
  role: string | null;
  photo: Image | null;
}

interface PeopleRowProps {
  /** Names the line for screen readers. */
  label: string;
  people: readonly PersonTile[];
}

/** People in a line to move along by touch, wheel or the arrow keys. */
export function PeopleRow({ label, people }: PeopleRowProps) {
  const list = useRef<HTMLUListElement>(null);
  const { active, onKeyDown, onFocus } = useRoving(list);
  const { onScroll } = useRowScroll(list, label);
  return (
    // Its links take the keys; the list itself never has the focus.
    // eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <ul
      ref={list}
      className="row-list people-row"
      aria-label={label}
      onScroll={onScroll}
      onKeyDown={onKeyDown}
      onFocus={onFocus}
    >
      {people.map((person, place) => (
        <li key={person.id} className="row-item">
          <Link
            className="person-tile"
            to={`/person/${person.slug}`}
            tabIndex={place === active ? 0 : -1}
          >
            <Picture
              image={person.photo}
              sizes="(min-width: 2400px) 12rem, 8.5rem"
              alt=""
              ratio={2 / 3}
              fallback={person.name}
            />
            <span className="person-tile-name" dir="auto">
              {person.name}
            </span>
            {person.role !== null && (
              <span className="person-tile-role" dir="auto">
                {person.role}
              </span>
            )}
          </Link>
        </li>
      ))}
    </ul>
  );
}
