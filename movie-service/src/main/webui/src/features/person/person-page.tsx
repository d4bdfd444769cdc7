import { useParams } from "react-router";
import { DocumentPage, MissingPage } from "@/components/ui/document-page";
import { usePerson } from "@/lib/api/person";
import { idOf } from "@/lib/route-id";
import { PersonSkeleton } from "./person-skeleton";
import { PersonView } from "./person-view";
import "./person.css";

/** A person: /person/6384 and /person/6384-keanu-reeves. */
export function PersonPage() {
  const id = idOf(useParams()["id"]);
  return id === null ? <MissingPage /> : <Person key={id} id={id} />;
}

function Person({ id }: { id: number }) {
  return (
    <DocumentPage
      query={usePerson(id)}
      title={(person) => person.name}
      description={(person) => person.biography}
      skeleton={<PersonSkeleton />}
    >
      {(person) => <PersonView person={person} />}
    </DocumentPage>
  );
}
