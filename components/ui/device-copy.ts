import type { Press } from "@/components/ui/handing-in";
import type { Typed } from "@/lib/platform/action-state";

/**
 * What could not be sent, kept in the browser under a key that goes with the session: without that
 * key it can't be read. Without IndexedDB or encryption (plain http elsewhere) nothing is kept here.
 */
export type DeviceCopy = {
  readonly typed: Typed;
  /** The key of the submission the form was going to be. */
  readonly submission: string | null;
  /** When the draft was kept on the server that this was typed over. */
  readonly basedOn: string | null;
  /** With which button it was handed in without a connection; null when it was only typed. */
  readonly pressed: Press | null;
};

type Sealed = {
  readonly nonce: Uint8Array<ArrayBuffer>;
  readonly body: ArrayBuffer;
  /** Whether it was handed in and waits: for the page without a connection, which can't open what is in it. */
  readonly isHandedIn: boolean;
};

const store = "unsent";

/** Keeps a copy in place of an earlier one. */
export async function keepCopy(place: string, deviceKey: string, copy: DeviceCopy): Promise<void> {
  const nonce = crypto.getRandomValues(new Uint8Array(12));
  const text = new TextEncoder().encode(JSON.stringify(copy));
  const key = await keyFrom(deviceKey);
  const body = await crypto.subtle.encrypt({ name: "AES-GCM", iv: nonce }, key, text);
  await inStore("readwrite", (copies) =>
    copies.put({ nonce, body, isHandedIn: copy.pressed !== null } satisfies Sealed, place),
  );
}

/** The copy that is kept here, or null; one of an earlier session can't be read and is let go. */
export async function findCopy(place: string, deviceKey: string): Promise<DeviceCopy | null> {
  const sealed = await inStore<Sealed | undefined>("readonly", (copies) => copies.get(place));
  if (!sealed) return null;
  try {
    const key = await keyFrom(deviceKey);
    const text = await crypto.subtle.decrypt({ name: "AES-GCM", iv: sealed.nonce }, key, sealed.body);
    return JSON.parse(new TextDecoder().decode(text)) as DeviceCopy;
  } catch {
    await dropCopy(place);
    return null;
  }
}

export async function dropCopy(place: string): Promise<void> {
  await inStore("readwrite", (copies) => copies.delete(place));
}

/** Whose a device key is. */
export function authorOf(deviceKey: string): string {
  return deviceKey.slice(deviceKey.indexOf(".") + 1);
}

function keyFrom(deviceKey: string): Promise<CryptoKey> {
  const key = deviceKey.slice(0, deviceKey.indexOf("."));
  const bytes = Uint8Array.from(atob(key), (letter) => letter.charCodeAt(0));
  return crypto.subtle.importKey("raw", bytes, "AES-GCM", false, ["encrypt", "decrypt"]);
}

function inStore<Result>(
  mode: IDBTransactionMode,
  work: (copies: IDBObjectStore) => IDBRequest,
): Promise<Result> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open("koers", 1);
    opening.onupgradeneeded = () => opening.result.createObjectStore(store);
    opening.onerror = () => reject(new Error("The device keeps nothing."));
    opening.onsuccess = () => {
      const database = opening.result;
      const transaction = database.transaction(store, mode);
      const request = work(transaction.objectStore(store));
      transaction.oncomplete = () => {
        database.close();
        resolve(request.result as Result);
      };
      transaction.onerror = () => reject(new Error("The device keeps nothing."));
    };
  });
}
