import { defineConfig } from 'drizzle-kit';

// After a change of a schema: npx drizzle-kit generate --config src/registry/db/drizzle.config.ts
export default defineConfig({
  dialect: 'postgresql',
  schema: ['schema', 'casework-schema', 'credit-schema', 'commitment-schema', 'review-schema', 'inspection-schema'].map(
    (name) => `./src/registry/db/${name}.ts`,
  ),
  out: './src/registry/db/migrations',
});
