import { BrowserRouter, Route, Routes } from "react-router";
import { HomePage } from "@/features/home/home-page";
import { NotFoundPage } from "./not-found-page";
import { pages } from "./pages";
import { Shell } from "./shell";

/** All pages; home is in the first script, the others are fetched when they are opened. */
export function Router() {
  return (
    <BrowserRouter>
      <Routes>
        <Route element={<Shell />}>
          <Route index element={<HomePage />} />
          {Object.entries(pages).map(([path, { Component }]) => (
            <Route key={path} path={path} element={<Component />} />
          ))}
          <Route path="*" element={<NotFoundPage />} />
        </Route>
      </Routes>
    </BrowserRouter>
  );
}
