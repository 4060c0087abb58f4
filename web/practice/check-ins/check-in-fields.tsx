import ChevronRight from 'lucide-react/icons/chevron-right';
import type { CheckIn } from '#src/practice/model.ts';
import { MoodField } from '#web/practice/check-ins/mood-field.tsx';
import { NoteField } from '#web/practice/check-ins/note-field.tsx';
import { PicturesField } from '#web/practice/check-ins/pictures-field.tsx';
import { useT } from '#web/site.ts';
import { TextField } from '#web/ui/field.tsx';
import { Icon } from '#web/ui/icon.tsx';

type CheckInFieldsProps = {
  /** What the fields show, by name. */
  values: Record<string, string>;
  errors: Record<string, string>;
  pictures?: NonNullable<CheckIn['details']>['pictures'];
  unit: string;
  /** Which question is shown above the note first. */
  prompt: number;
  /** The check-in or the practice that the note is kept for in this browser. */
  keptFor: string;
  savedNote?: string;
  isGivenBack: boolean;
};

/** The details of a check-in. All of them may be left out. */
export function CheckInFields(props: CheckInFieldsProps) {
  const { values, errors, prompt, keptFor, savedNote = '', isGivenBack } = props;
  return (
    <>
      <MoodField value={values.mood} error={errors.mood} />
      <NoteField
        prompt={prompt}
        value={values.note}
        error={errors.note}
        kept={{ place: ['check-in', keptFor], saved: savedNote, isGivenBack }}
      />
      <MoreDetails {...props} />
    </>
  );
}

const MORE = ['minutes', 'amount', 'tags', 'pictures'];

/** What fewer check-ins say; folded away until it is wanted, has a value or an error. */
function MoreDetails({ values, errors, pictures = [], unit }: CheckInFieldsProps) {
  const t = useT();
  const isOpen = pictures.length > 0 || MORE.some((name) => values[name] || errors[name]);
  return (
    <details open={isOpen} className="group">
      <summary className="inline-flex min-h-11 cursor-pointer items-center gap-1.5 rounded text-lagoon">
        <Icon of={ChevronRight} size={18} className="transition-transform group-open:rotate-90" />
        {t('practice:checkIn.more')}
      </summary>
      <div className="mt-3 grid gap-6">
        <div className="grid gap-4 sm:grid-cols-2">
          <TextField
            label={t('practice:checkIn.minutes')}
            name="minutes"
            type="number"
            inputMode="numeric"
            min={0}
            max={1440}
            defaultValue={values.minutes}
            error={errors.minutes}
          />
          <TextField
            label={unit ? t('practice:checkIn.amountIn', { unit }) : t('practice:checkIn.amount')}
            name="amount"
            type="number"
            inputMode="decimal"
            min={0}
            step="any"
            defaultValue={values.amount}
            error={errors.amount}
          />
        </div>
        <TextField
          label={t('practice:checkIn.tags')}
          hint={t('practice:checkIn.tagsHint')}
          name="tags"
          autoComplete="off"
          maxLength={200}
          defaultValue={values.tags}
          error={errors.tags}
        />
        <PicturesField pictures={pictures} error={errors.pictures} />
      </div>
    </details>
  );
}
