import type { SeededComment, SeededGoal, SeededPair } from './model.ts';

export const GOALS: readonly SeededGoal[] = [
  {
    key: 'dora-middlemarch',
    by: 'dora',
    title: 'Finish Middlemarch by spring',
    why: 'Everybody says it is worth it. I want to be somebody who says so.',
    targetInDays: 110,
    visibility: 'public',
    milestones: [
      { title: 'Book one', doneDaysAgo: 90 },
      { title: 'Book two', doneDaysAgo: 41 },
      { title: 'Half of it' },
      { title: 'The finale' },
    ],
    practices: ['dora-reads'],
  },
  {
    key: 'emil-concert',
    by: 'emil',
    title: 'Play one piece at the courtyard party',
    why: 'For the cat, and for Berit from the third floor.',
    targetInDays: 58,
    visibility: 'members',
    milestones: [
      { title: 'Choose the piece', doneDaysAgo: 80 },
      { title: 'Both hands together', doneDaysAgo: 22 },
      { title: 'By heart' },
    ],
    practices: ['emil-piano'],
  },
  {
    key: 'yating-scroll',
    by: 'yating',
    title: '年底寫好一幅字送給爸媽',
    why: '他們當年陪我去書法班，換我寫給他們。',
    targetInDays: 45,
    visibility: 'public',
    milestones: [
      { title: '選好內容', doneDaysAgo: 60 },
      { title: '練熟每一個字', doneDaysAgo: 12 },
      { title: '寫在宣紙上' },
      { title: '裱框' },
    ],
    practices: ['yating-writes'],
  },
  {
    key: 'jiahao-words-goal',
    by: 'jiahao',
    title: '學會兩百個日文單字',
    why: '京都的菜單想自己看懂。',
    targetInDays: null,
    visibility: 'members',
    reachedDaysAgo: 13,
    milestones: [
      { title: '五十音', doneDaysAgo: 33 },
      { title: '一百個字', doneDaysAgo: 23 },
      { title: '兩百個字', doneDaysAgo: 14 },
    ],
    practices: ['jiahao-words'],
  },
  {
    key: 'bob-articles',
    by: 'bob',
    title: '用每天的筆記寫出十篇文章',
    why: '',
    targetInDays: 150,
    visibility: 'public',
    milestones: [
      { title: '第一篇', doneDaysAgo: 70 },
      { title: '第五篇', doneDaysAgo: 8 },
      { title: '第十篇' },
    ],
    practices: ['bob-notes'],
  },
  {
    key: 'alice-notebook',
    by: 'alice',
    title: 'Fill one notebook',
    why: '',
    targetInDays: 200,
    visibility: 'private',
    milestones: [{ title: 'A quarter', doneDaysAgo: 15 }, { title: 'Half' }],
    practices: ['alice-writes'],
  },
];

export const PAIRS: readonly SeededPair[] = [
  {
    practice: 'dora-reads',
    other: 'yating',
    otherPractice: 'yating-reads',
    reason: 'We read the same book',
    daysAgo: 50,
  },
  { practice: 'alice-writes', other: 'dora', reason: 'You write, too', daysAgo: 48 },
  {
    practice: 'yating-writes',
    other: 'bob',
    otherPractice: 'bob-notes',
    reason: '一起早起練習吧',
    daysAgo: 66,
  },
  { practice: 'jiahao-runs', other: 'emil', reason: 'You said you run, too', daysAgo: 2, isOpen: true },
];

export const COMMENTS: readonly SeededComment[] = [
  {
    practice: 'dora-reads',
    on: 'practice',
    by: 'emil',
    locale: 'en',
    text: 'Copied this, and moved it to the evening. How do you get up in time?',
  },
  {
    practice: 'dora-reads',
    on: 'practice',
    by: 'dora',
    locale: 'en',
    text: 'I do not. I moved breakfast.',
  },
  {
    practice: 'dora-reads',
    on: 'check_in',
    by: 'yating',
    locale: 'zh-TW',
    text: '週日的十五頁最幸福了，我也剛讀完今天的份。',
  },
  {
    practice: 'emil-draws',
    on: 'practice',
    by: 'dora',
    locale: 'en',
    text: 'The pencil with its shadow is my favourite of all thirty.',
  },
  {
    practice: 'emil-piano',
    on: 'check_in',
    by: 'alice',
    locale: 'en',
    text: 'Bar 24! Congratulations.',
  },
  {
    practice: 'yating-writes',
    on: 'check_in',
    by: 'bob',
    locale: 'zh-TW',
    text: '換筆真的要磨合一陣子，期待看到新的字。',
  },
  {
    practice: 'jiahao-runs',
    on: 'check_in',
    by: 'yating',
    locale: 'zh-TW',
    text: '有出門就很棒了，加油！',
  },
];

/** Who reacts to the practices, and to their newest check-in that says something. */
export const REACTIONS = [
  { practice: 'dora-reads', on: 'practice', by: ['alice', 'emil', 'yating'], kind: 'like' },
  { practice: 'dora-reads', on: 'check_in', by: ['emil', 'yating'], kind: 'celebrate' },
  { practice: 'emil-draws', on: 'practice', by: ['dora', 'jiahao'], kind: 'celebrate' },
  { practice: 'emil-piano', on: 'check_in', by: ['alice', 'dora'], kind: 'celebrate' },
  { practice: 'yating-writes', on: 'practice', by: ['bob', 'jiahao'], kind: 'like' },
  { practice: 'yating-writes', on: 'check_in', by: ['bob'], kind: 'insight' },
  { practice: 'jiahao-runs', on: 'check_in', by: ['yating', 'bob'], kind: 'like' },
] as const;
