import { MAX_REASON, type SubmittedTexts } from '#src/posts/admin-model.ts';
import { SubmitButton } from '#web/accounts/submit-button.tsx';
import { Section } from '#web/admin/admin-parts.tsx';
import type { PageProblem } from '#web/page.ts';
import { useT } from '#web/site.ts';
import { TextField } from '#web/ui/field.tsx';
import { Form } from '#web/ui/form.tsx';
import { Prose } from '#web/ui/prose.tsx';

type ReviewSectionProps = SubmittedTexts & { problem?: PageProblem };

/** What waits for a moderator, in every language as readers would see it, and the decision about it. */
export function ReviewSection({ version, texts, problem }: ReviewSectionProps) {
  const t = useT();
  return (
    <Section title={t('admin:review.title')} intro={t('admin:review.intro')}>
      <div className="grid gap-4">
        {texts.map((text) => (
          <SubmittedText key={text.locale} text={text} />
        ))}
      </div>
      <div className="mt-6 grid gap-6 border-line border-t pt-6">
        <Form method="post">
          <input type="hidden" name="version" value={version} />
          <SubmitButton name="intent" value="approve">
            {t('admin:review.approve')}
          </SubmitButton>
        </Form>
        <Form method="post" className="grid gap-3">
          <input type="hidden" name="version" value={version} />
          <TextField
            label={t('admin:review.reason')}
            hint={t('admin:review.reasonHint')}
            name="reason"
            maxLength={MAX_REASON}
            error={problem?.fields.reason}
          />
          <div>
            <SubmitButton tone="danger" name="intent" value="reject">
              {t('admin:review.reject')}
            </SubmitButton>
          </div>
        </Form>
      </div>
    </Section>
  );
}

function SubmittedText({ text }: { text: SubmittedTexts['texts'][number] }) {
  const { locale, title, summary, html, insights, faq } = text;
  return (
    <details open lang={locale} className="rounded border border-line p-4">
      <summary className="min-h-11 content-center font-read font-semibold text-xl">{title}</summary>
      <p className="mt-2 text-muted">{summary}</p>
      {insights.length > 0 && (
        <ul className="mt-4 list-disc ps-5 font-read">
          {insights.map((insight) => (
            <li key={insight}>{insight}</li>
          ))}
        </ul>
      )}
      <Prose className="mt-4" html={html} />
      {faq.map((entry) => (
        <div key={entry.question} className="mt-4">
          <p className="font-semibold">{entry.question}</p>
          <Prose html={entry.html} />
        </div>
      ))}
    </details>
  );
}
