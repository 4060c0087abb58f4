import { useMemo } from 'react';
import { uploadIdOf, variantPath } from '#src/uploads/media-path.ts';
import type { useBeside } from '#web/posts/editor/use-beside.ts';
import { useT } from '#web/site.ts';
import { Choice } from '#web/ui/choice.tsx';
import { CONTROL, Field } from '#web/ui/field.tsx';

type CoverFieldProps = {
  beside: ReturnType<typeof useBeside>;
  markdown: string;
  error: string | undefined;
};

/** The cover of the post: a new image, or one that is in the text already. */
export function CoverField({ beside, markdown, error }: CoverFieldProps) {
  const t = useT();
  return (
    <div className="grid gap-1.5">
      <Field label={t('editor:fields.cover')} hint={t('editor:fields.coverHint')} name="cover" error={error}>
        <input
          id="cover"
          name="cover"
          type="file"
          accept="image/*"
          aria-describedby={error ? 'cover-error cover-hint' : 'cover-hint'}
          className={CONTROL}
          onChange={(event) => {
            const [file] = event.target.files ?? [];
            event.target.value = '';
            if (file) void beside.chooseCover(file);
          }}
        />
      </Field>
      <CoverPicker beside={beside} markdown={markdown} />
      {beside.coverId && (
        <>
          <img
            src={variantPath(beside.coverId, 480)}
            alt=""
            className="mt-2 aspect-2/1 w-full max-w-sm rounded border border-line object-cover"
          />
          <Choice
            label={t('editor:fields.coverRemove')}
            name="removeCover"
            onChange={(event) => {
              if (event.target.checked) beside.setCover(null);
            }}
          />
        </>
      )}
    </div>
  );
}

const MOST_PICKED = 12;

function CoverPicker({ beside, markdown }: Omit<CoverFieldProps, 'error'>) {
  const t = useT();
  const ids = useMemo(() => picturesIn(markdown), [markdown]);
  if (ids.length === 0) return null;
  return (
    <fieldset className="mt-2">
      <legend className="text-muted text-sm">{t('editor:fields.coverPick')}</legend>
      <div className="mt-1.5 flex flex-wrap gap-2">
        {ids.map((id, at) => (
          <label key={id} className="relative block cursor-pointer rounded">
            <input
              type="radio"
              name="pickCover"
              value={id}
              checked={beside.coverId === id}
              onChange={() => beside.setCover(id)}
              aria-label={t('editor:fields.coverPicture', { number: at + 1 })}
              className="peer absolute inset-0 opacity-0"
            />
            <img
              src={variantPath(id, 160)}
              alt=""
              width={64}
              height={48}
              loading="lazy"
              className="h-12 w-16 rounded-sm border border-line object-cover peer-checked:border-lagoon peer-checked:outline-2 peer-checked:outline-lagoon peer-focus-visible:outline-2 peer-focus-visible:outline-focus"
            />
          </label>
        ))}
      </div>
    </fieldset>
  );
}

/** Our own images in a text, each once. */
function picturesIn(markdown: string): string[] {
  const found = markdown.matchAll(/!\[[^\]]*\]\((\/media\/[^)\s]+)/g);
  const ids = Array.from(found, ([, source = '']) => uploadIdOf(source)).filter((id) => id !== null);
  return [...new Set(ids)].slice(0, MOST_PICKED);
}
