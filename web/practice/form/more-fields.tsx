import ChevronRight from 'lucide-react/icons/chevron-right';
import type { PracticeFields } from '#src/practice/practice-form.ts';
import { MAX_PRACTICE_NAME, MAX_PRACTICE_TAGS, MAX_RESOURCES, MAX_WHY } from '#src/practice/words.ts';
import { KeptTextArea } from '#web/kept-text-area.tsx';
import { AmountFields, MomentFields } from '#web/practice/form/amount-fields.tsx';
import { useT } from '#web/site.ts';
import { TextArea, TextField } from '#web/ui/field.tsx';
import { Icon } from '#web/ui/icon.tsx';
import type { KeptField } from '#web/use-kept-text.ts';

const FIELDS = [
  'name',
  'why',
  'amount',
  'unit',
  'dayRule',
  'minutes',
  'moment',
  'remindAt',
  'tags',
  'resources',
];

type MoreFieldsProps = {
  values: PracticeFields;
  errors: Record<string, string>;
  kept: KeptField;
  open: boolean;
};

/** What a practice may have beside action and time; folded away until it is wanted or has an error. */
export function MoreFields({ values, errors, kept, open }: MoreFieldsProps) {
  const t = useT();
  const isOpen = open || FIELDS.some((name) => errors[name]);
  return (
    <details open={isOpen} className="group rounded border border-line bg-surface">
      <summary className="flex min-h-13 cursor-pointer items-center gap-2 px-4 py-2.5 font-medium">
        <Icon of={ChevronRight} className="shrink-0 text-muted transition-transform group-open:rotate-90" />
        <span>
          {t('practice:form.more')}
          <span className="block font-normal text-muted text-sm group-open:hidden">
            {t('practice:form.moreHint')}
          </span>
        </span>
      </summary>
      <div className="grid gap-6 border-line border-t px-4 py-5 sm:px-5">
        <TextField
          label={t('practice:form.name')}
          hint={t('practice:form.nameHint')}
          name="name"
          maxLength={MAX_PRACTICE_NAME}
          defaultValue={values.name}
          error={errors.name}
        />
        <KeptTextArea
          kept={kept}
          label={t('practice:form.why')}
          hint={t('practice:form.whyHint')}
          name="why"
          rows={3}
          maxLength={MAX_WHY}
          defaultValue={values.why}
          error={errors.why}
        />
        <AmountFields values={values} errors={errors} />
        <MomentFields values={values} errors={errors} />
        <TextField
          label={t('practice:form.tags')}
          hint={t('practice:form.tagsHint', { count: MAX_PRACTICE_TAGS })}
          name="tags"
          autoComplete="off"
          maxLength={300}
          defaultValue={values.tags}
          error={errors.tags}
        />
        <TextArea
          label={t('practice:form.resources')}
          hint={t('practice:form.resourcesHint', { count: MAX_RESOURCES })}
          name="resources"
          rows={3}
          defaultValue={values.resources}
          error={errors.resources}
        />
      </div>
    </details>
  );
}
