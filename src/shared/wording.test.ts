import { describe, expect, test } from 'vitest';
import type { Locale } from '#src/shared/locale.ts';

type Texts = { [key: string]: string | Texts };

const files = import.meta.glob<Texts>('/src/*/locales/*.json', { eager: true, import: 'default' });

/** Words that the interface does not use, what it says instead, a wrong text, and uses that are right. */
interface Rule {
  avoid: RegExp;
  say: string;
  wrong: string;
  right?: RegExp;
}

/** Words of mainland China, and what Taiwan says. */
const MAINLAND_WORDS = [
  ['用戶', '使用者'],
  ['賬號', '帳號'],
  ['登錄', '登入'],
  ['註銷', '登出'],
  ['默認', '預設'],
  ['鏈接', '連結'],
  ['信息', '資訊、訊息'],
  ['視頻', '影片'],
  ['屏幕', '螢幕'],
  ['網絡', '網路'],
  ['軟件', '軟體'],
  ['文檔', '文件'],
  ['菜單', '選單'],
  ['郵箱', '信箱'],
  ['發送', '寄出、送出'],
  ['數據庫', '資料庫'],
  ['服務器', '伺服器'],
  ['激活', '啟用'],
  ['添加', '新增、加入'],
  ['博客', '部落格'],
] as const;

const RULES: Record<Locale, Rule[]> = {
  en: [
    {
      avoid: /\bletters?\b/i,
      say: 'email',
      wrong: 'We have sent a letter.',
      right: /dead letters?|lowercase letters|a letter, a digit/gi,
    },
    { avoid: /\be-mails?\b/i, say: 'email', wrong: 'Your e-mail address' },
    {
      avoid: /\banswer(s|ed|ing)?\b/i,
      say: 'reply (comments), response (requests); an answer belongs to a question',
      wrong: 'Somebody answered you.',
      right: /questions and answers|answers can use|without an answer|^answer( \{\{number\}\})?$/gi,
    },
    {
      avoid: /\b(some|any|every|no)body\b/i,
      say: 'someone, anyone, everyone, no one, or “you”',
      wrong: 'Nobody has said anything yet.',
    },
    {
      avoid: /\b(whom|whoever|those (who|you|that))\b/i,
      say: 'people who …, or what they are called: moderators, followers',
      wrong: 'Whom you follow',
    },
    { avoid: /\bone another\b/i, say: 'each other', wrong: 'They read one another.' },
    {
      avoid: /\b(stands?|stood)\b|\bwill be (here|there)\b|\byou will find it here\b/i,
      say: 'shows up here, is below',
      wrong: 'What is new will stand here.',
      right: /stand-in/gi,
    },
    { avoid: /\blet(s|ting)? \w+ in\b|\blet in\b/i, say: 'approve, log in', wrong: 'Let it in' },
    {
      avoid: /\b(take|takes|taken|took)\b.{0,20}\bback\b/i,
      say: 'unpublish, undo, cancel',
      wrong: 'Take it back',
    },
    { avoid: /\bsign(s|ed|ing)?[ -](in|out)\b/i, say: 'log in, log out', wrong: 'Sign out everywhere' },
    { avoid: /\bmend(s|ed|ing)?\b/i, say: 'repair, fix', wrong: 'What differs is mended.' },
    {
      avoid: /\b(forget|forgets|forgotten|begun)\b/i,
      say: 'delete, remove; started',
      wrong: 'Forget everything',
    },
    { avoid: /\bat Atoll\b/, say: 'on Atoll', wrong: 'Your week at Atoll' },
    { avoid: /'/, say: 'a typographic apostrophe: ’', wrong: "It's here." },
  ],
  'zh-TW': [
    { avoid: /會員/, say: '成員', wrong: '會員專屬' },
    { avoid: /正體中文/, say: '繁體中文', wrong: '正體中文' },
    { avoid: /佈景主題|主題：(淺色|深色|跟隨)/, say: '外觀', wrong: '佈景主題：深色' },
    { avoid: /訂閱源|訂閱閱讀器/, say: 'RSS', wrong: '加入訂閱源' },
    { avoid: /頭像|大頭照/, say: '大頭貼', wrong: '移除頭像' },
    { avoid: /彼此/, say: '互相、對方、大家', wrong: '讀讀彼此的心得' },
    { avoid: /身分變更|新的身分|寫作/, say: '角色；寫文章', wrong: '前往寫作' },
    { avoid: /的一切|掌管/, say: '全站、所有功能', wrong: '搜尋 Atoll 上的一切' },
    { avoid: /重新載入|刷新/, say: '重新整理', wrong: '請重新載入頁面' },
    ...MAINLAND_WORDS.map(([word, say]) => ({ avoid: new RegExp(word), say, wrong: word })),
    {
      avoid: /[\u3400-\u9fff] ?[,;:!?]|[,;:!?] ?[\u3400-\u9fff]|[\u3400-\u9fff]\.(?!\w)/,
      say: '全形標點：，；：！？。',
      wrong: '已儲存, 請稍候',
    },
  ],
};

describe.each(Object.keys(RULES) as Locale[])('the interface in %s', (locale) => {
  test('says things the way the glossary does', () => {
    expect(
      textsIn(locale).flatMap(([key, text]) =>
        complaintsAbout(locale, text, key).map((say) => `${key} “${text}”: say ${say}`),
      ),
    ).toEqual([]);
  });

  test.each(RULES[locale].map((rule) => [rule.wrong, rule.say]))(
    'a text such as “%s” is found',
    (wrong, say) => {
      expect(complaintsAbout(locale, wrong)).toContain(say);
    },
  );
});

/** Texts about questions and answers, where «answer» is the word. */
const ABOUT_ANSWERS =
  /^(?:ask|questions|reputation|privileges|claims):|^admin:ask\.|^admin:jobs\.about\.passages_|^feeds:questionSubtitle|^admin:.*questions_|^shared:(?:errors\.(?:question_closed|own_vote|has_answers|ask_limit_reached|model_\w+)|fields\.answer_unknown)$/;

function complaintsAbout(locale: Locale, text: string, key = ''): string[] {
  return RULES[locale]
    .filter(({ wrong }) => !(ABOUT_ANSWERS.test(key) && wrong === 'Somebody answered you.'))
    .filter(({ avoid, right }) => avoid.test(right ? text.replace(right, '') : text))
    .map(({ say }) => say);
}

/** Every text of a language, as `feature:key` and its words. */
function textsIn(locale: Locale): [key: string, text: string][] {
  return Object.entries(files)
    .filter(([path]) => path.endsWith(`/${locale}.json`))
    .flatMap(([path, texts]) =>
      flat(texts).map(([key, text]): [string, string] => [`${path.split('/')[2]}:${key}`, text]),
    );
}

function flat(texts: Texts): [key: string, text: string][] {
  return Object.entries(texts).flatMap(([key, value]): [string, string][] =>
    typeof value === 'string' ? [[key, value]] : flat(value).map(([rest, text]) => [`${key}.${rest}`, text]),
  );
}
