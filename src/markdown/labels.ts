import type { Locale } from '#src/markdown/types.ts';

type Labels = {
  footnotes: string;
  backToReference: (number: string) => string;
  section: (title: string) => string;
  table: (number: number) => string;
  taskDone: string;
  taskOpen: string;
};

/** The few words that the renderer itself puts into a text. */
export const labels: Record<Locale, Labels> = {
  en: {
    footnotes: 'Footnotes',
    backToReference: (number) => `Back to reference ${number}`,
    section: (title) => `Link to this section: ${title}`,
    table: (number) => `Table ${number}`,
    taskDone: 'Done',
    taskOpen: 'To do',
  },
  'zh-TW': {
    footnotes: '註腳',
    backToReference: (number) => `回到引用處 ${number}`,
    section: (title) => `本節連結：${title}`,
    table: (number) => `表格 ${number}`,
    taskDone: '已完成',
    taskOpen: '待辦',
  },
};
