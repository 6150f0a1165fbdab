/** What the report of a lesson is asked for with. The key comes as `Authorization: Bearer`, never in an address. */
import { z } from 'zod';
import { LOCALES } from './http.ts';
import { REPORT_SEPARATORS } from './report.ts';

/** GET /api/lessons/:code/report.csv */
export const reportQuerySchema = z.strictObject({
  separator: z.enum(REPORT_SEPARATORS).default('comma'),
  /** Of the titles of the columns and levels. */
  locale: z.enum(LOCALES).default('en'),
});
