import type { AdminTag } from '#src/tags/model.ts';
import { SubmitButton } from '#web/accounts/submit-button.tsx';
import type { PageProblem } from '#web/page.ts';
import { useT } from '#web/site.ts';
import { TextArea, TextField } from '#web/ui/field.tsx';
import { Form } from '#web/ui/form.tsx';

type TagFormProps = { tag: AdminTag; problem?: PageProblem; values?: Record<string, string> };

/** The name, address and description of a tag. */
export function TagFields({ tag, problem, values }: TagFormProps) {
  const t = useT();
  const given = values?.intent === 'edit' ? values : undefined;
  return (
    <Form method="post" className="grid gap-5">
      <input type="hidden" name="intent" value="edit" />
      <TextField
        label={t('admin:tags.name')}
        name="name"
        required
        maxLength={50}
        defaultValue={given?.name ?? tag.name}
        error={problem?.fields.name}
      />
      <TextField
        label={t('admin:tags.slug')}
        hint={t('admin:tags.slugHint')}
        name="slug"
        required
        maxLength={80}
        defaultValue={given?.slug ?? tag.slug}
        error={problem?.fields.slug}
      />
      <TextArea
        label={t('admin:tags.description')}
        name="description"
        maxLength={500}
        defaultValue={given?.description ?? tag.description}
        error={problem?.fields.description}
      />
      <div>
        <SubmitButton>{t('admin:save')}</SubmitButton>
      </div>
    </Form>
  );
}

/** The synonyms of a tag, each with a button to remove it, and a form for another. */
export function SynonymList({ tag, problem }: TagFormProps) {
  const t = useT();
  return (
    <div className="grid gap-5">
      {tag.synonyms.length > 0 && (
        <ul className="divide-y divide-line">
          {tag.synonyms.map(({ slug, name }) => (
            <li key={slug} className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1 py-1.5">
              <span className="min-w-0 wrap-anywhere">
                {name} <span className="text-muted text-sm">/tags/{slug}</span>
              </span>
              <Form method="post">
                <input type="hidden" name="intent" value="remove" />
                <SubmitButton
                  tone="quiet"
                  size="sm"
                  name="synonym"
                  value={slug}
                  aria-label={t('admin:tags.removeNamed', { name })}
                >
                  {t('admin:tags.remove')}
                </SubmitButton>
              </Form>
            </li>
          ))}
        </ul>
      )}
      <Form method="post" className="flex flex-wrap items-end gap-3">
        <input type="hidden" name="intent" value="add" />
        {/* Its id must not be that of the tag's own name. */}
        <TextField
          label={t('admin:tags.another')}
          name="synonymName"
          maxLength={50}
          required
          error={problem?.fields.name}
        />
        <SubmitButton tone="quiet">{t('admin:tags.add')}</SubmitButton>
      </Form>
    </div>
  );
}
