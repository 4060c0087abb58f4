import { MOODS } from '#src/practice/words.ts';
import { MoodFace } from '#web/practice/parts/mood-face.tsx';
import { useT } from '#web/site.ts';

/** The six moods as radio buttons with faces, and a seventh for none. */
export function MoodField({ value = '', error }: { value?: string; error?: string }) {
  const t = useT();
  return (
    <fieldset className="min-w-0">
      <legend className="mb-2 font-medium text-sm">{t('practice:checkIn.mood')}</legend>
      <div className="grid max-w-md grid-cols-6 gap-1">
        {MOODS.map((mood) => (
          <label key={mood} className="relative grid cursor-pointer">
            <input
              type="radio"
              name="mood"
              value={mood}
              defaultChecked={mood === value}
              className="peer absolute inset-0 m-0 size-full cursor-pointer appearance-none rounded"
            />
            <span className="pointer-events-none grid min-h-16 content-center justify-items-center gap-1 rounded border border-transparent text-muted text-xs transition-colors peer-checked:border-lagoon peer-checked:bg-lagoon-soft peer-checked:font-semibold peer-checked:text-lagoon-deep peer-hover:text-lagoon">
              <MoodFace mood={mood} size={30} />
              {t(`practice:mood.${mood}`)}
            </span>
          </label>
        ))}
      </div>
      <label className="inline-flex min-h-11 items-center gap-2 text-muted text-sm">
        <input
          type="radio"
          name="mood"
          value=""
          defaultChecked={value === ''}
          className="size-5 accent-lagoon"
        />
        {t('practice:checkIn.noMood')}
      </label>
      {error && <p className="text-reef text-sm">{error}</p>}
    </fieldset>
  );
}
