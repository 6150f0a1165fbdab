/** Whether this tab has been in a lesson before: kept as long as the tab lives, a refresh included. */
const key = (code: string): string => `timeslice.here.${code}`;

export function isHere(code: string): boolean {
  try {
    return sessionStorage.getItem(key(code)) !== null;
  } catch {
    return false;
  }
}

export function comeHere(code: string): void {
  try {
    sessionStorage.setItem(key(code), 'yes');
  } catch {
    // Then it is asked once more.
  }
}
