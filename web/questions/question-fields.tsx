import { useState } from 'react';
import { formatTags, suggestTags } from '#src/editor/tags-field.ts';
import { MAX_QUESTION_TITLE, MAX_TEXT, type SimilarQuestion } from '#src/questions/model.ts';
import { KeptTextArea } from '#web/kept-text-area.tsx';
import { SimilarQuestions } from '#web/questions/similar-questions.tsx';
import { useSimilar } from '#web/questions/use-similar.ts';
import { useT } from '#web/site.ts';
import { TextField } from '#web/ui/field.tsx';

type QuestionFieldsProps = {
  title: string;
  markdown: string;
  tags: string;
  popularTags: readonly string[];
  errors: Record<string, string>;
  /** Where the text is kept, and whether it was just given back. */
  kept: { place: string[]; saved?: string; version?: string; isGivenBack: boolean };
  lang?: string;
  /** Found without scripts; left out where nothing similar is looked for. */
  similar?: readonly SimilarQuestion[] | null;
};

/** The title, text and tags of a question. */
export function QuestionFields(props: QuestionFieldsProps) {
  const t = useT();
  const [title, setTitle] = useState(props.title);
  const { errors, lang } = props;
  return (
    <>
      <TextField
        label={t('questions:ask.label')}
        hint={t('questions:ask.labelHint')}
        name="title"
        lang={lang}
        required
        autoComplete="off"
        maxLength={MAX_QUESTION_TITLE}
        value={title}
        onChange={(event) => setTitle(event.target.value)}
        error={errors.title}
      />
      {props.similar !== undefined && <Similar title={title} first={props.similar} />}
      <KeptTextArea
        label={t('questions:ask.text')}
        hint={t('questions:ask.textHint')}
        name="markdown"
        lang={lang}
        rows={10}
        required
        maxLength={MAX_TEXT}
        defaultValue={props.markdown}
        error={errors.markdown}
        kept={props.kept}
      />
      <TagsField {...props} />
    </>
  );
}

function Similar({ title, first }: { title: string; first: readonly SimilarQuestion[] | null }) {
  return <SimilarQuestions found={useSimilar(title, first)} />;
}

function TagsField({ tags: written, popularTags, errors }: QuestionFieldsProps) {
  const t = useT();
  const [tags, setTags] = useState(written);
  return (
    <>
      <TextField
        label={t('questions:ask.tags')}
        hint={t('questions:ask.tagsHint')}
        name="tags"
        list="popular-tags"
        required
        autoComplete="off"
        maxLength={500}
        value={tags}
        onChange={(event) => setTags(event.target.value)}
        error={errors.tags ?? tagError(errors)}
      />
      <datalist id="popular-tags">
        {suggestTags(tags, popularTags).map(({ value, label }) => (
          <option key={value} value={value} label={label} />
        ))}
      </datalist>
    </>
  );
}

/** The error of one of the tags: the field has them all. */
function tagError(errors: Record<string, string>): string | undefined {
  return Object.entries(errors).find(([name]) => name.startsWith('tags/'))?.[1];
}

/** Tags as the field shows them. */
export function toTagsField(tags: readonly { name: string }[]): string {
  return formatTags(tags.map(({ name }) => name));
}
