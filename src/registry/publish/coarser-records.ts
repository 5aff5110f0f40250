import type { ListRecord } from '../../core/listing';

/**
 * A list file holds a limited number of different records. Where a list has more, each step leaves something out of them, that which a shopper
 * misses least first, until they fit; the whole of it stands in the case files. The same step for all, so that equal listings give equal bytes.
 */
export const COARSER: readonly ((record: ListRecord) => ListRecord)[] = [
  (record) => record,
  withoutStages,
  (record) => unsure(withoutStages(record)),
  (record) => inQuarters(unsure(withoutStages(record))),
];

function withoutStages(record: ListRecord): ListRecord {
  return record.stages.length === 0 ? record : { ...record, stages: [] };
}

/** Of what speaks against a merchant: its grade, where there is one, is said to be little sure. */
function unsure(record: ListRecord): ListRecord {
  const against = record.list === 'blacklist' || record.list === 'watch';
  return against && record.confidence > 1 ? { ...record, confidence: 1 } : record;
}

/** Since the quarter's first month: rather too old than too new, since age softens. */
function inQuarters(record: ListRecord): ListRecord {
  const month = Number(record.listed.slice(5));
  return { ...record, listed: `${record.listed.slice(0, 5)}${String(month - ((month - 1) % 3)).padStart(2, '0')}` };
}
