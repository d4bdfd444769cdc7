import { QueryClient } from "@tanstack/react-query";
import { beforeEach, describe, expect, it } from "vitest";
import { plantSeed, seedKey } from "./seed";

function inline(text: string) {
  const script = document.createElement("script");
  script.type = "application/json";
  script.id = "marquee-seed";
  script.textContent = text;
  document.head.replaceChildren(script);
}

describe("the inlined document", () => {
  beforeEach(() => document.head.replaceChildren());

  it("answers the page's query", () => {
    inline('{"request":"movie","args":603,"language":"de-DE","document":{"title":"Matrix"}}');
    const client = new QueryClient();
    plantSeed(client);
    expect(client.getQueryData(["movie", 603, "de-DE"])).toEqual({ title: "Matrix" });
    expect(seedKey()).toEqual(["movie", 603, "de-DE"]);
  });

  it.each(["", "{", "null", "[]", '{"request":"home"}'])("is ignored when it is %j", (text) => {
    inline(text);
    const client = new QueryClient();
    plantSeed(client);
    expect(client.getQueryCache().getAll()).toEqual([]);
    expect(seedKey()).toBeNull();
  });

  it("may be missing", () => {
    expect(seedKey()).toBeNull();
  });
});
