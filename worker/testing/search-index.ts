import { features } from '#worker/features.ts';
import { feature } from '#worker/platform/feature.ts';
import { registryOf } from '#worker/platform/registry.ts';
import { searchHandlers } from '#worker/search/handlers.ts';

/** Only the search handlers, for tests whose events no other subscriber needs. */
export const onlySearch = [feature({ name: 'search', handlers: searchHandlers(registryOf(features)) })];
