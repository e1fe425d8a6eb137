import type { FormField, FormView } from "@tenzij/core/justification";
import { idOf } from "./fields.ts";
import { fieldsIn } from "./group.ts";

/** How long is waited for more letters, in milliseconds: one step of undo for each pause. */
const pause = 500;

/** What is typed and does not stand in the record yet. */
export interface Unsent {
  of(field: FormField): string | undefined;
  has(field: FormField): boolean;
  typed(field: FormField, value: string, atOnce: boolean): void;
  /** Sends everything that waits. */
  flush(): void;
  /** An answer stands in the record; the field shows it until the form that holds it is here. */
  written(id: number): void;
  /** A form came, of a text that holds everything written before. */
  settle(): void;
  refused(id: number): void;
  all(): [string, string][];
  /**
   * Sends again what was kept when the view was last here. What has no field in this form, as in one whose text is broken, stays kept
   * until a form has one.
   */
  restore(kept: readonly [string, string][], view: FormView): void;
}

interface Waiting {
  readonly field: FormField;
  readonly value: string;
  /** The answer under way; undefined as long as it is not sent. */
  sent: number | undefined;
  isWritten?: true;
}

/**
 * Keeps what was typed until the record holds it. A field nobody is typing in always shows what the record holds, so that an undo
 * of the document is seen.
 */
export function makeUnsent({
  send,
  changed,
}: {
  send: (field: FormField, value: string) => number;
  changed: () => void;
}): Unsent {
  const waiting = new Map<string, Waiting>();
  const held = new Map<string, ReturnType<typeof setTimeout>>();
  const homeless = new Map<string, string>();
  const sendNow = (id: string): void => {
    clearTimeout(held.get(id));
    held.delete(id);
    const one = waiting.get(id);
    if (one !== undefined && one.sent === undefined) one.sent = send(one.field, one.value);
  };
  return {
    of: (field) => waiting.get(idOf(field.path))?.value,
    has: (field) => waiting.has(idOf(field.path)),
    typed: (field, value, atOnce) => {
      const id = idOf(field.path);
      const known = waiting.get(id);
      clearTimeout(held.get(id));
      // A field that is left tells again what is under way already.
      if (known?.sent !== undefined && known.value === value) return;
      if (known === undefined && value === field.value && field.proposed === undefined) return;
      waiting.set(id, { field, value, sent: undefined });
      changed();
      if (atOnce) sendNow(id);
      else
        held.set(
          id,
          setTimeout(() => sendNow(id), pause),
        );
    },
    flush: () => {
      for (const id of [...waiting.keys()]) sendNow(id);
    },
    written: (id) => {
      for (const one of waiting.values()) if (one.sent === id) one.isWritten = true;
      changed();
    },
    settle: () => {
      for (const [key, one] of waiting) if (one.isWritten) waiting.delete(key);
    },
    // It stays in the field, so that nothing typed is lost, and is sent again when it is changed.
    refused: (id) => {
      for (const one of waiting.values()) if (one.sent === id) one.sent = undefined;
    },
    all: () => [
      ...homeless,
      ...[...waiting].flatMap(([id, { value, isWritten }]): [string, string][] => (isWritten ? [] : [[id, value]])),
    ],
    restore: (kept, view) => {
      const fields = new Map(
        view.groups.flatMap(({ parts }) => fieldsIn(parts)).map((field) => [idOf(field.path), field]),
      );
      for (const [id, value] of [...homeless, ...kept]) {
        const field = fields.get(id);
        if (field === undefined) homeless.set(id, value);
        else homeless.delete(id);
        if (field !== undefined && field.value !== value && !waiting.has(id))
          waiting.set(id, { field, value, sent: send(field, value) });
      }
    },
  };
}
