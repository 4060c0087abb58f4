import type { ReactNode } from 'react';
import { type Issue, MAX_INTRO } from '#src/newsletter/model.ts';
import { LOCALES } from '#src/shared/locale.ts';
import { SubmitButton } from '#web/accounts/submit-button.tsx';
import { KeptTextArea } from '#web/kept-text-area.tsx';
import type { ActionProblem } from '#web/page.ts';
import { useSite, useT } from '#web/site.ts';
import { Badge } from '#web/ui/chip.tsx';
import { FieldError, TextField } from '#web/ui/field.tsx';
import { Form } from '#web/ui/form.tsx';
import { Select } from '#web/ui/select.tsx';
import { useForgetSent } from '#web/use-kept-text.ts';

export type Choice = { id: string; title: string; lang: string };

type IssueFormProps = {
  issue: Issue | null;
  choices: readonly Choice[];
  failed: ActionProblem | null;
};

/** The form of an issue. It keeps what was typed if the input was refused. */
export function IssueForm({ issue, choices, failed }: IssueFormProps) {
  const t = useT();
  const { locale } = useSite();
  const { values, problem } = failed ?? {};
  const mark = issue && `${issue.id}:${issue.version}`;
  useForgetSent(mark);
  return (
    <Form method="post" className="grid gap-5">
      <input type="hidden" name="intent" value="save" />
      {issue && <input type="hidden" name="version" value={issue.version} />}
      <TextField
        label={t('newsletter:write.subject')}
        name="subject"
        required
        maxLength={150}
        defaultValue={values?.subject ?? issue?.subject}
        error={problem?.fields.subject}
      />
      <Select
        label={t('newsletter:write.language')}
        name="locale"
        defaultValue={values?.locale ?? issue?.locale ?? locale}
        error={problem?.fields.locale}
      >
        {LOCALES.map((each) => (
          <option key={each} value={each} lang={each}>
            {t(`newsletter:subscribe.languages.${each}`)}
          </option>
        ))}
      </Select>
      <KeptTextArea
        kept={{
          place: ['issue', issue?.id ?? 'new'],
          saved: issue?.intro ?? '',
          isGivenBack: failed !== null,
          mark,
        }}
        label={t('newsletter:write.introLabel')}
        hint={t('newsletter:write.introHint')}
        name="intro"
        rows={8}
        maxLength={MAX_INTRO}
        defaultValue={values?.intro ?? issue?.intro}
        error={problem?.fields.intro}
      />
      <PostBoxes issue={issue} choices={choices} failed={failed} />
      <TextField
        label={t('newsletter:write.otherPost')}
        hint={t('newsletter:write.otherPostHint')}
        name="otherPost"
        maxLength={500}
        defaultValue={values?.otherPost}
        error={problem?.fields.otherPost}
      />
      <div>
        <SubmitButton>{t('newsletter:write.save')}</SubmitButton>
      </div>
    </Form>
  );
}

/** The checkboxes of posts: those of the issue in their order, then the newest others. */
function PostBoxes({ issue, choices, failed }: IssueFormProps) {
  const t = useT();
  const chosen = issue?.posts ?? [];
  const others = choices.filter((choice) => !chosen.some((post) => post.id === choice.id));
  const isChecked = (id: string, before: boolean) => (failed ? `post-${id}` in failed.values : before);
  return (
    <fieldset className="grid gap-1">
      <legend className="font-medium text-sm">{t('newsletter:write.posts')}</legend>
      <p className="text-muted text-sm">{t('newsletter:write.postsHint')}</p>
      {chosen.length + others.length === 0 && <p className="text-muted">{t('newsletter:write.noPosts')}</p>}
      <ul>
        {chosen.map(({ id, title, isPublic }) => (
          <li key={id}>
            <PostBox id={id} checked={isChecked(id, true)}>
              {title || id} {!isPublic && <Badge tone="reef">{t('newsletter:write.notPublic')}</Badge>}
            </PostBox>
          </li>
        ))}
        {others.map(({ id, title, lang }) => (
          <li key={id}>
            <PostBox id={id} checked={isChecked(id, false)}>
              <span lang={lang}>{title}</span>
            </PostBox>
          </li>
        ))}
      </ul>
      <FieldError name="postIds">{failed?.problem.fields.postIds}</FieldError>
    </fieldset>
  );
}

function PostBox({ id, checked, children }: { id: string; checked: boolean; children: ReactNode }) {
  return (
    <label className="flex min-h-11 items-center gap-3">
      <input
        type="checkbox"
        name={`post-${id}`}
        defaultChecked={checked}
        className="size-5 shrink-0 accent-lagoon"
      />
      <span className="min-w-0 wrap-anywhere">{children}</span>
    </label>
  );
}
