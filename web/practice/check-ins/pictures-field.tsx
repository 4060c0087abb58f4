import type { CheckIn } from '#src/practice/model.ts';
import { MAX_PICTURES } from '#src/practice/words.ts';
import { useT } from '#web/site.ts';
import { Choice } from '#web/ui/choice.tsx';
import { CONTROL, Field } from '#web/ui/field.tsx';

type Picture = NonNullable<CheckIn['details']>['pictures'][number];

/** The pictures of a check-in: those it has, each with a box that removes it, and a field for more. */
export function PicturesField({ pictures = [], error }: { pictures?: readonly Picture[]; error?: string }) {
  const t = useT();
  return (
    <div className="grid gap-2">
      {pictures.length > 0 && (
        <ul className="flex flex-wrap gap-4">
          {pictures.map(({ id, url }, at) => (
            <li key={id}>
              <input type="hidden" name={`picture${at}`} value={id} />
              <img
                src={url}
                alt=""
                className="h-24 w-32 rounded border border-line object-cover"
                loading="lazy"
              />
              <Choice
                name={`removePicture${at}`}
                label={t('practice:checkIn.removePicture', { number: at + 1 })}
              />
            </li>
          ))}
        </ul>
      )}
      <Field
        label={t('practice:checkIn.pictures')}
        hint={t('practice:checkIn.picturesHint', { count: MAX_PICTURES })}
        name="pictures"
        error={error}
      >
        <input
          id="pictures"
          name="pictures"
          type="file"
          accept="image/*"
          multiple
          aria-describedby={error ? 'pictures-error pictures-hint' : 'pictures-hint'}
          className={CONTROL}
        />
      </Field>
    </div>
  );
}
