import { confirm, isCancel, multiselect } from "@clack/prompts";

/**
 * Lets a person tick files, all ticked at first. Null when they stopped.
 */
export async function pick(question: string, files: readonly { readonly value: string; readonly label: string }[]) {
  const initialValues = files.map(({ value }) => value);
  const picked = await multiselect({ message: question, options: [...files], initialValues, required: false });
  return isCancel(picked) ? null : picked;
}

/** Asks for a yes; anything else, stopping too, is a no. */
export async function agree(question: string, yes: string, no: string): Promise<boolean> {
  return (await confirm({ message: question, active: yes, inactive: no })) === true;
}
