import { locale } from '../../app/settings.ts';

/** Day and time of a run, as short as it can be told apart: "24 Nov, 13:05". */
export const formatDate = (ms: number): string =>
  new Intl.DateTimeFormat(locale.value, { day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit' }).format(
    ms,
  );
