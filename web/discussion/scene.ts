import { createContext, useContext } from 'react';
import type { ListedComment, Sort, ThreadState } from '#src/discussion/model.ts';
import type { Ref } from '#src/shared/ref.ts';
import type { Previewed } from '#web/discussion/act.ts';
import type { ActionProblem } from '#web/page.ts';
import type { Viewer } from '#web/site.ts';

/** The one form that is open below a comment. */
export type Opened = { kind: 'reply' | 'edit' | 'delete' | 'remove'; id: string } | null;

/** What the components of a discussion for members share. */
export type Scene = {
  viewer: Viewer;
  /** Whether the viewer approves comments and sets who may join: a moderator, or the author of the target. */
  mayDecide: boolean;
  moderates: boolean;
  target: Ref;
  authors: readonly string[];
  thread: ThreadState;
  /** All comments of the page, in reading order. */
  items: readonly ListedComment[];
  /** The path of the target, and of the page that the discussion is on. */
  path: string;
  place: string;
  sort: Sort;
  cursor: string | null;
  /** The comment that was written last. */
  wrote: string | null;
  opened: Opened;
  open: (opened: Opened) => void;
  /** What was wrong with the form that was sent, and its values. */
  failed: ActionProblem | null;
  /** The preview that was asked for without scripts. */
  previewed: Previewed['previewed'] | null;
};

export const SceneContext = createContext<Scene | null>(null);

export function useDiscussion(): Scene {
  const scene = useContext(SceneContext);
  if (!scene) throw new Error('useDiscussion needs a MemberDiscussion');
  return scene;
}
