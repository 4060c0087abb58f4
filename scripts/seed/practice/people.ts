import type { DemoPerson } from '../people.ts';
import type { Relations } from '../relations.ts';

/** More demo people: a small community that has practised for months. One can log in as them, too. */
export const COMMUNITY: readonly DemoPerson[] = [
  {
    name: 'dora',
    displayName: 'Dora Vance',
    email: 'dora@example.com',
    password: 'ten pages before breakfast',
    role: 'member',
    locale: 'en',
    bio: 'Reads before breakfast. Runs when it does not rain.',
    timeZone: 'Europe/London',
  },
  {
    name: 'emil',
    displayName: 'Emil Sundby',
    email: 'emil@example.com',
    password: 'scales on the old piano',
    role: 'member',
    locale: 'en',
    bio: 'Plays the piano for the neighbours’ cat.',
    timeZone: 'Europe/Oslo',
  },
  {
    name: 'yating',
    displayName: '林雅婷',
    email: 'yating@example.com',
    password: 'morning ink on the table',
    role: 'member',
    locale: 'zh-TW',
    bio: '早起寫字，晚上讀書。',
    timeZone: 'Asia/Taipei',
  },
  {
    name: 'jiahao',
    displayName: '王家豪',
    email: 'jiahao@example.com',
    password: 'evening run by the river',
    role: 'member',
    locale: 'zh-TW',
    bio: '工程師，最近開始跑步和背單字。',
    timeZone: 'Asia/Taipei',
  },
];

export const COMMUNITY_RELATIONS: Relations = {
  follows: [
    ['emil', 'dora'],
    ['yating', 'dora'],
    ['dora', 'yating'],
    ['jiahao', 'yating'],
  ],
  connected: [
    ['dora', 'emil'],
    ['yating', 'jiahao'],
  ],
};

/** The vacations of the community, in days ago. */
export const VACATIONS = [
  { by: 'emil', days: [47, 38] },
  { by: 'yating', days: [80, 74] },
] as const;
