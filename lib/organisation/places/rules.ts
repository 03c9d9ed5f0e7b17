/** Where figures are counted: a team that teaches, what lies above it, or the institution. */
export type Place = {
  readonly id: string;
  readonly name: string;
  readonly parentId: string | null;
};
