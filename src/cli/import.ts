import { basename } from 'node:path';
import * as v from 'valibot';
import { ImportQuerySchema } from '../registry/feeds/routes';
import { ImportReportSchema, type ImportReport, type Reason } from '../registry/feeds/import-report';
import { UsageError, type Command } from './command';
import { feedBytes } from './feed-bytes';
import { connectRegistry, RegistryError } from './registry-client';

export const command: Command = {
  usage: [
    'FILE|URL --format FORMAT --source NAME --list blacklist|watch --category CODE [--licence NAME] [--force]',
    '',
    '  --format FORMAT    domains, hosts, adblock, ublacklist, metamask, csv or json',
    '  --source NAME      whose feed it is, as shoppers will read it',
    '  --list LIST        what its entries become: blacklist or watch',
    '  --category CODE    what they are about, where the feed does not say: counterfeit, inferior, false-advertising,',
    '                     service-default, fake-transaction, credit-faking, malicious-review or data-abuse',
    '  --licence NAME     on which terms the feed may be passed on, CC-BY-4.0; goes with it into the open data',
    '  --force            takes the feed even if it lost most of its entries',
    '',
    'Afterwards the source lists exactly what the feed names. Suffixes, marketplaces, platforms, pages and patterns are set',
    'aside. Ends with 1, and changes nothing, if the feed cannot be read, keeps nothing, or has shrunk by more than half.',
  ].join('\n'),
  options: {
    format: { type: 'string' },
    source: { type: 'string' },
    list: { type: 'string' },
    category: { type: 'string' },
    licence: { type: 'string' },
    force: { type: 'boolean', default: false },
  },
  async run({ positionals, values, dataDir, json, io }) {
    const [location, ...rest] = positionals;
    if (location === undefined || rest.length > 0) throw new UsageError('name one file or address');
    const query = v.safeParse(ImportQuerySchema, { ...pick(values), force: String(values.force) });
    if (!query.success)
      throw new UsageError(query.issues.map((issue) => `--${v.getDotPath(issue) ?? ''}: ${issue.message}`).join('; '));
    const bytes = await feedBytes(location);
    const registry = await connectRegistry(dataDir);
    try {
      const { licence, ...told } = query.output;
      const all = { ...told, ...(licence === undefined ? {} : { licence }) };
      const path = `/v1/imports?${new URLSearchParams(all).toString()}`;
      const report = await registry.ask(ImportReportSchema, { method: 'POST', path, bytes });
      io.out(json ? JSON.stringify(report) : reportText(report, basename(location)));
      return 0;
    } catch (error) {
      const refused = error instanceof RegistryError ? v.safeParse(ImportReportSchema, error.problem.report) : null;
      if (json && error instanceof RegistryError) io.out(JSON.stringify(error.problem));
      else if (refused?.success) io.out(rowsText(refused.output, basename(location)));
      throw error;
    } finally {
      await registry.close();
    }
  },
};

function pick({ format, source, list, category, licence }: Record<string, unknown>) {
  return { format, source, list, category, ...(licence === undefined ? {} : { licence }) };
}

function reportText(report: ImportReport, file: string): string {
  const { added, changed, removed, unchanged } = report;
  return [
    rowsText(report, file),
    line('listed', report.entries),
    `    ${added} added, ${changed} changed, ${removed} removed, ${unchanged} unchanged`,
  ].join('\n');
}

function rowsText(
  { source, list, format, read, kept, duplicates, refused, setAside, exceptions, reasons }: ImportReport,
  file: string,
): string {
  return [
    `${file} (${format}): ${source} -> ${list}`,
    line('rows read', read),
    line('kept', kept) + (duplicates > 0 ? `  of which ${duplicates} duplicates` : ''),
    line('refused', refused),
    ...reasons.refused.map(reasonText),
    line('set aside', setAside),
    ...reasons.setAside.map(reasonText),
    ...(exceptions > 0 ? [line('exceptions', exceptions)] : []),
  ].join('\n');
}

function line(label: string, count: number): string {
  return `  ${label.padEnd(11)}${String(count).padStart(9)}`;
}

function reasonText({ rows, meaning, examples }: Reason): string {
  const shown = examples.map((one) => `${one.text.slice(0, 60)} (line ${one.line})`).join(', ');
  return `    ${rows} ${meaning}${shown === '' ? '' : `: ${shown}${rows > examples.length ? ' …' : ''}`}`;
}
