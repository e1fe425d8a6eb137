const file =
  /\.(?:csv|tsv|txt|xlsx?|ods|json|ya?ml|pickle|pkl|joblib|rds|rda|rdata|parquet|feather|sav|dta|png|pdf|html)$/i;

const path = /^[\w.~-]*\/[\w./~-]*\.\w{1,5}$/;

/** Whether a text of a program can be the name of a column. */
export function isField(text: string, longest = 80): boolean {
  // A file, an address, a formula, a text with places to fill and one without a letter are none.
  return (
    /\p{L}/u.test(text) &&
    text.length <= longest &&
    !file.test(text) &&
    !path.test(text) &&
    !/[\n<>{}|;=~]|^\.{0,2}\/|:\/\/|%[\d.]*[dfs]/.test(text)
  );
}
