import { confirm, isCancel, multiselect, select, text } from "@clack/prompts";

/** Which keys to press is for the question to say, in the reader's language: what is printed below it knows English only. */
const showInstructions = false;

/**
 * Lets a person tick files, all ticked at first. Null when they stopped.
 */
export async function pick(question: string, files: readonly { readonly value: string; readonly label: string }[]) {
  const initialValues = files.map(({ value }) => value);
  const picked = await multiselect({
    message: question,
    options: [...files],
    initialValues,
    required: false,
    showInstructions,
  });
  return isCancel(picked) ? null : picked;
}

/** Lets a person choose one of several. Null when they stopped. */
export async function choose(question: string, options: readonly { readonly value: string; readonly label: string }[]) {
  const chosen = await select({ message: question, options: [...options], showInstructions });
  return isCancel(chosen) ? null : chosen;
}

/** Asks for a sentence; nothing typed is stopping too. Null when they stopped. */
export async function write(question: string) {
  const written = await text({ message: question });
  return isCancel(written) || written.trim() === "" ? null : written;
}

/** Asks for a yes; anything else, stopping too, is a no. */
export async function agree(question: string, yes: string, no: string): Promise<boolean> {
  return (await confirm({ message: question, active: yes, inactive: no })) === true;
}
