/**
 * The forms in which a word occurs in names and compounds, Dutch and English together: plural, adjective -e,
 * linking -s-, -e- and -en-. Spelling rules only, no dictionary: a form that no one writes harms nothing, because
 * it still has to be a whole word or a whole part of a compound.
 */
export function formsOf(word: string): string[] {
  if (word.length < 3) return [word];
  const last = word[word.length - 1] as string;
  const forms = [word];
  if (word.length === 3 && !isClosedShort(word) && !/^[aeiou]{2}[^aeiou]$/.test(word))
    return last === "s" ? forms : [word, `${word}s`];
  if (last !== "s") forms.push(`${word}s`);
  if (last === "y") forms.push(`${word.slice(0, -1)}ies`);
  if (/(?:s|x|ch|sh|z)$/.test(word)) forms.push(`${word}es`);
  if (last === "e") forms.push(`${word}n`);
  else if (!/[aouy]$/.test(word)) forms.push(...dutchForms(word));
  return forms;
}

/** Before -e and -en: taal → talen, ras → rassen, brief → brieven, huis → huizen, minderheid → minderheden. */
function dutchForms(word: string): string[] {
  if (word.endsWith("heid")) return [`${word.slice(0, -4)}heden`, `${word}s`];
  const stem = beforeVowel(word);
  const forms = [`${stem}e`, `${stem}en`];
  if (/[^s]s$/.test(word) && /(?:[aeiou]{2}|ij|[lnr])s$/.test(word)) forms.push(`${word.slice(0, -1)}zen`);
  if (/(?:[aeiou]{2}|ij|[lr])f$/.test(word)) forms.push(`${word.slice(0, -1)}ven`);
  return forms;
}

function beforeVowel(word: string): string {
  const long = /^(.*)(aa|ee|oo|uu)([bcdfghjklmnpqrstvwxz])$/.exec(word);
  if (long) return `${long[1]}${(long[2] as string)[0]}${long[3]}`;
  return isClosedShort(word) ? word + word[word.length - 1] : word;
}

/** One syllable, one short vowel, one consonant after it: ras, wet, stad. */
function isClosedShort(word: string): boolean {
  return /^[bcdfghjklmnpqrstvwxz]*[aeiou][bdfgklmnprst]$/.test(word);
}
