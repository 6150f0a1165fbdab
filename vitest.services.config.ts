import { defineConfig } from 'vitest/config';

/** The tests that need a PostgreSQL, a Redis or a Firefox on the machine: `npm run test:services`. */
export default defineConfig({
  test: {
    include: ['tests/**/*.services.test.ts'],
    exclude: ['**/node_modules/**', 'tests/e2e/**'],
    // One at a time: each file starts servers of its own.
    fileParallelism: false,
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
