import { replaceLinks } from '#src/markdown/index.ts';
import { answerPath, questionPath } from '#src/questions/rules.ts';
import { slugify } from '#src/shared/slug.ts';
import { count, type Losses } from './html-to-markdown.ts';

/** Where things of the source are here, by their ids there: the last parts of their addresses. */
export type Places = {
  host: string;
  questions: ReadonlyMap<string, string>;
  answers: ReadonlyMap<string, string>;
  people: ReadonlyMap<string, string>;
  tags: ReadonlySet<string>;
};

/** Leads links among the imported pages to the pages here. Links to what is not in the dump stay. */
export function rewriteLinks(markdown: string, places: Places, losses: Losses): string {
  return replaceLinks(markdown, ({ url, kind }) => {
    const there = kind === 'link' ? pathThere(url, places.host) : null;
    if (there === null) return url;
    const here = pathHere(there, places);
    count(losses, here ? 'link leads to the page here' : 'link to what is not in the dump stays');
    return here ?? there.href;
  });
}

function pathThere(url: string, host: string): URL | null {
  const parsed = URL.parse(url, `https://${host}/`);
  if (!parsed || url.startsWith('#') || !/^https?:$/.test(parsed.protocol)) return null;
  return parsed.host === host ? parsed : null;
}

function pathHere({ pathname, hash }: URL, { questions, answers, people, tags }: Places): string | null {
  const [, kind, id = '', , answer] = pathname.split('/');
  const answerId = /^\d+$/.test(answer ?? '') ? answer : /^#(\d+)$/.exec(hash)?.[1];
  if (kind === 'users') return people.has(id) ? `/people/${people.get(id)}` : null;
  if (kind === 'questions' && id === 'tagged') {
    const slug = slugify(decodeURIComponent(pathname.split('/')[3] ?? ''));
    return tags.has(slug) ? `/tags/${slug}` : null;
  }
  if (kind === 'a' || (kind === 'questions' && answerId && answers.has(answerId))) {
    const key = answers.get(kind === 'a' ? id : (answerId ?? ''));
    return key ? answerPath(key) : null;
  }
  if (kind !== 'questions' && kind !== 'q') return null;
  const slug = questions.get(id);
  if (slug) return questionPath(slug);
  // `/q/` and `/questions/` also lead to answers.
  const key = answers.get(id);
  return key ? answerPath(key) : null;
}
