import type { FastifyServerOptions } from 'fastify';
import type { Calendar } from '../core/casework/calendars/calendar';
import type { Database } from './db/connect';
import type { RegistryKeys } from './publish/keys';
import type { RegistryName } from './data-folder';
import type { Limits } from './limits';

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
  /** The folder of evidence; made when the first is stored. */
  evidenceDir: string;
  /** The folder of the open data of the last days; made with the first of them. */
  openDataDir: string;
  /** On which terms this registry's own data may be passed on; null: not told. */
  dataLicence: string | null;
  /** The secret half of the key to which complainants seal their contacts, 32 bytes. */
  contactKey: Uint8Array;
  /** Which days are working days here. */
  calendar: Calendar;
  /** Whether two people of the registry decide cases, so that one does not do alone what takes two. Asks the database it is given. */
  twoPersons(db: Database): Promise<boolean>;
  /** TXT records of a name, each as one text; rejects where there is none. */
  resolveTxt(name: string): Promise<string[]>;
  /** A small text at an https address of a public host; rejects for anything else. */
  fetchText(url: string): Promise<string>;
  /** From one network address, but for this machine's own. */
  complaintsPerHour: number;
  /** How much must stand behind volunteers' reports, and when senders are asked to work first. */
  limits: Limits;
  logger: FastifyServerOptions['logger'];
}
