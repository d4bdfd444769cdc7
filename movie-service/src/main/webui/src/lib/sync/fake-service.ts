import type { MovieCard } from "@/lib/api/types";

export type Shelf = "list" | "hidden";

export function film(id: number): MovieCard {
  const nothing = { releaseDate: null, year: null, score: null, votes: 0, genreIds: [] };
  return { id, slug: `${id}-film`, title: `Film ${id}`, poster: null, ...nothing };
}

/** Plays the service's side of the library in tests, as far as the page uses it. */
export class FakeService {
  known = false;
  /** Who has signed in; null for nobody. */
  account: string | null = null;
  isAway = false;
  readonly asked: string[] = [];
  readonly lists: Record<Shelf, Map<number, string>> = { list: new Map(), hidden: new Map() };
  onAsked: (request: string) => void = () => undefined;

  answer = (address: string, { method = "GET", body }: RequestInit = {}): Promise<Response> => {
    const { pathname } = new URL(address, "http://localhost");
    const request = `${method} ${pathname}`;
    this.asked.push(request);
    this.onAsked(request);
    if (this.isAway) return Promise.resolve(new Response("{}", { status: 503 }));
    const sent = JSON.parse(typeof body === "string" ? body : "null") as never;
    return Promise.resolve(this.handle(method, pathname.split("/").slice(2), sent));
  };

  private handle(method: string, [door, shelf, id]: string[], sent: never): Response {
    if (door === "visitor" && shelf === "sign-out") {
      this.known = false;
      this.account = null;
      return Response.json({ continueAt: null });
    }
    if (door === "visitor") return Response.json({ known: this.known, account: this.account });
    if (method === "GET") return this.page(shelf as Shelf);
    if (method === "DELETE" && shelf === undefined) {
      this.lists.list.clear();
      this.lists.hidden.clear();
      this.known = false;
      return new Response(null, { status: 204 });
    }
    this.known = true;
    if (shelf === "import") this.add(sent);
    else if (method === "DELETE") this.lists[shelf as Shelf].delete(Number(id));
    else if (id === "404") return new Response("{}", { status: 404 });
    else this.lists[shelf as Shelf].set(Number(id), (sent as { addedAt: string }).addedAt);
    return Response.json({});
  }

  private add(sent: Record<Shelf, { movieId: number; addedAt: string }[]>) {
    for (const shelf of ["list", "hidden"] as const) {
      sent[shelf].forEach((one) => this.lists[shelf].set(one.movieId, one.addedAt));
    }
  }

  private page(shelf: Shelf): Response {
    const results = [...this.lists[shelf]].map(([movieId, addedAt]) => {
      return { movieId, addedAt, value: null, movie: film(movieId) };
    });
    return Response.json({ page: 1, totalPages: 1, totalResults: results.length, results });
  }
}
