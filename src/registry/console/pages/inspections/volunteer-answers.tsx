import { LOOK_QUESTIONS } from '../../../../core/inspection/volunteer-look';
import { useText } from '../../../../ui/text-context';
import type { InspectionTask } from '../../api/inspections';
import { useWords } from '../../words';

type Answers = NonNullable<InspectionTask['results'][number]['answers']>;

/** What a volunteer answered to the questions about a shop. */
export function VolunteerAnswers({ answers }: { answers: Answers }) {
  const w = useWords();
  const { t } = useText();
  return (
    <details>
      <summary>{w('inspections.by-volunteer')}</summary>
      <ul class="answers">
        {LOOK_QUESTIONS.flatMap((question) => {
          const answer = answers[question];
          return answer ? (
            <li key={question}>
              {t(`shop-look.question.${question}`)} <strong>{t(`shop-look.answer.${answer}`)}</strong>
            </li>
          ) : (
            []
          );
        })}
      </ul>
    </details>
  );
}
