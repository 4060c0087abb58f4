import { DIFFICULTIES, difficultySchema } from '#src/posts/model.ts';
import type { useBeside } from '#web/posts/editor/use-beside.ts';
import { VisibilityField } from '#web/posts/editor/visibility-field.tsx';
import { useT } from '#web/site.ts';
import { Choice } from '#web/ui/choice.tsx';
import { Select } from '#web/ui/select.tsx';

type MarkFieldsProps = { beside: ReturnType<typeof useBeside>; errors: Record<string, string> };

/** The fields for visibility, difficulty and premium. */
export function MarkFields({ beside, errors }: MarkFieldsProps) {
  const t = useT();
  return (
    <div className="grid gap-4">
      <VisibilityField beside={beside} error={errors.visibility} />
      <Select
        label={t('editor:fields.difficulty')}
        name="difficulty"
        value={beside.difficulty ?? ''}
        error={beside.problems.difficulty ?? errors.difficulty}
        onChange={(event) =>
          beside.setDifficulty(difficultySchema.safeParse(event.target.value).data ?? null)
        }
      >
        <option value="">{t('editor:fields.difficultyNone')}</option>
        {DIFFICULTIES.map((difficulty) => (
          <option key={difficulty} value={difficulty}>
            {t(`posts:difficulty.${difficulty}`)}
          </option>
        ))}
      </Select>
      <input type="hidden" name="premiumAsked" value="on" />
      <Choice
        label={t('editor:fields.premium')}
        hint={t('editor:fields.premiumHint')}
        name="premium"
        checked={beside.premium}
        error={beside.problems.premium}
        onChange={(event) => beside.setPremium(event.target.checked)}
      />
    </div>
  );
}
