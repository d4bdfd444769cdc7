/** The least that each category must reach, of a hundred. */
export const bars = {
  performance: 95,
  accessibility: 100,
  "best-practices": 95,
  seo: 100,
};

/** @param {any} category of a report; undefined where it was not judged */
export function score(category) {
  return category && Math.round(category.score * 100);
}

/**
 * What keeps a page below a bar.
 *
 * @param {string} path
 * @param {any} report
 */
export function missed(path, report) {
  return Object.entries(bars).flatMap(([name, bar]) => {
    const category = report.categories[name];
    return category && score(category) < bar
      ? [`${path}: ${category.title} ${score(category)} of ${bar}`, ...failing(category, report)]
      : [];
  });
}

/**
 * The audits that cost points, and the first things that they found.
 *
 * @param {any} category
 * @param {any} report
 */
function failing(category, report) {
  return category.auditRefs
    .filter((/** @type {any} */ { weight }) => weight > 0)
    .map((/** @type {any} */ { id }) => report.audits[id])
    .filter((/** @type {any} */ audit) => audit.score !== null && audit.score < 1)
    .flatMap((/** @type {any} */ audit) => [
      `  ${audit.id}: ${audit.title} ${audit.displayValue ?? ""}`,
      ...(audit.details?.items ?? [])
        .slice(0, 5)
        .map((/** @type {any} */ item) => item.node?.snippet ?? item.description ?? item.url)
        .filter(Boolean)
        .map((/** @type {string} */ found) => `    ${found}`),
    ]);
}
