import { useEffect, useState } from 'preact/hooks';
import type { LookResult } from '../../core/inspection/volunteer-look';
import type { Looking, NextLook } from '../../messages/inspection-messages';
import { useText } from '../../ui/text-context';
import { causeOf, type Ask } from '../popup/effects';

/** A shop that is there to be looked at. */
export type ShopToLookAt = NextLook & { task: NonNullable<NextLook['task']> };

/** Whether the volunteer takes part, the shop to look at, and what became of the last act. The registry is asked at a press only. */
export function useShopLooks(ask: Ask) {
  const { t } = useText();
  const [looking, setLooking] = useState<Looking | null>(null);
  const [next, setNext] = useState<ShopToLookAt | null>(null);
  const [said, setSaid] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  useEffect(
    () =>
      void ask({ type: 'get-looking' }).then(setLooking, (error: unknown) =>
        setSaid(t('shop-look.failed', { cause: causeOf(error) })),
      ),
    [ask, t],
  );

  const run = async (what: () => Promise<string | null>, failed: (cause: string) => string) => {
    setBusy(true);
    setSaid(null);
    try {
      setSaid(await what());
    } catch (error) {
      setSaid(failed(causeOf(error)));
    } finally {
      setBusy(false);
    }
  };
  const notFetched = (cause: string) => t('shop-look.failed', { cause });
  const notSent = (cause: string) => t('shop-look.not-sent', { cause });
  return {
    looking,
    next,
    said,
    busy,
    takePart: (on: boolean) =>
      void run(async () => {
        setLooking(await ask({ type: 'set-looking', on }));
        if (!on) setNext(null);
        return null;
      }, notFetched),
    fetchNext: () =>
      void run(async () => {
        const got = await ask({ type: 'next-look' });
        setNext(got.task ? { ...got, task: got.task } : null);
        return got.task ? null : t('shop-look.none');
      }, notFetched),
    decline: ({ registry, task }: ShopToLookAt) =>
      void run(async () => {
        await ask({ type: 'decline-look', registryId: registry.id, task: task.id });
        setNext(null);
        return t('shop-look.declined');
      }, notFetched),
    give: ({ registry }: ShopToLookAt, result: LookResult) =>
      void run(async () => {
        await ask({ type: 'give-look', registryId: registry.id, result });
        setNext(null);
        return t('shop-look.sent');
      }, notSent),
  };
}
