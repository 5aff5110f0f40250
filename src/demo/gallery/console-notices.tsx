import { useState } from 'preact/hooks';
import { Refused } from '../../registry/console/api/problem';
import { Confirm } from '../../registry/console/parts/confirm';
import { Dialog } from '../../registry/console/parts/dialog';
import { KeysDialog } from '../../registry/console/parts/keys-dialog';
import { LoadView } from '../../registry/console/parts/load-view';
import { FailureNotice, Notice } from '../../registry/console/parts/notice';
import { OverdueBanner } from '../../registry/console/parts/overdue-banner';
import { Section } from '../../registry/console/parts/page';
import { Button } from '../../ui/button';
import { useText } from '../../ui/text-context';
import { galleryWords } from './words';

const nothing = () => undefined;

export function Notices() {
  const words = galleryWords(useText().locale);
  return (
    <>
      <OverdueBanner occasion="" />
      <Notice>{words.hint}</Notice>
      {(['good', 'caution', 'danger'] as const).map((level) => (
        <Notice key={level} level={level}>
          {words.hint}
        </Notice>
      ))}
      <FailureNotice failure={new Refused('conflict', words.refused)} />
      <FailureNotice failure={new Error('unknown')} />
    </>
  );
}

const DIALOGS = ['dialog', 'confirm', 'keys'] as const;

/** Each comes when its button is pressed, as nothing else can be used meanwhile. */
export function Dialogs() {
  const words = galleryWords(useText().locale);
  const [open, setOpen] = useState<(typeof DIALOGS)[number] | null>(null);
  const close = () => setOpen(null);
  return (
    <>
      <div class="row">
        {DIALOGS.map((one, at) => (
          <Button key={one} onClick={() => setOpen(one)}>
            {words.dialogs} {at + 1}
          </Button>
        ))}
      </div>
      {open === 'dialog' && (
        <Dialog title={words.dialogs} onClose={close}>
          <p>{words.hint}</p>
          <div>
            <Button onClick={close}>{words.button}</Button>
          </div>
        </Dialog>
      )}
      {open === 'confirm' && (
        <Confirm
          title={words.ask}
          act={words.button}
          onAct={() => Promise.reject(new Refused('conflict', words.refused))}
          onClose={close}
        >
          <p>{words.hint}</p>
        </Confirm>
      )}
      {open === 'keys' && <KeysDialog onClose={close} />}
    </>
  );
}

/** What is loaded: on its way, there, failed, and failed where something is there still. */
export function States() {
  const words = galleryWords(useText().locale);
  const loads = [
    { state: 'loading', data: null },
    { state: 'ready', data: words.filled },
    { state: 'failed', data: null, error: new Refused('internal') },
    { state: 'failed', data: words.filled, error: new Refused('too-many', '', [], 90) },
  ] as const;
  return (
    <>
      {loads.map((loaded, at) => (
        <LoadView key={at} loaded={{ ...loaded, reload: nothing }}>
          {(data) => <Section title={data}>{words.hint}</Section>}
        </LoadView>
      ))}
    </>
  );
}
