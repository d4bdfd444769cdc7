import { useParams } from "react-router";
import { DocumentPage, MissingPage } from "@/components/ui/document-page";
import { useCollection } from "@/lib/api/collection";
import { idOf } from "@/lib/route-id";
import { CollectionSkeleton } from "./collection-skeleton";
import { CollectionView } from "./collection-view";
import "./collection.css";
import "./collection-films.css";

/** A collection: /collection/2344 and /collection/2344-the-matrix-collection. */
export function CollectionPage() {
  const id = idOf(useParams()["id"]);
  return id === null ? <MissingPage /> : <Collection key={id} id={id} />;
}

function Collection({ id }: { id: number }) {
  return (
    <DocumentPage
      query={useCollection(id)}
      title={(collection) => collection.name}
      description={(collection) => collection.overview}
      skeleton={<CollectionSkeleton />}
    >
      {(collection) => <CollectionView collection={collection} />}
    </DocumentPage>
  );
}
