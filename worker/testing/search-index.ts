import { features } from '#worker/features.ts';
import { feature } from '#worker/platform/feature.ts';
import { registryOf } from '#worker/platform/registry.ts';
import { searchReactions } from '#worker/search/reactions.ts';

/** The search index of all kinds by itself, to deliver to where nothing else needs to hear of what a test did. */
export const onlySearch = [feature({ name: 'search', reactions: searchReactions(registryOf(features)) })];
