import { beforeEach, describe, expect, it, vi } from "vitest";
import { signOut } from "@/lib/account";
import { library, local } from "@/lib/library";
import { isKept, pending, setSignedIn } from "@/lib/outbox";
import { FakeService, film, type Shelf } from "./fake-service";
import { syncLibrary } from "./library-sync";

let service: FakeService;
const ids = (name: Shelf) => library.read()[name].map((kept) => kept.movie.id);

beforeEach(() => {
  localStorage.clear();
  local.replace({ list: [], hidden: [] });
  localStorage.clear();
  service = new FakeService();
  vi.stubGlobal("fetch", vi.fn(service.answer));
});

describe("syncLibrary of somebody who signs in", () => {
  it("fetches the lists of who has signed in, and leaves them with the service afterwards", async () => {
    service.known = true;
    service.signedIn = true;
    service.lists.list.set(7, "2026-02-01T00:00:00Z");
    setSignedIn(true);
    await syncLibrary(local, false);
    expect(ids("list")).toEqual([7]);

    service.known = false;
    service.signedIn = false;
    library.put("list", film(8));
    service.asked.length = 0;
    await syncLibrary(local);
    expect(service.asked).toEqual(["GET /api/visitor"]);
    expect(ids("list")).toEqual([]);
    expect(pending()).toEqual([]);
    expect(isKept()).toBe(false);
  });

  it("sends what was only here when somebody signs in", async () => {
    local.replace({ list: [{ movie: film(1), since: "2026-01-01T00:00:00.000Z" }], hidden: [] });
    service.known = true;
    service.signedIn = true;
    service.lists.list.set(7, "2026-02-01T00:00:00Z");
    await syncLibrary(local);
    expect(ids("list").sort()).toEqual([1, 7]);
    expect([...service.lists.list.keys()].sort()).toEqual([1, 7]);
  });

  it("keeps the lists where signing out did not reach the service", async () => {
    service.known = true;
    service.signedIn = true;
    service.lists.list.set(7, "2026-02-01T00:00:00Z");
    setSignedIn(true);
    await syncLibrary(local, false);
    service.isAway = true;
    await expect(signOut()).rejects.toThrow("unavailable");
    expect(ids("list")).toEqual([7]);
    service.isAway = false;
    await signOut();
    expect(ids("list")).toEqual([]);
    expect(service.lists.list.size).toBe(1);
  });
});
