import type { Complaint } from '../../core/complaint';
import { credibleEvidence } from '../../core/credible-evidence';
import { parseIdentifier } from '../../core/schemes';
import type { SightedIdentifier } from '../../core/sighting';
import { invalid, type FieldError } from '../problem';

/**
 * A complaint with each identifier in canonical form and judged anew, by its scheme and by the address of the page complained
 * of: what a client says of them counts for nothing. Throws a Problem that names each malformed identifier.
 */
export function canonicalComplaint(complaint: Complaint): Complaint {
  const errors: FieldError[] = [];
  const identifiers: SightedIdentifier[] = [];
  for (const [at, sighted] of complaint.against.identifiers.entries()) {
    const checked = parseIdentifier(sighted.identifier);
    if (checked.validity === 'malformed') {
      errors.push({
        field: `against.identifiers.${at}.identifier`,
        detail: `"${sighted.identifier}" ${checked.reason}`,
      });
      continue;
    }
    const { reason: _, ...rest } = sighted;
    const known = { ...rest, ...checked };
    const canonical = { ...known, evidence: credibleEvidence(known, complaint.against.url) };
    const isKnown = identifiers.some(
      (one) => one.identifier === canonical.identifier && one.evidence === canonical.evidence,
    );
    if (!isKnown) identifiers.push(canonical);
  }
  if (errors.length > 0) throw invalid(errors);
  return { ...complaint, against: { ...complaint.against, identifiers } };
}
