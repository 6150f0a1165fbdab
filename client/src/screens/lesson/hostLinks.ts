/** Addresses that others can use. */
import { racePath } from '@timeslice/shared/protocol';
import type { HostKeys } from '../../net/hostStore.ts';

const LOOPBACK: ReadonlySet<string> = new Set(['localhost', '127.0.0.1', '[::1]']);

/** The address that got us here gets others here too, unless it only means "this machine". */
export function studentLinks(code: string, keys: Pick<HostKeys, 'links'>): readonly string[] {
  const own = `${location.origin}${racePath(code)}`;
  const away = keys.links.filter((link) => !LOOPBACK.has(new URL(link, location.href).hostname));
  if (LOOPBACK.has(location.hostname)) return away.length > 0 ? away : [own];
  return [own, ...away.filter((link) => link !== own)];
}

/** Host and path without the scheme, as one reads it out. */
export const shownAddress = (link: string): string => new URL(link, location.href).host;
