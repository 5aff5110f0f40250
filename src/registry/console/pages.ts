import type { ComponentType } from 'preact';
import { AccountsPage } from './pages/accounts';
import { AuditPage } from './pages/audit';
import { OwnAccountPage } from './pages/own-account';
import { PublicationPage } from './pages/publication';
import type { Route } from './route';
import type { WordKey } from './words';

/** A page of the console, and what one must be allowed to see it. */
export interface PageEntry {
  page: string;
  permission: string;
  title: WordKey;
  view: ComponentType<{ route: Route }>;
}

/** All pages in the order of the navigation; the first that someone may see is where they begin. */
export const PAGES: readonly PageEntry[] = [
  { page: 'publication', permission: 'view-publication', title: 'publication.title', view: PublicationPage },
  { page: 'accounts', permission: 'view-accounts', title: 'accounts.title', view: AccountsPage },
  { page: 'audit', permission: 'read-audit', title: 'audit.title', view: AuditPage },
  { page: 'me', permission: 'own-account', title: 'me.title', view: OwnAccountPage },
];
