/** How a grid of equal cards is laid out. */
export interface GridLayout {
  readonly columns: number;
  /** Pixels from the top of a row to the top of the next. */
  readonly rowHeight: number;
}

/** The cards that are in the document, and the room that the others take up. */
export interface GridWindow {
  /** Index of the first card. */
  readonly first: number;
  /** Index behind the last card. */
  readonly end: number;
  /** Pixels. */
  readonly before: number;
  /** Pixels. */
  readonly after: number;
}

/** Rows kept above and below what can be seen, so that the next arrow key or Tab finds its card. */
const SPARE_ROWS = 3;

/** The window moves by whole steps of rows: rendering at every single row would be wasted work. */
const STEP = 2;

/** Cards that are rendered before anything could be measured. */
export const UNMEASURED = 24;

/**
 * Which of the cards have to be in the document.
 *
 * @param top pixels of the grid above the upper edge of what can be seen; negative: it begins below
 * @param height pixels that can be seen
 */
export function windowOf(
  count: number,
  layout: GridLayout | null,
  top: number,
  height: number,
): GridWindow {
  if (layout === null) {
    return { first: 0, end: Math.min(count, UNMEASURED), before: 0, after: 0 };
  }
  const rows = Math.ceil(count / layout.columns);
  const from = Math.floor((top / layout.rowHeight - SPARE_ROWS) / STEP) * STEP;
  const to = Math.ceil(((top + height) / layout.rowHeight + SPARE_ROWS) / STEP) * STEP;
  const lastStep = Math.floor(Math.max(0, rows - 1) / STEP) * STEP;
  const firstRow = Math.min(Math.max(0, from), lastStep);
  const endRow = Math.min(rows, Math.max(to, firstRow + STEP));
  return {
    first: firstRow * layout.columns,
    end: Math.min(count, endRow * layout.columns),
    before: firstRow * layout.rowHeight,
    after: (rows - endRow) * layout.rowHeight,
  };
}
