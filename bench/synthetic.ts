import type { ImportDocument } from '#src/imports/model.ts';
import { randomNumbers } from '../scripts/lib/random.ts';

const ENGLISH =
  'memory practice reef lagoon island tide habit question answer reader writer page reason pattern function value type error test note review week morning teacher student language sentence word example proof number curve table index query cache worker edge signal history garden bridge river window letter music piano string bow scale rhythm drawing colour light shadow measure weight balance stone wood paper ink slow quick quiet steep gentle hidden open small large early late often seldom always never begins ends grows keeps finds loses shows asks answers returns builds breaks mends carries reads writes learns teaches follows leads through between against before after under over without within toward because although until while'.split(
    ' ',
  );
const CHINESE =
  '練習 記憶 學習 閱讀 寫作 方法 問題 答案 複習 習慣 時間 進度 目標 筆記 程式 函式 資料庫 索引 快取 測試 錯誤 語言 句子 例子 證明 數字 曲線 表格 鋼琴 節奏 光線 影子 石頭 河流 窗戶 信件 花園 橋樑 老師 學生 早晨 星期 慢慢 安靜 小小的 常常 很少 從來 開始 結束 成長 保持 找到 失去 回來 建造 修補 帶著 之間 以前 以後 因為 雖然 直到'.split(
    ' ',
  );
const TAGS = ['Learning', 'Practice', 'Memory', 'Rust', 'Music', 'Writing', '學習', '練習', '閱讀', '程式'];
const MINUTE_MS = 60_000;

/**
 * Makes posts of 300 to 900 words, a third of them Chinese; the same posts in every run. They are numbered from `first` on.
 */
export function syntheticPosts(count: number, newest: number, first: number): ImportDocument[] {
  return Array.from({ length: count }, (_, index) =>
    syntheticPost(first + index, newest - index * 97 * MINUTE_MS),
  );
}

function syntheticPost(index: number, publishedAt: number): ImportDocument {
  const random = randomNumbers(index + 1);
  const chinese = index % 3 === 2;
  const write = chinese ? chineseSentence : englishSentence;
  const paragraphs = Array.from({ length: 6 + Math.floor(random() * 6) }, (_, at) => {
    const sentences = Array.from({ length: 4 + Math.floor(random() * 4) }, () => write(random));
    const heading = at % 3 === 1 ? `## ${write(random).slice(0, 30)}\n\n` : '';
    return heading + sentences.join(chinese ? '' : ' ');
  });
  const slug = `synthetic-${index}`;
  return {
    path: `${slug}.md`,
    locale: chinese ? 'zh-TW' : 'en',
    slug,
    title: `${write(random).slice(0, 60)} ${index}`,
    summary: '',
    markdown: [...paragraphs, '```ts\nconst answer = 42;\n```'].join('\n\n'),
    publishedAt: new Date(publishedAt).toISOString(),
    authors: ['bob'],
    tags: [pick(TAGS, random), pick(TAGS, random)].filter((tag, at, all) => all.indexOf(tag) === at),
    oldPaths: [],
  };
}

function pick(words: readonly string[], random: () => number): string {
  return words[Math.floor(random() * words.length)] ?? '';
}

function englishSentence(random: () => number): string {
  const words = Array.from({ length: 8 + Math.floor(random() * 12) }, () => pick(ENGLISH, random)).join(' ');
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}.`;
}

function chineseSentence(random: () => number): string {
  return `${Array.from({ length: 6 + Math.floor(random() * 8) }, () => pick(CHINESE, random)).join('')}。`;
}
