import {
  REFLECTION_PARTS,
  REFLECTION_TEMPLATES,
  type Reflection,
  type ReflectionTemplate,
} from '#src/practice/ending/reflection.ts';
import type { CheckIn, Practice } from '#src/practice/model.ts';
import { MAX_NOTE } from '#src/practice/words.ts';
import type { Page } from '#src/shared/pagination.ts';
import { SubmitButton } from '#web/accounts/submit-button.tsx';
import { KeptTextArea } from '#web/kept-text-area.tsx';
import type { ActionProblem } from '#web/page.ts';
import { CheckInItem } from '#web/practice/check-ins/check-in-item.tsx';
import { Section } from '#web/practice/summary/section.tsx';
import { useT } from '#web/site.ts';
import { Form } from '#web/ui/form.tsx';
import { Pagination } from '#web/ui/pagination.tsx';
import { Tabs } from '#web/ui/tabs.tsx';

type ReflectionSectionProps = {
  practice: Practice;
  path: string;
  template: ReflectionTemplate;
  reflections: readonly Reflection[];
  checkIns: Page<CheckIn> | null;
  failed: ActionProblem | null;
};

/** The form of a reflection, in one of two templates, beside the check-ins that it is about. */
export function ReflectionSection(props: ReflectionSectionProps) {
  const t = useT();
  const { practice, path, template, checkIns } = props;
  const page = (cursor: string | null | undefined) =>
    cursor ? `${path}?template=${template}&check-ins=${encodeURIComponent(cursor)}#reflection` : undefined;
  return (
    <Section
      id="reflection"
      title={t('practice:summary.reflection')}
      hint={t('practice:summary.reflectionHint')}
    >
      <Tabs
        label={t('practice:summary.templates')}
        tabs={REFLECTION_TEMPLATES.map((each) => ({
          to: `${path}?template=${each}#reflection`,
          label: t(`practice:summary.template.${each}`),
          current: each === template,
        }))}
      />
      <div className="mt-5 grid items-start gap-8 lg:grid-cols-2">
        <ReflectionForm key={template} {...props} />
        {checkIns && checkIns.items.length > 0 && (
          <section
            aria-label={t('practice:page.checkIns')}
            className="min-w-0 lg:max-h-160 lg:overflow-y-auto"
          >
            <ul className="divide-y divide-line">
              {checkIns.items.map((checkIn) => (
                <CheckInItem key={checkIn.id} checkIn={checkIn} unit={practice.unit} />
              ))}
            </ul>
            <Pagination
              label={t('practice:page.checkInPages')}
              newer={page(checkIns.prev)}
              older={page(checkIns.next)}
              newerLabel={t('practice:page.newer')}
              olderLabel={t('practice:page.older')}
            />
          </section>
        )}
      </div>
    </Section>
  );
}

function ReflectionForm({ practice, template, reflections, failed }: ReflectionSectionProps) {
  const t = useT();
  const saved = reflections.find((each) => each.template === template);
  const sent = failed?.values.template === template ? failed : null;
  return (
    <Form method="post" className="grid min-w-0 gap-5">
      <input type="hidden" name="template" value={template} />
      {REFLECTION_PARTS[template].map((part, at) => {
        const text = saved?.parts[at]?.text ?? '';
        return (
          <KeptTextArea
            key={part}
            kept={{ place: ['reflection', practice.id, part], saved: text, isGivenBack: sent !== null }}
            label={t(`practice:summary.parts.${part}`)}
            name={part}
            rows={4}
            maxLength={MAX_NOTE}
            defaultValue={sent?.values[part] ?? text}
            error={sent?.problem.fields[`texts/${at}`]}
          />
        );
      })}
      <div>
        <SubmitButton name="intent" value="reflect">
          {t('practice:summary.save')}
        </SubmitButton>
      </div>
    </Form>
  );
}
