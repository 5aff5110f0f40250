import type { ComponentChildren } from 'preact';

interface TableProps {
  /** What the table holds; read aloud, not shown. */
  caption: string;
  columns: readonly string[];
  /** Rows of cells; the first cell names its row. */
  rows: readonly { key: string | number; cells: readonly ComponentChildren[] }[];
  /** Shown where there is no row. */
  empty: string;
}

/** A table that scrolls by itself where it does not fit. */
export function Table({ caption, columns, rows, empty }: TableProps) {
  if (rows.length === 0) return <p class="soft">{empty}</p>;
  return (
    <div class="table-frame" role="region" aria-label={caption} tabIndex={0}>
      <table class="table">
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column} scope="col">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ key, cells }) => (
            <tr key={key}>
              {cells.map((cell, index) =>
                index === 0 ? (
                  <th key={columns[index]} scope="row">
                    {cell}
                  </th>
                ) : (
                  <td key={columns[index]}>{cell}</td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
