import { VISIBILITIES, visibilitySchema } from '#src/social/visibility.ts';
import type { useBeside } from '#web/posts/editor/use-beside.ts';
import { useT } from '#web/site.ts';
import { Select } from '#web/ui/select.tsx';

type VisibilityFieldProps = { beside: ReturnType<typeof useBeside>; error: string | undefined };

/** The choice of visibility, with its meaning. */
export function VisibilityField({ beside, error }: VisibilityFieldProps) {
  const t = useT();
  const { visibility } = beside;
  const hint = t(`editor:visibility.${visibility}.hint`);
  return (
    <Select
      label={t('editor:fields.visibility')}
      hint={visibility === 'public' ? hint : t('editor:visibility.files', { hint })}
      name="visibility"
      value={visibility}
      error={beside.problems.visibility ?? error}
      onChange={(event) => beside.setVisibility(visibilitySchema.parse(event.target.value))}
    >
      {VISIBILITIES.map((one) => (
        <option key={one} value={one}>
          {t(`editor:visibility.${one}.name`)}
        </option>
      ))}
    </Select>
  );
}
