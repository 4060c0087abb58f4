/** The use cases of questions and answers. */
export { getAnswer, getAnswerPage } from '#worker/questions/reading/answer-page.ts';
export { getPersonAnswers, getPersonQuestions } from '#worker/questions/reading/by-person.ts';
export {
  getQuestion,
  getQuestionPage,
  getQuestionsPage,
  listAnswers,
  listQuestions,
} from '#worker/questions/reading/queries-for-readers.ts';
export {
  getAnswerHistory,
  getQuestionHistory,
  type TextHistory,
} from '#worker/questions/reading/revisions.ts';
export { findSimilar } from '#worker/questions/reading/similar.ts';
export { decideSuggestion } from '#worker/questions/suggesting/deciding.ts';
export { listSuggestions } from '#worker/questions/suggesting/listing.ts';
export { getSuggestion } from '#worker/questions/suggesting/load-suggestion.ts';
export { suggestAnswerEdit, suggestQuestionEdit } from '#worker/questions/suggesting/suggesting.ts';
export { getAnswerToEdit, getQuestionToEdit } from '#worker/questions/suggesting/text-to-edit.ts';
export { listVoteReversals } from '#worker/questions/voting/reversals.ts';
export { vote } from '#worker/questions/voting/vote.ts';
export { acceptAnswer } from '#worker/questions/writing/accepting.ts';
export { writeAnswer } from '#worker/questions/writing/answering.ts';
export { askQuestion } from '#worker/questions/writing/asking.ts';
export { closeQuestion, reopenQuestion } from '#worker/questions/writing/closing.ts';
export { deleteAnswer, deleteQuestion } from '#worker/questions/writing/deleting.ts';
export { editAnswer, editQuestion } from '#worker/questions/writing/editing.ts';
export { placesOf, renderText } from '#worker/questions/writing/text.ts';
