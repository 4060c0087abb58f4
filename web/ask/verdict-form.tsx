import type { Answer } from '#src/ask/model.ts';
import { useT } from '#web/site.ts';
import { Button } from '#web/ui/button.tsx';
import { Form } from '#web/ui/form.tsx';

/** Whether the answer helped, and its deletion. */
export function VerdictForm({ answer: { isHelpful, sentences } }: { answer: Answer }) {
  const t = useT();
  return (
    <div className="flex flex-wrap items-center gap-x-3 gap-y-2">
      {sentences.length > 0 && (
        <Form method="post" className="flex flex-wrap items-center gap-3" preventScrollReset>
          <span className="text-muted">{t('ask:answer.helpful')}</span>
          {(['yes', 'no'] as const).map((each) => (
            <Button
              key={each}
              tone="quiet"
              size="sm"
              name="helpful"
              value={each}
              aria-pressed={isHelpful === (each === 'yes')}
              className="aria-pressed:border-lagoon aria-pressed:text-lagoon"
            >
              {t(`ask:answer.${each}`)}
            </Button>
          ))}
          <span role="status" className="text-muted text-sm">
            {isHelpful !== null && t('ask:answer.thanks')}
          </span>
        </Form>
      )}
      <Form method="post" className="ms-auto">
        <input type="hidden" name="intent" value="delete" />
        <Button tone="plain" size="sm">
          {t('ask:answer.delete')}
        </Button>
      </Form>
    </div>
  );
}
