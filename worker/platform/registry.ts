import { AppError } from '#src/shared/errors.ts';
import type { Award } from '#worker/platform/award.ts';
import type { BoardSource } from '#worker/platform/board-source.ts';
import type { DigestSection } from '#worker/platform/digest-section.ts';
import type { Effect, EventHandler, Feature } from '#worker/platform/feature.ts';
import type { NoticeType } from '#worker/platform/notice-type.ts';
import type { PassageKind } from '#worker/platform/passage-kind.ts';
import type { Searchable } from '#worker/platform/searchable.ts';
import type { TargetKind } from '#worker/platform/targets.ts';

/** What the features of the manifest register for each other. */
export type Registry = {
  features: readonly Feature[];
  targets: ReadonlyMap<string, TargetKind>;
  searchables: ReadonlyMap<string, Searchable>;
  passages: ReadonlyMap<string, PassageKind>;
  notices: ReadonlyMap<string, NoticeType>;
  digests: readonly DigestSection[];
  awards: readonly Award[];
  boards: readonly BoardSource[];
  /** The handlers of each type of event, in the manifest's order. */
  handlers: ReadonlyMap<string, readonly EventHandler[]>;
  effects: readonly Effect[];
};

const registries = new WeakMap<readonly Feature[], Registry>();

/** The registry of a manifest, made once. */
export function registryOf(features: readonly Feature[]): Registry {
  const known = registries.get(features);
  if (known) return known;
  const own = features.flatMap((feature) => feature.targets ?? []);
  const targets = [...own, ...features.flatMap((feature) => feature.deriveTargets?.(own) ?? [])];
  const searchables = features.flatMap((feature) => feature.searchables ?? []);
  const passages = features.flatMap((feature) => feature.passages ?? []);
  const notices = features.flatMap((feature) => feature.notices ?? []);
  const registered = {
    features,
    targets: new Map(targets.map((target) => [target.kind, target])),
    searchables: new Map(searchables.map((searchable) => [searchable.kind, searchable])),
    passages: new Map(passages.map((one) => [one.kind, one])),
    notices: new Map(notices.map((notice) => [notice.type, notice])),
    digests: features.flatMap((feature) => feature.digests ?? []),
    awards: features.flatMap((feature) => feature.awards ?? []),
    boards: features.flatMap((feature) => feature.boards ?? []),
    handlers: new Map<string, EventHandler[]>(),
    effects: [] as Effect[],
  };
  for (const handler of features.flatMap((feature) => handlersOf(feature, registered))) {
    for (const type of handler.on) {
      registered.handlers.set(type, [...(registered.handlers.get(type) ?? []), handler]);
    }
  }
  registered.effects = features.flatMap((feature) => effectsOf(feature, registered));
  registries.set(features, registered);
  return registered;
}

function handlersOf(feature: Feature, registered: Registry): EventHandler[] {
  return [...(feature.handlers ?? []), ...(feature.deriveHandlers?.(registered) ?? [])];
}

function effectsOf(feature: Feature, registered: Registry): Effect[] {
  return [...(feature.effects ?? []), ...(feature.deriveEffects?.(registered) ?? [])];
}

/** A registered kind of targets; throws `not_found` for an unknown name. */
export function requireTarget({ targets }: Registry, kind: string): TargetKind {
  const target = targets.get(kind);
  if (!target) throw new AppError('not_found');
  return target;
}
