import type { Scenario } from '@timeslice/shared/engine';
import { decodeReplay, verify } from '@timeslice/shared/run';

/** What the server does with a submitted replay, from its bytes to its figures. Throws when it does not hold. */
export function verifyReplay(scenario: Scenario, bytes: Uint8Array): void {
  const decoded = decodeReplay(bytes);
  if (!decoded.ok) throw new Error(`the replay cannot be read: ${decoded.message}`);
  const verified = verify(scenario, decoded.replay);
  if (!verified.ok) throw new Error(`the replay does not hold: ${verified.failure}`);
  if (verified.refused > 0) throw new Error(`${verified.refused} commands of the replay were refused`);
}
