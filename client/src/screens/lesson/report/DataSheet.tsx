import { BROWSER_KEYS, TABLES, type Table } from './dataFields.ts';
import { type ReportKey, rt } from './reportText.ts';

/** As a server deletes races and reports, if nobody has told it otherwise. */
const DAYS = 30;

/** Every field that is stored, where, and for how long. */
export function DataSheet() {
  return (
    <article class="data-sheet">
      <h1>{rt('dataTitle')}</h1>
      <p>{rt('data.lead')}</p>
      <section>
        <h2>{rt('data.notTitle')}</h2>
        <ul class="plan-list">
          {(['data.not1', 'data.not2', 'data.not3', 'data.not4'] as const).map((key) => (
            <li key={key}>{rt(key)}</li>
          ))}
        </ul>
      </section>
      <section>
        <h2>{rt('data.serverTitle')}</h2>
        <p>{rt('data.serverText', { days: DAYS })}</p>
        {(Object.keys(TABLES) as Table[]).map((table) => (
          <Fields
            key={table}
            title={rt(`data.table.${table}.title`)}
            fields={TABLES[table].map((field) => [field, rt(`data.table.${table}.${field}` as ReportKey)])}
          />
        ))}
      </section>
      <section>
        <h2>{rt('data.browserTitle')}</h2>
        <p>{rt('data.browserText')}</p>
        <Fields fields={BROWSER_KEYS.map((key) => [`timeslice.${key}`, rt(`data.browser.${key}`)])} />
      </section>
    </article>
  );
}

interface FieldsProps {
  readonly title?: string;
  readonly fields: readonly (readonly [name: string, about: string])[];
}

function Fields({ title, fields }: FieldsProps) {
  return (
    <table class="data-fields">
      {title !== undefined && <caption>{title}</caption>}
      <thead class="visually-hidden">
        <tr>
          <th scope="col">{rt('data.field')}</th>
          <th scope="col">{rt('data.about')}</th>
        </tr>
      </thead>
      <tbody>
        {fields.map(([name, about]) => (
          <tr key={name}>
            <th scope="row" class="mono">
              {name}
            </th>
            <td>{about}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
