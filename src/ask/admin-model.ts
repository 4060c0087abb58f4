import type { Outcome } from '#src/ask/model.ts';

/** What became of the questions of the last days. `dropped`: citations that did not survive the check. */
export type AskQuality = {
  outcomes: Record<Outcome, number>;
  dropped: number;
  helpful: number;
  unhelpful: number;
  tokensIn: number;
  tokensOut: number;
};

/** A question without its asker; null where its text could tell who asked. */
export type LoggedAsk = {
  id: string;
  question: string | null;
  outcome: Outcome;
  fault: string | null;
  dropped: number;
  isHelpful: boolean | null;
  tokens: number | null;
  milliseconds: number;
  createdAt: string;
};
