/** How much a guest writes ahead of a talk, or adds to what came of it. */
export const longestReply = 2000;
