import { beforeEach, describe, expect, it, vi } from "vitest";
import { forgetEverything } from "@/lib/forget";
import { library, local } from "@/lib/library";
import { forgotten, isKept, pending } from "@/lib/outbox";
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

  it("only sends where the lists were read already", async () => {
    library.put("list", film(1));
    await syncLibrary(local);
    library.put("list", film(2));
    service.asked.length = 0;
    await syncLibrary(local, false);
    expect(service.asked).toEqual(["GET /api/visitor", "PUT /api/library/list/2"]);
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
    expect(forgotten()).not.toBeNull();
    service.isAway = false;
    await syncLibrary(local);
    expect(service.lists.list.size).toBe(0);
    expect(forgotten()).toBeNull();
    expect(isKept()).toBe(false);
  });
});
