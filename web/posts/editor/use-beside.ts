import { useRef, useState } from 'react';
import { formatTags, parseTags } from '#src/editor/tags-field.ts';
import type { OwnPost, UpdatePost } from '#src/posts/model.ts';
import { slugify } from '#src/shared/slug.ts';
import { ApiError } from '#web/api.ts';
import { savePost, uploadFile } from '#web/posts/editor/draft-api.ts';
import { firstText } from '#web/posts/editor/use-uploads.ts';

type Fields = { tags: string; slug: string };
type Marks = Pick<OwnPost, 'coverId' | 'difficulty' | 'premium' | 'visibility'>;
type Problems = Partial<Record<'tags' | 'slug' | 'cover' | 'difficulty' | 'premium' | 'visibility', string>>;

/**
 * The fields beside the text: tags, address, cover, difficulty, premium and visibility. Each is saved when its field is
 * left, because every saved address of a public post leaves a redirect. `flush` returns whether all fields are saved.
 */
export function useBeside(post: OwnPost, offline: string, given?: Partial<Fields & Marks>) {
  const [saved, setSaved] = useState(() => fieldsOf(post));
  const [fields, setFields] = useState(() => ({ ...fieldsOf(post), ...given }));
  const [marks, setMarks] = useState(() => ({ ...marksOf(post), ...given }));
  const savedMarks = useRef(marksOf(post));
  const [problems, setProblems] = useState<Problems>({});
  const [phase, setPhase] = useState<'idle' | 'saving' | 'saved'>('idle');
  const queue = useRef<Promise<unknown>>(Promise.resolve());

  function send(field: keyof Problems, body: UpdatePost): Promise<boolean> {
    // One request after the other: two concurrent ones would conflict.
    const result = queue.current.then(async () => {
      setPhase('saving');
      try {
        const updated = await savePost(post.id, body);
        setSaved(fieldsOf(updated));
        setFields((now) => ({ ...now, [field]: fieldsOf(updated)[field as keyof Fields] ?? '' }));
        savedMarks.current = marksOf(updated);
        setMarks(savedMarks.current);
        setProblems((all) => ({ ...all, [field]: undefined }));
        setPhase('saved');
        return true;
      } catch (error) {
        setProblems((all) => ({ ...all, [field]: textOf(error, offline) }));
        setMarks(savedMarks.current);
        setPhase('idle');
        return false;
      }
    });
    queue.current = result;
    return result;
  }

  function commit(field: keyof Fields): Promise<boolean> {
    if (field === 'tags') {
      const names = parseTags(fields.tags);
      if (formatTags(names) === saved.tags) return Promise.resolve(true);
      return send('tags', { tags: names });
    }
    const slug = slugify(fields.slug);
    if (!slug || slug === saved.slug) {
      setFields((now) => ({ ...now, slug: saved.slug }));
      return Promise.resolve(true);
    }
    return send('slug', { slug });
  }

  /** Shows a change at once, and reverts it when it could not be saved. */
  function mark(field: keyof Problems, change: Partial<Marks>): void {
    setMarks((now) => ({ ...now, ...change }));
    void send(field, change);
  }

  async function chooseCover(file: File): Promise<void> {
    try {
      const upload = await uploadFile(file, () => {});
      await send('cover', { coverId: upload.id });
    } catch (error) {
      setProblems((all) => ({ ...all, cover: textOf(error, offline) }));
    }
  }

  return {
    fields,
    problems,
    phase,
    ...marks,
    change: (field: keyof Fields, value: string) => setFields((now) => ({ ...now, [field]: value })),
    commit,
    chooseCover,
    setCover: (coverId: string | null) => mark('cover', { coverId }),
    setDifficulty: (difficulty: Marks['difficulty']) => mark('difficulty', { difficulty }),
    setPremium: (premium: boolean) => mark('premium', { premium }),
    setVisibility: (visibility: Marks['visibility']) => mark('visibility', { visibility }),
    flush: async () => {
      const results = [await commit('tags'), await commit('slug'), await queue.current];
      return results.every((saved) => saved !== false);
    },
  };
}

function fieldsOf(post: OwnPost): Fields {
  return { tags: formatTags(post.tags.map((tag) => tag.name)), slug: post.slug ?? '' };
}

function marksOf({ coverId, difficulty, premium, visibility }: OwnPost): Marks {
  return { coverId, difficulty, premium, visibility };
}

function textOf(error: unknown, offline: string): string {
  return (error instanceof ApiError && firstText(error)) || offline;
}
