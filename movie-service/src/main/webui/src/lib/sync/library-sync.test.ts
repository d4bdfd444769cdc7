import { beforeEach, describe, expect, it, vi } from "vitest";
import type { MovieCard } from "@/lib/api/types";
import { forgetEverything } from "@/lib/forget";
import { library, local } from "@/lib/library";
import { isForgotten, isKept, pending } from "@/lib/outbox";
import { syncLibrary } from "./library-sync";

type Shelf = "list" | "hidden";

function film(id: number): MovieCard {
  const nothing = { releaseDate: null, year: null, score: null, votes: 0, genreIds: [] };
  return { id, slug: `${id}-film`, title: `Film ${id}`, poster: null, ...nothing };
}

/** The service's side of the library, as far as the page uses it. */
class FakeService {
  known = false;
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
    if (door === "visitor") return Response.json({ known: this.known, signedIn: false });
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

let service: FakeService;
const ids = (name: Shelf) => library.read()[name].map((kept) => kept.movie.id);

beforeEach(() => {
  localStorage.clear();
  local.replace({ list: [], hidden: [] });
  localStorage.clear();
  service = new FakeService();
  vi.stubGlobal("fetch", vi.fn(service.answer));
});

describe("syncLibrary", () => {
  it("asks nothing for those who keep nothing", async () => {
    await syncLibrary(local);
    expect(service.asked).toEqual([]);
  });

  it("sends what was only here once, and adds what the service has", async () => {
    local.replace({ list: [{ movie: film(1), since: "2026-01-01T00:00:00.000Z" }], hidden: [] });
    service.lists.list.set(2, "2026-02-01T00:00:00Z");
    await syncLibrary(local);
    await syncLibrary(local);
    expect(ids("list").sort()).toEqual([1, 2]);
    expect([...service.lists.list.keys()].sort()).toEqual([1, 2]);
    expect(service.asked.filter((it) => it === "POST /api/library/import")).toHaveLength(1);
  });

  it("sends each change, also those made without a service", async () => {
    library.put("list", film(1));
    await syncLibrary(local);
    service.isAway = true;
    library.put("hidden", film(1));
    library.put("list", film(3));
    library.remove("list", 3);
    await expect(syncLibrary(local)).rejects.toThrow("unavailable");
    expect(ids("hidden")).toEqual([1]);
    expect(pending()).toHaveLength(3);

    service.isAway = false;
    await syncLibrary(local);
    expect([...service.lists.list.keys()]).toEqual([]);
    expect([...service.lists.hidden.keys()]).toEqual([1]);
    expect(pending()).toEqual([]);
  });

  it("goes on after a film that the service will not take", async () => {
    library.put("list", film(1));
    await syncLibrary(local);
    library.put("list", film(404));
    library.put("list", film(5));
    await syncLibrary(local);
    expect([...service.lists.list.keys()].sort()).toEqual([1, 5]);
    expect(pending()).toEqual([]);
  });

  it("keeps what is changed here while the service is read", async () => {
    library.put("list", film(1));
    service.onAsked = (request) => {
      if (request === "GET /api/library/hidden") library.put("list", film(2));
    };
    await syncLibrary(local);
    expect(ids("list").sort()).toEqual([1, 2]);
    expect(pending()).toHaveLength(1);
  });

  it("loses nothing when the service has forgotten this browser", async () => {
    library.put("list", film(1));
    await syncLibrary(local);
    service.lists.list.clear();
    service.known = false;
    await syncLibrary(local);
    expect(ids("list")).toEqual([1]);
    expect([...service.lists.list.keys()]).toEqual([1]);
  });

  it("takes over what was removed elsewhere", async () => {
    library.put("list", film(1));
    await syncLibrary(local);
    service.lists.list.clear();
    await syncLibrary(local);
    expect(ids("list")).toEqual([]);
  });

  it("deletes at the service what is forgotten here, later if need be", async () => {
    library.put("list", film(1));
    await syncLibrary(local);
    service.isAway = true;
    await forgetEverything();
    await expect(syncLibrary(local)).rejects.toThrow("unavailable");
    expect(isForgotten()).toBe(true);
    service.isAway = false;
    await syncLibrary(local);
    expect(service.lists.list.size).toBe(0);
    expect(isForgotten()).toBe(false);
    expect(isKept()).toBe(false);
  });
});
