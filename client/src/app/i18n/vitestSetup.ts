/** Tests of the client see every language at once. */
import { loadAllTexts } from './index.ts';

await loadAllTexts();
