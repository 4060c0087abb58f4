import { features } from '#worker/features.ts';
import { feature } from '#worker/platform/feature.ts';
import { registryOf } from '#worker/platform/registry.ts';
import { searchHandlers } from '#worker/search/handlers.ts';

/** The search index of all kinds by itself, to deliver to where nothing else needs to hear of what a test did. */
export const onlySearch = [feature({ name: 'search', handlers: searchHandlers(registryOf(features)) })];
