import type { AdmonitionKind } from '#src/markdown/admonition-kinds.ts';
import type { Locale } from '#src/markdown/types.ts';

type Labels = {
  footnotes: string;
  backToReference: (number: string) => string;
  section: (title: string) => string;
  table: (number: number) => string;
  taskDone: string;
  taskOpen: string;
  admonitions: Record<AdmonitionKind, string>;
  formula: string;
  unreadFormula: string;
  unreadFormulaShort: string;
  embed: Record<'video' | 'code' | 'terminal', (site: string) => string>;
};

/** The words that the renderer itself adds to a text. */
export const labels: Record<Locale, Labels> = {
  en: {
    footnotes: 'Footnotes',
    backToReference: (number) => `Back to reference ${number}`,
    section: (title) => `Link to this section: ${title}`,
    table: (number) => `Table ${number}`,
    taskDone: 'Done',
    taskOpen: 'To do',
    admonitions: {
      note: 'Note',
      tip: 'Tip',
      important: 'Important',
      warning: 'Warning',
      caution: 'Caution',
    },
    formula: 'Formula',
    unreadFormula: 'This formula couldn’t be read. Here is its source:',
    unreadFormulaShort: '(formula source)',
    embed: {
      video: (site) => `Video on ${site}`,
      code: (site) => `Example on ${site}`,
      terminal: (site) => `Terminal recording on ${site}`,
    },
  },
  'zh-TW': {
    footnotes: '註腳',
    backToReference: (number) => `回到引用處 ${number}`,
    section: (title) => `本節連結：${title}`,
    table: (number) => `表格 ${number}`,
    taskDone: '已完成',
    taskOpen: '待辦',
    admonitions: {
      note: '備註',
      tip: '小提示',
      important: '重要',
      warning: '警告',
      caution: '注意',
    },
    formula: '公式',
    unreadFormula: '這個公式無法辨識，以下是原文：',
    unreadFormulaShort: '（公式原文）',
    embed: {
      video: (site) => `${site} 影片`,
      code: (site) => `${site} 範例`,
      terminal: (site) => `${site} 終端機錄影`,
    },
  },
};
