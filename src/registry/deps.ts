import type { FastifyServerOptions } from 'fastify';
import type { Database } from './db/connect';
import type { RegistryKeys } from './publish/keys';
import type { RegistryName } from './data-folder';

/** All that the registry needs of the world. */
export interface Deps {
  db: Database;
  now(): Date;
  newId(): string;
  registry: RegistryName;
  keys: RegistryKeys;
  receiptKey: Uint8Array;
  handlerToken: string;
  /** Where people reach the registry, https://registry.example, or http://localhost:8787 for trying it out. */
  publicUrl: URL;
  /** The folder of what is published; it must be there. */
  listsDir: string;
  /** The operator's site rules, which are published with the list if they are there. */
  rulesFile: string;
  /** Seconds that the published list asks clients to wait before they ask again; 0: no wish. */
  retryAfter: number;
  /** The folder of the built console. */
  consoleDir: string;
  /** From one network address, but for this machine's own. */
  complaintsPerHour: number;
  logger: FastifyServerOptions['logger'];
}
