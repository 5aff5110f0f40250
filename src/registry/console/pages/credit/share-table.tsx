import { useText } from '../../../../ui/text-context';
import type { Rating } from '../../api/ratings';
import { dayText } from '../../dates';
import { Table } from '../../parts/table';
import { hrefOf } from '../../route';
import { useWords } from '../../words';

type Share = Rating['shares'][number];

/** What each complaint and each rating does to the score; also those that do nothing, with the reason. */
export function ShareTable({ shares }: Pick<Rating, 'shares'>) {
  const w = useWords();
  const { t } = useText();
  const points = new Intl.NumberFormat(w.locale, { maximumFractionDigits: 1, minimumFractionDigits: 1, signDisplay: 'exceptZero' }); // prettier-ignore
  const what = ({ complaint }: Share) =>
    complaint === null
      ? w('rating.is-rating')
      : w('rating.is-complaint', {
          category: t(`category.${complaint.category}`),
          severity: w(`rating.severity.${complaint.severity}`),
        });
  return (
    <Table
      caption={w('rating.shares')}
      columns={[
        w('rating.item'),
        w('rating.what'),
        w('rating.outcome'),
        w('rating.day'),
        w('rating.share'),
        w('rating.left'),
      ]}
      empty={w('rating.no-shares')}
      rows={shares.map((one) => ({
        key: `${one.kind} ${one.id}`,
        cells: [
          <Item key="item" share={one} />,
          what(one),
          one.complaint === null ? '' : w(`rating.outcome.${one.complaint.outcome}`),
          dayText(w.locale, `${one.day}T12:00:00Z`),
          one.silent === null
            ? points.format(one.share * 100).replace('-', '\u2212')
            : w(`rating.silent.${one.silent}`),
          one.silent === null ? `${Math.round(one.left * 100)}%` : '',
        ],
      }))}
    />
  );
}

/** What a share comes from: a case of this registry, with the way to it, or whoever gave the rating. */
function Item({ share: { kind, id } }: { share: Share }) {
  const w = useWords();
  const number = /^case:(\d+)$/.exec(id)?.[1];
  if (kind === 'rating' || number === undefined) return <>{id}</>;
  return <a href={hrefOf(['cases', number])}>{w('rating.case', { case: number })}</a>;
}
