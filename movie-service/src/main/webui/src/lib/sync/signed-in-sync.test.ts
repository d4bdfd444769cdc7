import { beforeEach, describe, expect, it, vi } from "vitest";
import { signOut } from "@/lib/account";
import { forgetEverything } from "@/lib/forget";
import { library, local } from "@/lib/library";
import { forgotten, isKept, pending, setAccount } from "@/lib/outbox";
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
    service.account = "ada";
    service.lists.list.set(7, "2026-02-01T00:00:00Z");
    setAccount("ada");
    await syncLibrary(local, false);
    expect(ids("list")).toEqual([7]);

    service.known = false;
    service.account = null;
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
    service.account = "ada";
    service.lists.list.set(7, "2026-02-01T00:00:00Z");
    await syncLibrary(local);
    expect(ids("list").sort()).toEqual([1, 7]);
    expect([...service.lists.list.keys()].sort()).toEqual([1, 7]);
  });

  it("neither shows nor sends the next person what the one before left unsent", async () => {
    service.known = true;
    service.account = "ada";
    service.lists.list.set(7, "2026-02-01T00:00:00Z");
    setAccount("ada");
    await syncLibrary(local);
    service.isAway = true;
    library.put("list", film(8));
    library.put("hidden", film(9));
    await expect(syncLibrary(local)).rejects.toThrow("unavailable");

    service.isAway = false;
    service.account = "bob";
    service.lists.list.clear();
    service.lists.list.set(5, "2026-03-01T00:00:00Z");
    service.asked.length = 0;
    await syncLibrary(local);
    expect(ids("list")).toEqual([5]);
    expect(ids("hidden")).toEqual([]);
    expect(pending()).toEqual([]);
    expect([...service.lists.list.keys()]).toEqual([5]);
    expect(service.asked.filter((it) => !it.startsWith("GET"))).toEqual([]);
  });

  it("deletes nothing of the next person's for the one who wanted to be forgotten", async () => {
    service.known = true;
    service.account = "ada";
    setAccount("ada");
    await syncLibrary(local);
    service.isAway = true;
    await forgetEverything();
    await expect(syncLibrary(local)).rejects.toThrow("unavailable");

    service.isAway = false;
    service.account = "bob";
    service.lists.list.set(5, "2026-03-01T00:00:00Z");
    await syncLibrary(local);
    expect([...service.lists.list.keys()]).toEqual([5]);
    expect(forgotten()).toBeNull();
  });

  it("sends what waited when the same person signs in again", async () => {
    service.known = true;
    service.account = "ada";
    setAccount("ada");
    await syncLibrary(local);
    service.isAway = true;
    library.put("list", film(8));
    await expect(syncLibrary(local)).rejects.toThrow("unavailable");
    service.isAway = false;
    await syncLibrary(local);
    expect([...service.lists.list.keys()]).toEqual([8]);
  });

  it("keeps the lists where signing out did not reach the service", async () => {
    service.known = true;
    service.account = "ada";
    service.lists.list.set(7, "2026-02-01T00:00:00Z");
    setAccount("ada");
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
