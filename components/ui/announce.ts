/** A short notice after something was done here, with a way back where there is one. */
export type Announcement = {
  text: string;
  undo?: { label: string; run: () => void };
};

let spoken: Announcement | null = null;
const listeners = new Set<() => void>();

/** Says it in the corner of the page; a later one takes its place. */
export function announce(announcement: Announcement): void {
  spoken = announcement;
  tell();
}

/** The store that `Toasts` shows. */
export const announcements = {
  subscribe(listener: () => void) {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
  current: () => spoken,
  end() {
    spoken = null;
    tell();
  },
};

function tell() {
  for (const listener of listeners) listener();
}
