/** Writes shared/scenario.schema.json, the JSON Schema of the scenario format, for editors and other tools. */
import { writeFileSync } from 'node:fs';
import { scenarioJsonSchema } from '@timeslice/shared/content';

const file = new URL('../../../shared/scenario.schema.json', import.meta.url);
writeFileSync(file, `${JSON.stringify(scenarioJsonSchema(), null, 2)}\n`);
