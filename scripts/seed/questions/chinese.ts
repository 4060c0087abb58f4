import type { SeededQuestion } from '../questions.ts';

/** The first questions in Chinese. */
export const CHINESE_QUESTIONS: readonly SeededQuestion[] = [
  {
    by: 'bob',
    title: '背單字總是隔天就忘，該怎麼安排複習？',
    text: '我每天背三十個英文單字，當天測驗都對，隔天再測剩一半，一個禮拜後幾乎全忘。\n\n複習應該隔多久？同一個字要複習幾次才算記住？',
    tags: ['記憶', '語言'],
    up: ['alice', 'carol'],
    answers: [
      {
        by: 'alice',
        text: '間隔要**越拉越長**：隔一天、三天、一週、兩週、一個月。快忘記的時候想起來，比記得很清楚時再看十次有用。\n\n另外三十個太多了。先減到十個，複習才跟得上。',
        up: ['bob', 'carol'],
        accepted: true,
      },
      {
        by: 'carol',
        text: '我會把單字放進自己造的句子裡。只背「字對中文」，換個地方就認不得了。',
      },
    ],
  },
  {
    by: 'alice',
    title: '自學時怎麼知道自己真的懂了？',
    text: '沒有老師、沒有考試，看完一章覺得都懂，過兩天要用時卻不會。有沒有簡單的方法可以檢查？',
    tags: ['學習方法'],
    up: ['bob', 'carol'],
    answers: [
      {
        by: 'bob',
        text: '闔上書，講給一個完全不懂的人聽（對著玩具鴨也行）。卡住的地方就是還沒懂的地方。\n\n1. 不看書講一遍\n2. 記下卡住的地方\n3. 只重讀那幾段\n4. 再講一遍',
        up: ['alice', 'carol'],
        accepted: true,
      },
    ],
  },
  {
    by: 'carol',
    title: 'Python 的 list 為什麼會一起變？',
    text: '我只改了一列，三列全都變了：\n\n```python\ngrid = [[0] * 3] * 3\ngrid[0][0] = 1\nprint(grid)  # [[1, 0, 0], [1, 0, 0], [1, 0, 0]]\n```\n\n為什麼？',
    tags: ['Python', '程式設計'],
    up: ['alice'],
    answers: [
      {
        by: 'alice',
        text: '外層的 `* 3` 複製的是**同一個 list 的參照**，三列其實是同一列。每一列都要新建：\n\n```python\ngrid = [[0] * 3 for _ in range(3)]\n```\n\n內層的 `[0] * 3` 沒問題，因為整數不會被就地修改。',
        up: ['bob', 'carol'],
        accepted: true,
      },
      {
        by: 'bob',
        text: '可以用 `grid[0] is grid[1]` 檢查：印出 `True` 就表示是同一個物件。',
        up: ['carol'],
      },
    ],
  },
  {
    by: 'bob',
    title: '每天只有二十分鐘，該讀一本書還是同時讀三本？',
    text: '我手邊有一本統計、一本小說、一本日文課本。分散讀好像都有進度，又好像都沒讀進去。',
    tags: ['習慣', '閱讀'],
    answers: [
      {
        by: 'carol',
        text: '看性質。統計需要連續幾天才接得起來，小說不用。我會一段時間只讀一本「要想的」，累的時候才換小說。',
        up: ['alice'],
      },
    ],
  },
  {
    by: 'carol',
    title: '為什麼農曆十五前後的潮差特別大？',
    text: '滿月時月亮和太陽在地球的兩邊，拉力的方向相反，為什麼不會互相抵消？',
    tags: ['海洋', '物理'],
    up: ['bob'],
    answers: [
      {
        by: 'bob',
        text: '因為潮汐來自地球兩側拉力的**差**，不是拉力本身。月亮在面向它和背向它的兩側各隆起一個水丘，太陽也一樣。滿月時兩組水丘在同一條線上，所以加在一起；上下弦月時互相垂直，才會抵消一部分。',
        accepted: true,
      },
    ],
  },
  {
    by: 'alice',
    title: '和朋友互相督促學習，怎樣才不會變成壓力？',
    text: '我們約好每天回報進度，第一週很開心，第三週開始有人因為沒做到而不敢說話。有什麼好做法嗎？',
    tags: ['習慣', '學習方法'],
    answers: [],
  },
];
