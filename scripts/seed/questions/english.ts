import type { SeededQuestion } from '../questions.ts';

/** The first questions in English. */
export const ENGLISH_QUESTIONS: readonly SeededQuestion[] = [
  {
    by: 'bob',
    title: 'How do I stop rereading the same page without taking anything in?',
    text: 'When I study in the evening I notice at the bottom of the page that I remember nothing of it. Going back helps for a paragraph, then it happens again.\n\nSleeping more is not an option this month. **What can I change about the reading itself?**',
    tags: ['Learning', 'Habits'],
    up: ['alice'],
    answers: [
      {
        by: 'carol',
        text: 'Close the book after each section and say out loud what it was about, in one sentence. If you can’t, you know at once, not a page later.\n\nIt feels slow. It is much faster than reading the page three times.',
        up: ['alice', 'bob'],
        accepted: true,
      },
      {
        by: 'alice',
        text: 'Turn the headings into questions before you read. “The water cycle” becomes “What makes the water go up again?”. You then read to find something, and the eyes do not slide.',
      },
    ],
  },
  {
    by: 'carol',
    title: 'Spaced repetition: how many new cards a day can a person with a job keep up with?',
    text: 'I began with 20 new cards a day and after three weeks I have 180 reviews waiting each morning.\n\nIs there a rule of thumb for how many reviews a new card costs later, so that I can plan backwards from the time I have (about 15 minutes)?',
    tags: ['Memory', 'Habits'],
    up: ['bob'],
    answers: [
      {
        by: 'bob',
        text: 'Roughly **seven to ten reviews a day for each new card a day**, once it has settled. At six seconds a review, 15 minutes are 150 reviews, so 15 new cards is your ceiling, and 8 to 10 is a pace that survives a bad week.\n\nUntil the pile is gone: no new cards at all.',
        accepted: true,
      },
    ],
  },
  {
    by: 'bob',
    title: 'Why does this loop print 3 three times?',
    text: 'I expected `0 1 2`:\n\n```js\nfor (var i = 0; i < 3; i++) {\n  setTimeout(() => console.log(i), 0);\n}\n```\n\nIt prints `3 3 3`. With `let` instead of `var` it works. I would like to understand why, not only that it does.',
    tags: ['JavaScript', 'Programming'],
    answers: [
      {
        by: 'alice',
        text: 'With `var` there is **one** `i` for the whole function. The three callbacks all look at that one variable, and they run after the loop has ended, when it is 3.\n\n`let` makes a new variable for each turn of the loop, so each callback keeps its own:\n\n```js\nfor (let i = 0; i < 3; i++) {\n  setTimeout(() => console.log(i), 0); // 0 1 2\n}\n```',
        up: ['carol'],
        accepted: true,
      },
      {
        by: 'carol',
        text: 'You can see it without a timer, too: collect the functions in an array and call them after the loop. It is not about time, it is about who owns the variable.',
      },
    ],
  },
  {
    by: 'carol',
    title: 'Why do spring tides come twice a month?',
    text: 'The moon goes round the earth **once** a month. The largest tides come **twice** in that time. If the moon pulls the water towards itself, I would expect one.',
    tags: ['Sea', 'Physics'],
    up: ['alice', 'bob'],
    answers: [
      {
        by: 'bob',
        text: 'Because the sun pulls as well, a bit less than half as strongly.\n\nAt **new moon** the sun and the moon pull in the same direction, at **full moon** in opposite directions. Both raise the same two bulges, one on each side of the earth, so both make a spring tide. In between they pull at a right angle and partly cancel out: a neap tide.',
        up: ['alice', 'carol'],
        accepted: true,
      },
      {
        by: 'alice',
        text: 'The part that surprised me: there is a bulge on the far side, too. The moon pulls the near water more than the earth, and the earth more than the far water, which is left behind. So “towards the moon” and “away from the moon” are both high water.',
        up: ['bob'],
      },
    ],
  },
  {
    by: 'alice',
    title: 'How do you practise a piece you can play slowly but not fast?',
    text: 'At 60 it is clean. At 90 my left hand stumbles in bar 12, always there. Raising the metronome by two each day has not helped for a week.',
    tags: ['Music', 'Practice'],
    answers: [
      {
        by: 'carol',
        text: 'Play bar 12 at full speed from the start, but only **two notes at a time**, then stop. Then three, then four. You practise the fast movement itself instead of a slow one that is a different movement.',
      },
      {
        by: 'bob',
        text: 'Also start in the bar before and end on the first note of bar 13. The stumble is often in the way in.',
      },
    ],
  },
  {
    by: 'bob',
    title: 'Is it worth taking notes by hand when I can type faster?',
    text: 'I type everything a lecturer says and never read it again. A friend draws half a page and remembers more. Is that the hand, or is it her?',
    tags: ['Learning', 'Memory'],
    answers: [],
  },
  {
    by: 'carol',
    title: 'What is the difference between being stuck and being tired?',
    text: 'Some evenings nothing moves. Pushing on sometimes works and sometimes costs the next day. How do you tell, early, which of the two it is?',
    tags: ['Habits'],
    answers: [
      {
        by: 'alice',
        text: 'I try something easy that I know well. If that goes badly, too, I am tired and I stop. If it goes well, I am stuck, and then I need another way in, not more force.',
      },
    ],
  },
];
