import { bars, score } from "./bars.mjs";

export const heading = [
  "| page | performance | accessibility | best practices | SEO | LCP | CLS | TBT | transferred |",
  "|---|---|---|---|---|---|---|---|---|",
  `| the bar | ${Object.values(bars)
    .map((bar) => (bar === 100 ? bar : `≥ ${bar}`))
    .join(" | ")} | | | | |`,
].join("\n");

/**
 * @param {string} path
 * @param {any} report
 */
export function row(path, report) {
  const scores = Object.keys(bars).map((name) => score(report.categories[name]) ?? "–");
  const value = (/** @type {string} */ id) => report.audits[id].numericValue;
  const figures = [
    `${(value("largest-contentful-paint") / 1000).toFixed(2)} s`,
    value("cumulative-layout-shift").toFixed(3),
    `${Math.round(value("total-blocking-time"))} ms`,
    `${Math.round(value("total-byte-weight") / 1000)} kB`,
  ];
  return `| ${[path, ...scores, ...figures].join(" | ")} |`;
}
