import type { Schedule } from '#src/practice/model.ts';
import type { Moment } from '#src/practice/words.ts';
import type { Locale } from '#src/shared/locale.ts';

type Texts = Record<Locale, string>;

/** The categories of templates, in the order in which they are shown. */
export const TEMPLATE_CATEGORIES = {
  reading: { en: 'Reading', 'zh-TW': '閱讀' },
  writing: { en: 'Writing', 'zh-TW': '書寫' },
  language: { en: 'Languages', 'zh-TW': '語言' },
  code: { en: 'Code', 'zh-TW': '程式' },
  music: { en: 'Music', 'zh-TW': '音樂' },
  movement: { en: 'Movement', 'zh-TW': '運動' },
  calm: { en: 'Calm', 'zh-TW': '靜心' },
  craft: { en: 'Craft', 'zh-TW': '手作' },
} satisfies Record<string, Texts>;
export type TemplateCategory = keyof typeof TEMPLATE_CATEGORIES;

/** A ready practice to start from. `days` is its length; without an amount any check-in keeps a day. */
export type PracticeTemplate = {
  id: string;
  category: TemplateCategory;
  action: Texts;
  schedule: Schedule;
  minutes: number;
  moment: Moment;
  days: number;
  amount: { value: number; unit: Texts } | null;
};

const daily: Schedule = { kind: 'daily' };
const weekly = (min: number, max: number): Schedule => ({ kind: 'weekly', min, max });
const workdays: Schedule = { kind: 'weekdays', weekdays: [1, 2, 3, 4, 5] };
const of = (value: number, en: string, zhTw: string) => ({ value, unit: { en, 'zh-TW': zhTw } });

type Rest = Pick<PracticeTemplate, 'schedule' | 'minutes' | 'moment' | 'days'> & {
  amount?: PracticeTemplate['amount'];
};

function template(
  category: TemplateCategory,
  id: string,
  en: string,
  zhTw: string,
  { amount = null, ...rest }: Rest,
): PracticeTemplate {
  return { id, category, action: { en, 'zh-TW': zhTw }, amount, ...rest };
}

export const PRACTICE_TEMPLATES: readonly PracticeTemplate[] = [
  template('reading', 'ten-pages', 'Read ten pages of a book', '讀 10 頁書', {
    schedule: daily,
    minutes: 20,
    moment: 'sleep',
    days: 21,
    amount: of(10, 'pages', '頁'),
  }),
  template('reading', 'one-article', 'Read one long article and sum it up', '讀一篇長文，寫下一句重點', {
    schedule: weekly(3, 5),
    minutes: 20,
    moment: 'commute',
    days: 30,
  }),
  template('reading', 'poem', 'Read a poem aloud', '朗讀一首詩', {
    schedule: daily,
    minutes: 5,
    moment: 'wake',
    days: 14,
  }),
  template('writing', 'morning-page', 'Write one page before the day starts', '早上先寫一頁再開工', {
    schedule: daily,
    minutes: 15,
    moment: 'wake',
    days: 30,
    amount: of(1, 'page', '頁'),
  }),
  template('writing', 'three-sentences', 'Write three sentences about today', '用三句話記下今天', {
    schedule: daily,
    minutes: 5,
    moment: 'sleep',
    days: 21,
  }),
  template('writing', 'draft', 'Work on a post for half an hour', '花半小時寫一篇文章', {
    schedule: weekly(2, 4),
    minutes: 30,
    moment: 'afternoon',
    days: 60,
  }),
  template('language', 'ten-words', 'Learn ten new words', '背 10 個新單字', {
    schedule: daily,
    minutes: 15,
    moment: 'commute',
    days: 30,
    amount: of(10, 'words', '個'),
  }),
  template('language', 'shadowing', 'Repeat after a recording', '跟讀一段錄音', {
    schedule: weekly(4, 6),
    minutes: 15,
    moment: 'breakfast',
    days: 30,
  }),
  template('language', 'diary', 'Write a short diary in another language', '用外語寫短日記', {
    schedule: weekly(3, 5),
    minutes: 15,
    moment: 'dinner',
    days: 60,
  }),
  template('code', 'one-problem', 'Solve one programming problem', '解一題程式題', {
    schedule: workdays,
    minutes: 30,
    moment: 'lunch',
    days: 30,
    amount: of(1, 'problem', '題'),
  }),
  template('code', 'read-code', 'Read someone else’s code', '讀一段別人寫的程式碼', {
    schedule: weekly(2, 3),
    minutes: 25,
    moment: 'afternoon',
    days: 60,
  }),
  template('code', 'side-project', 'Move my side project one step on', '讓業餘專案前進一小步', {
    schedule: weekly(3, 5),
    minutes: 45,
    moment: 'dinner',
    days: 90,
  }),
  template('music', 'scales', 'Play scales slowly with a metronome', '跟著節拍器慢慢練音階', {
    schedule: daily,
    minutes: 15,
    moment: 'dinner',
    days: 30,
  }),
  template('music', 'one-piece', 'Practise one difficult passage', '練熟一個困難的樂段', {
    schedule: weekly(3, 5),
    minutes: 30,
    moment: 'dinner',
    days: 60,
  }),
  template('movement', 'walk', 'Walk outdoors', '到戶外走走', {
    schedule: daily,
    minutes: 30,
    moment: 'lunch',
    days: 21,
    amount: of(30, 'minutes', '分鐘'),
  }),
  template('movement', 'strength', 'Do a short strength workout', '做一組肌力訓練', {
    schedule: weekly(2, 3),
    minutes: 25,
    moment: 'afternoon',
    days: 60,
  }),
  template('movement', 'run', 'Go for an easy run', '輕鬆慢跑', {
    schedule: { kind: 'interval', every: 2 },
    minutes: 30,
    moment: 'wake',
    days: 30,
    amount: of(3, 'km', '公里'),
  }),
  template('calm', 'meditate', 'Sit quietly and follow my breath', '靜坐，專心呼吸', {
    schedule: daily,
    minutes: 10,
    moment: 'wake',
    days: 21,
  }),
  template('calm', 'screen-off', 'Put the screens away before bed', '睡前一小時放下手機', {
    schedule: daily,
    minutes: 60,
    moment: 'sleep',
    days: 14,
  }),
  template('craft', 'sketch', 'Draw something in front of me', '畫下眼前的一樣東西', {
    schedule: daily,
    minutes: 15,
    moment: 'any',
    days: 30,
    amount: of(1, 'sketch', '張'),
  }),
  template('craft', 'cook', 'Cook a dish I have never made', '做一道沒做過的菜', {
    schedule: { kind: 'interval', every: 7 },
    minutes: 60,
    moment: 'dinner',
    days: 90,
    amount: of(1, 'dish', '道'),
  }),
];

/** The fields of a new practice that a template fills in, in a language. */
export function fromTemplate({ action, amount, ...template }: PracticeTemplate, locale: Locale) {
  const { schedule, minutes, moment, days } = template;
  return {
    action: action[locale],
    schedule,
    minutes,
    moment,
    days,
    amount: amount?.value ?? null,
    unit: amount?.unit[locale] ?? '',
  };
}
