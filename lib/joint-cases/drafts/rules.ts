/** Under which key a new case is kept while it is being written. */
export const draftOfNewCase = { form: "joint-case", subject: "new" } as const;
