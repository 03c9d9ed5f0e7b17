/** More pages than these nobody looks through beside a talk. */
export const mostLinks = 12;

export type LinkRefusal = "link-there" | "too-many-links";
