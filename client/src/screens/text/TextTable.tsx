/** A table that stays one for screen readers when a narrow screen shows its rows as cards. */
import type { ComponentChildren } from 'preact';

/** Style sheets that change how a table is laid out take its meaning away in some browsers, so the roles are said. */
const as = {
  table: { role: 'table' },
  rowgroup: { role: 'rowgroup' },
  row: { role: 'row' },
  columnheader: { role: 'columnheader' },
  rowheader: { role: 'rowheader' },
  cell: { role: 'cell' },
} as const;

interface TextTableProps {
  readonly id: string;
  readonly title: string;
  /** Shown in place of the rows when there are none. */
  readonly empty: string;
  readonly columns: readonly string[];
  readonly rows: readonly TextRow[];
  readonly children?: ComponentChildren;
}

export interface TextRow {
  readonly key: string | number;
  readonly cells: readonly ComponentChildren[];
  readonly marked?: boolean;
}

export function TextTable({ id, title, empty, columns, rows, children }: TextTableProps) {
  return (
    <section class="panel text-section" aria-labelledby={id} data-section={id}>
      <h2 id={id} tabIndex={-1}>
        {title}
      </h2>
      {children}
      {rows.length === 0 ? (
        <p class="muted">{empty}</p>
      ) : (
        <table class="text-table" {...as.table} aria-labelledby={id}>
          <thead {...as.rowgroup}>
            <tr {...as.row}>
              {columns.map((column) => (
                <th key={column} scope="col" {...as.columnheader}>
                  {column}
                </th>
              ))}
            </tr>
          </thead>
          <tbody {...as.rowgroup}>
            {rows.map((row) => (
              <tr key={row.key} {...as.row} class={row.marked ? 'is-marked' : ''} data-row={row.key}>
                {row.cells.map((cell, index) =>
                  index === 0 ? (
                    <th key={columns[index]} scope="row" {...as.rowheader}>
                      {cell}
                    </th>
                  ) : (
                    <td key={columns[index]} {...as.cell} data-label={columns[index]}>
                      {cell}
                    </td>
                  ),
                )}
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}
