import type { Comment } from '#src/discussion/model.ts';
import type { Locale } from '#src/shared/locale.ts';
import { openSiteApi } from './api.ts';
import { send, signIn } from './as-person.ts';
import { DEMO_PEOPLE } from './people.ts';

/** A comment and its answers. */
export type Said = { by: 'alice' | 'bob' | 'carol'; locale: Locale; text: string; answers?: readonly Said[] };

/** The first discussions of some posts, in both languages. */
export const FIRST_DISCUSSIONS: Record<string, readonly Said[]> = {
  'ten-minutes-a-day': [
    {
      by: 'carol',
      locale: 'en',
      text: 'The line about **stopping while you still want to go on** changed how I practise the cello. I used to play until I was cross. Now I stop in the middle of a phrase, and the next day I know at once where to begin.',
      answers: [
        {
          by: 'bob',
          locale: 'en',
          text: 'In the middle of a phrase! I stop in the middle of a sentence when I write:\n\n> The next morning I only have to end it.\n\nIt feels wrong for a week, and then it does not.',
          answers: [
            {
              by: 'carol',
              locale: 'en',
              text: 'One week exactly. On day eight I forgot that it ever felt wrong.',
            },
          ],
        },
        {
          by: 'alice',
          locale: 'en',
          text: 'What do you do when the ten minutes end in the middle of something that *does* go well?',
          answers: [
            {
              by: 'carol',
              locale: 'en',
              text: 'I write down in three words what went well, and stop anyway. It was there the next day, every time so far.',
            },
          ],
        },
      ],
    },
    {
      by: 'bob',
      locale: 'zh-TW',
      text: '「不要補課」這條，我花了兩年才做到。以前漏掉一天，隔天就想一次練兩個小時，結果連續漏掉一個禮拜。',
      answers: [
        {
          by: 'alice',
          locale: 'zh-TW',
          text: '我把它寫在桌曆上：**少一天，就只是少一天。**\n\n- 昨天的不算\n- 今天十分鐘\n- 明天也一樣',
        },
      ],
    },
  ],
  'explain-it-to-a-duck': [
    {
      by: 'bob',
      locale: 'zh-TW',
      text: '我現在寫 code review 之前會先跟鴨子講一遍。有一次講到一半，發現根本不需要那個 `if`：\n\n```js\nconst isReady = items.length > 0 ? true : false;\nconst isReady = items.length > 0;\n```',
      answers: [
        {
          by: 'carol',
          locale: 'en',
          text: 'The duck finds those faster than any linter. Mine is a small wooden seal, by the way.',
        },
        { by: 'alice', locale: 'zh-TW', text: '那隻鴨子應該列在作者名單裡。' },
      ],
    },
    {
      by: 'carol',
      locale: 'en',
      text: 'I tried this with a fugue instead of code: explain out loud where the theme is, bar by bar. I got to bar seven.',
    },
  ],
};

/** Writes the comments of the demo people, each signed in as themselves. */
export async function seedComments(origin: string): Promise<void> {
  const tokens = new Map<string, string>();
  for (const { name, email, password } of DEMO_PEOPLE)
    tokens.set(name, await signIn(origin, email, password));
  for (const [slug, comments] of Object.entries(FIRST_DISCUSSIONS)) {
    const thread = `/api/v1/threads/post/${await openSiteApi(origin, '').idOf(slug)}/comments`;
    for (const comment of comments) await say(comment);

    async function say({ by, locale, text, answers = [] }: Said, parentId?: string): Promise<void> {
      const body = { markdown: text, ...(parentId && { parentId }) };
      const headers = { Authorization: `Bearer ${tokens.get(by)}`, 'Accept-Language': locale };
      const { id } = await send<Comment>('POST', origin + thread, body, headers);
      for (const answer of answers) await say(answer, id);
    }
  }
}
