import { LEVELS } from '../../core/verdict';
import { FactList } from '../../ui/fact-list';
import { Fingerprint } from '../../ui/fingerprint';
import { LevelSign } from '../../ui/level-sign';
import { MerchantReplies } from '../../ui/merchant-replies';
import { ReasonItem } from '../../ui/reason-item';
import { Reasons } from '../../ui/reasons';
import { useText } from '../../ui/text-context';
import { verdictText } from '../../ui/verdict-text';
import { KEY, NOW, verdictOf } from './samples';
import { galleryWords } from './words';

export function Levels() {
  const { t, locale } = useText();
  return (
    <>
      {LEVELS.map((level) => (
        <div key={level} class="shown">
          <p class={`level level-${level} word`}>
            <LevelSign level={level} />
            {t(`level.${level}`)}
          </p>
          <p class={`level level-${level} level-plain word`}>
            <LevelSign level={level} size={16} />
            {t(`level.${level}`)}
          </p>
        </div>
      ))}
      <p class="small soft">{galleryWords(locale).readers}</p>
      <div class="shown">
        {[16, 32, 48].flatMap((size) =>
          LEVELS.map((level) => (
            <span key={`${level} ${size}`} class={`level-${level} level-plain`}>
              <LevelSign level={level} size={size} />
            </span>
          )),
        )}
      </div>
    </>
  );
}

export function Facts() {
  const { locale } = useText();
  const [reason] = verdictText(verdictOf(locale, 'danger'), locale, NOW).reasons;
  return (
    <>
      <FactList facts={reason?.facts ?? []} />
      <Fingerprint hex={KEY} />
    </>
  );
}

export function ReasonList() {
  const { locale } = useText();
  const words = galleryWords(locale);
  const reasons = (['danger', 'caution', 'good'] as const).flatMap(
    (level) => verdictText(verdictOf(locale, level), locale, NOW).reasons,
  );
  const heard = {
    notified: [{ way: 'post' as const, recipient: 'registered-office' as const, sentAt: '2026-03-04T02:00:00.000Z' }],
    replies: [{ at: '2026-03-21T08:00:00.000Z', text: words.reply }],
  };
  const asked = { registryId: 'west', registryName: words.registry, identifier: 'domain:shop.example' as const };
  return (
    <>
      <ul class="stack">
        {reasons.map((reason) => (
          <ReasonItem key={reason.level} reason={reason} alone={false} readReplies={async () => heard} />
        ))}
      </ul>
      <Reasons text={verdictText(verdictOf(locale, 'caution'), locale, NOW)} readReplies={async () => heard} />
      <MerchantReplies of={{ ...asked, hasReply: true }} read={() => Promise.reject(new Error('no answer'))} />
    </>
  );
}
