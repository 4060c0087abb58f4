/** Stands in for React Router's build in the second tier, which serves no pages. */
export const routes = {};
