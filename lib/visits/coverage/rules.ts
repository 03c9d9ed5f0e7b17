/** How the yearly visit of one teacher stands. */
export type OwnStanding = { readonly isVisited: boolean };

/** Teachers of one team who count, and those of them who were visited this school year (domain.md 2.6-5). */
export type CoverageView = {
  readonly teamId: string;
  readonly teamName: string;
  readonly teachers: number;
  readonly visited: number;
};
