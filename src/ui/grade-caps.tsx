import type { ExplainedGrade } from '../core/filed-credit';
import { useText } from './text-context';

/** What holds a grade down, and which it would be without; nothing where nothing does. */
export function GradeCaps({ grade, uncapped, caps }: Pick<ExplainedGrade, 'grade' | 'uncapped' | 'caps'>) {
  const { t } = useText();
  if (caps.length === 0) return null;
  return (
    <>
      <p>{grade === uncapped ? t('why-grade.caps') : t('why-grade.capped', { grade, uncapped })}</p>
      <ul class="points">
        {caps.map(({ reason, atMost }) => (
          <li key={reason}>{t(`why-grade.cap.${reason}`, { grade: atMost })}</li>
        ))}
      </ul>
    </>
  );
}
