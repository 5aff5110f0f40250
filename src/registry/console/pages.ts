import type { ComponentType } from 'preact';
import { AccountsPage } from './pages/accounts';
import { AppealsPage } from './pages/appeals';
import { AuditPage } from './pages/audit';
import { CasesPage } from './pages/cases';
import { GraphPage } from './pages/credit/graph';
import { RedListPage } from './pages/credit/red-list';
import { SourcesPage } from './pages/credit/sources';
import { InspectionsPage } from './pages/inspections/inspections';
import { OwnAccountPage } from './pages/own-account';
import { PublicationPage } from './pages/publication';
import { StatisticsPage } from './pages/statistics';
import { ReviewsPage } from './pages/reviews/reviews';
import type { Route } from './route';
import type { WordKey } from './words';

/** A page of the console, and what one must be allowed to see it. */
export interface PageEntry {
  page: string;
  permission: string;
  /** Its name in the navigation. */
  title: WordKey;
  view: ComponentType<{ route: Route }>;
}

/** All pages in the order of the navigation; the first that someone may see is where they begin. */
export const PAGES: readonly PageEntry[] = [
  { page: 'cases', permission: 'view-cases', title: 'queue.title', view: CasesPage },
  { page: 'appeals', permission: 'view-cases', title: 'appeals.title', view: AppealsPage },
  { page: 'graph', permission: 'view-cases', title: 'graph.title', view: GraphPage },
  { page: 'inspections', permission: 'view-cases', title: 'inspections.title', view: InspectionsPage },
  { page: 'reviews', permission: 'view-cases', title: 'reviews.title', view: ReviewsPage },
  { page: 'redlist', permission: 'view-cases', title: 'red.title', view: RedListPage },
  { page: 'sources', permission: 'view-cases', title: 'sources.title', view: SourcesPage },
  { page: 'statistics', permission: 'read-statistics', title: 'statistics.title', view: StatisticsPage },
  { page: 'publication', permission: 'view-publication', title: 'publication.title', view: PublicationPage },
  { page: 'accounts', permission: 'view-accounts', title: 'accounts.title', view: AccountsPage },
  { page: 'audit', permission: 'read-audit', title: 'audit.title', view: AuditPage },
  { page: 'me', permission: 'own-account', title: 'me.title', view: OwnAccountPage },
];
