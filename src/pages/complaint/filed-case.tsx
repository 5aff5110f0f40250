import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { registryNameIn } from '../../core/registry-name';
import type { FollowUp, OutboxItem } from '../../messages/protocol';
import { FactList } from '../../ui/fact-list';
import { dateText } from '../../ui/i18n/dates';
import { useText } from '../../ui/text-context';
import { AskForNews } from '../popup/ask-for-news';
import { base64Of } from '../popup/base64';
import { causeOf } from '../popup/effects';
import { ReceiptCode } from '../popup/filed';
import { HandOn } from '../popup/hand-on';
import { previewRows } from '../popup/preview-rows';
import { SentStatus } from '../popup/sent-item';
import { aboutText } from '../popup/sent-status';
import type { Outbox } from '../popup/use-outbox';
import { AddEvidence } from './add-evidence';
import { CaseDecision } from './case-decision';
import { CaseFiles } from './case-files';
import { CaseTalk } from './case-talk';
import { Confirm } from './confirm';
import type { PageEffects } from './effects';
import { WriteTo } from './write-to';

interface FiledCaseProps {
  effects: PageEffects;
  outbox: Outbox;
  item: OutboxItem;
  back: ComponentChildren;
}

type Act = Extract<FollowUp['act'], { kind: 'message' | 'appeal' | 'objection' | 'withdrawal' }>;

/** One filed complaint with all that belongs to it, and what can be done now. */
export function FiledCase({ effects, outbox, item, back }: FiledCaseProps) {
  const { t, locale } = useText();
  const [cause, setCause] = useState<string | null>(null);
  const { key, receipt, case: view } = item;
  const may = (event: string) => receipt !== null && (view?.can.includes(event) ?? false);
  const queued = (kind: Act['kind']) =>
    item.followUps.some(({ act, state }) => act.kind === kind && state === 'queued');

  const attempt = async (change: () => Promise<unknown>) => {
    try {
      await change();
      setCause(null);
    } catch (error) {
      setCause(causeOf(error));
    }
  };
  const follow = (act: Act) =>
    attempt(async () => outbox.put(await effects.ask({ type: 'follow-up', key, id: crypto.randomUUID(), act })));
  const addFile = async (name: string, content: Blob) => {
    await effects.ask({ type: 'add-file', key, name, base64: await base64Of(content) });
    await outbox.show({ type: 'get-outbox' });
  };
  const forget = () =>
    attempt(async () => {
      await outbox.show({ type: 'forget-filed', key });
      effects.go({ filed: '' });
    });

  return (
    <>
      <section class="block form">
        {back}
        <h2 class="sentence">{aboutText(item)}</h2>
        <p class="small soft">
          {t(item.state === 'queued' ? 'sent.written-on' : 'sent.filed-on', {
            date: dateText(locale, item.filedAt),
            registry: registryNameIn(item, locale),
          })}
        </p>
        <SentStatus item={item} />
        {receipt && <ReceiptCode code={receipt.receipt} />}
        <p role="alert" class="problem">
          {cause || outbox.cause ? t('sent.act-failed', { cause: cause ?? outbox.cause ?? '' }) : ''}
        </p>
        <div class="row">
          <AskForNews outbox={outbox} waits={item.waitsForConsent ?? false} />
        </div>
      </section>
      <CaseDecision item={item} />
      {may('appeal') && !queued('appeal') && (
        <section class="block form">
          <WriteTo
            label={t('sent.appeal')}
            hint={t('sent.appeal-hint')}
            button={t('sent.appeal-send')}
            min={10}
            onSend={(text) => follow({ kind: 'appeal', text })}
          />
        </section>
      )}
      {may('contest') && !queued('objection') && (
        <section class="block form">
          <WriteTo
            label={t('sent.objection')}
            hint={t('sent.objection-hint')}
            button={t('sent.objection-send')}
            min={10}
            onSend={(text) => follow({ kind: 'objection', text })}
          />
        </section>
      )}
      <CaseTalk item={item}>
        {may('message') && (
          <WriteTo
            label={t('sent.write')}
            hint={t('sent.write-hint')}
            button={t('sent.write-send')}
            min={1}
            onSend={(text) => follow({ kind: 'message', text })}
          />
        )}
      </CaseTalk>
      <CaseFiles item={item}>{may('add-evidence') && <AddEvidence onAdd={addFile} />}</CaseFiles>
      <details class="block">
        <summary>{t('sent.content')}</summary>
        <FactList facts={previewRows(item.complaint, t)} />
      </details>
      <section class="block">
        <HandOn onOpen={() => void effects.openHandoff({ filed: key })} />
      </section>
      <section class="block form">
        {may('withdraw') && (
          <Confirm
            label={t('sent.withdraw')}
            question={t('sent.withdraw-ask')}
            yes={t('sent.withdraw-yes')}
            busy={queued('withdrawal')}
            onYes={() => follow({ kind: 'withdrawal' })}
          />
        )}
        <Confirm
          label={t('sent.forget')}
          question={t(item.state === 'queued' ? 'sent.forget-ask-waiting' : 'sent.forget-ask', {
            registry: registryNameIn(item, locale),
          })}
          yes={t('sent.forget-yes')}
          onYes={forget}
        />
      </section>
    </>
  );
}
