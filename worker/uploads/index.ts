import { feature } from '#worker/platform/feature.ts';
import { uploadRoutes } from '#worker/uploads/routes.ts';

export const uploads = feature({ name: 'uploads', routes: uploadRoutes });
