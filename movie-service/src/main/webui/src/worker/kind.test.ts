import { describe, expect, it } from "vitest";
import { kindOf } from "./kind";

const origin = "https://films.example";
const shell = new Set(["/theme.js", "/icon.svg"]);

function kind(path: string, more: { method?: string; mode?: string; destination?: string } = {}) {
  const url = new URL(path, origin).href;
  const asked = { method: "GET", mode: "cors", destination: "", url, ...more };
  return kindOf(asked, origin, shell);
}

describe("kindOf", () => {
  it("leaves writing requests alone", () => {
    expect(kind("/api/catalog/home", { method: "POST" })).toBeNull();
  });

  it("never keeps a visitor's library, the service's state or what is typed ahead", () => {
    expect(kind("/api/library/list")).toBeNull();
    expect(kind("/api/status")).toBeNull();
    expect(kind("/api/catalog/suggest?q=mat")).toBeNull();
    expect(kind("/3/movie/603")).toBeNull();
  });

  it("does not take another door of the service for a page", () => {
    for (const path of [
      "/api/status",
      "/3/movie/603",
      "/q/dev",
      "/images/w92/a.svg",
      "/robots.txt",
    ])
      expect(kind(path, { mode: "navigate" })).toBeNull();
  });

  it("keeps pages, documents, files and images", () => {
    expect(kind("/", { mode: "navigate" })).toBe("page");
    expect(kind("/movie/603-the-matrix", { mode: "navigate" })).toBe("page");
    expect(kind("/api/catalog/movies/603?language=de-DE")).toBe("document");
    expect(kind("/assets/main-4f2a.js")).toBe("file");
    expect(kind("/theme.js")).toBe("file");
    expect(kind("/images/w342/sample-603-poster.svg")).toBe("image");
  });

  it("keeps nothing of others but images", () => {
    const poster = "https://image.tmdb.org/t/p/w342/a.jpg";
    expect(kind(poster, { destination: "image", mode: "no-cors" })).toBe("image");
    expect(kind(poster)).toBeNull();
    expect(kind("https://www.youtube-nocookie.com/embed/x", { mode: "navigate" })).toBeNull();
  });
});
