import { defineConfig } from 'drizzle-kit';

// After a change of a schema: npx drizzle-kit generate --config src/registry/db/drizzle.config.ts
export default defineConfig({
  dialect: 'postgresql',
  schema: ['./src/registry/db/schema.ts', './src/registry/db/casework-schema.ts', './src/registry/db/credit-schema.ts'],
  out: './src/registry/db/migrations',
});
